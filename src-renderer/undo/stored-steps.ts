import { nameInWho } from '#shared/accounts/account'
import { accountNameKey } from '#shared/accounts/account-name'
import type { HistoryField, HistoryStep } from '#shared/records/record-entry'
import { shortText } from '../edits/edit-in-hand'

/**
 * What Ctrl+Z takes back of a stored history: the newest step that still counts; of a place (`about`) also the making of a
 * whole, in a form never: what is open must not go. `steps` newest first.
 */
export function stepToUndo(steps: readonly HistoryStep[]): HistoryStep | null {
  const last = steps.find(({ act, undone }) => act === 'do' && !undone)
  if (!last?.undoable) return null
  return last.about !== undefined || !last.fields.some(({ field }) => wholes.includes(field)) ? last : null
}

/** What Ctrl+Y brings back: the newest 撤销 that was not taken back, as long as nothing else was done since. */
export function stepToRedo(steps: readonly HistoryStep[]): HistoryStep | null {
  for (const step of steps) {
    if (step.undone) continue
    if (step.act === 'undo') return step.undoable ? step : null
    if (step.act === 'do') return null
  }
  return null
}

const wholes = ['@record', '@import']

/**
 * The steps that a form's own undo goes by: what stands in a table of its own — a paper, a version — was never typed in it, and
 * what its sitting has put back is not there any more. Files come, go and move in it, as far as that may be taken back.
 */
export const ofForm = (steps: readonly HistoryStep[]): HistoryStep[] =>
  standing(steps.filter((step) => step.fields.length === 0 || step.fields.some(({ field }) => isOfForm(field, step))))

const isOfForm = (field: string, { act, undone, undoable }: HistoryStep) =>
  field.startsWith('@evidence/') ? act !== 'do' || undone || undoable : !field.startsWith('@') || wholes.includes(field)

/** Of a place those that can go at all: what stays for good bars nothing behind it. */
export const ofPlace = (steps: readonly HistoryStep[]): HistoryStep[] =>
  steps.filter(({ lasting, act }) => act !== 'do' || lasting === null)

/**
 * Without each step that a later one has put back word for word, as 撤销 of a sitting does, and without that later one. What
 * the history has put back stays: 撤销 takes that back.
 */
function standing(steps: readonly HistoryStep[]): HistoryStep[] {
  const left: HistoryStep[] = []
  for (const step of steps.toReversed()) {
    const last = left.at(-1)
    if (last && isTyped(last) && isTyped(step) && putsBack(step.fields, last.fields)) left.pop()
    else left.push(step)
  }
  return left.toReversed()
}

const isTyped = ({ act, putBack, undone, told, fields }: HistoryStep) =>
  act === 'do' && !putBack && !undone && !told && fields.every(({ field }) => !field.startsWith('@'))

const putsBack = (later: readonly HistoryField[], earlier: readonly HistoryField[]) =>
  later.length > 0 &&
  later.length === earlier.length &&
  later.every(({ field, before, after }) =>
    earlier.some((one) => one.field === field && one.before === after && one.after === before),
  )

/** 项目名称 甲→乙: the same with what stood there and what stands there now, where it is one value. */
export function changeName(step: HistoryStep): string {
  if (step.about !== undefined) return `${step.title}「${shortText(thingOf(step))}」`
  const [one, ...more] = step.fields
  if (!one || more.length > 0 || one.field.startsWith('@') || one.field.endsWith('/#')) return stepName(step)
  return `${one.label} ${shortText(one.before)}→${shortText(one.after)}`
}

/** At a place: whose step it is, or which of its things, where these have no history of their own. */
function thingOf({ about = '', fields }: HistoryStep): string {
  const thing = fields.find(({ field }) => /^@(?:evidence|template|data|import|delivery)\//.test(field))
  if (!thing) return about
  return /\/(?:removed|stopped)$/.test(thing.field) ? thing.label : thing.after || thing.before
}

/** What the program notes beside a change, by which of its data the work goes: nobody has typed it. */
const isPin = (field: string) => field.split('/')[0] === 'dataPins'

/** 张三办的, before its name, which may be cut: whose step it is, where people sign in and it is another's; taking it back is one's own step all the same. */
export function byOther({ who, act }: HistoryStep, self: string): string {
  const name = nameInWho(who)
  if (self === '' || name === '' || accountNameKey(name) === accountNameKey(self)) return ''
  return `${name}${act === 'undo' ? '撤销的' : '办的'} `
}

/** 会议名称, 签发, 添加文件：签到表 …: what the button says goes or comes back. */
export function stepName(step: HistoryStep): string {
  const { title, fields } = step
  if (step.about !== undefined) return `「${shortText(thingOf(step))}」`
  const done = fields.filter(({ field }) => !isPin(field))
  const labels = [...new Set((done.length > 0 ? done : fields).map(({ label }) => label))]
  const [first = ''] = labels
  if (fields.length === 0 || fields.some(({ field }) => field === '@state')) return title
  const named = labels.length > 1 ? `${first}等 ${labels.length} 处` : first
  return fields.every(({ field }) => field.startsWith('@')) ? `${title} ${named}` : named
}
