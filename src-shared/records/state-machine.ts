import type { AppError, ErrorCode } from '../errors'
import type { Basis } from '../law/citations'
import { basisText } from '../law/citations'
import { diffBodies } from './body-changes'
import { fieldLacks } from './field-lacks'
import type { RecordKind } from './kind'
import { personalNumbers } from './personal-numbers'
import type { Body, Lack, RecordFacts } from './record-field'
import { openSlots } from './slot-materials'

const refuse = (code: ErrorCode, params: Record<string, string>): AppError => ({ code, params })

export const stateTitle = (kind: RecordKind, state: string) => kind.states?.states[state]?.title ?? ''

/** Whether a step can be put right: what it comes to leads back to where it came from, or through a state in which it is corrected. */
export function canBePutRight(kind: RecordKind, from: string, to: string): boolean {
  const states = kind.states?.states ?? {}
  const next = states[to]?.next ?? {}
  return Object.keys(next).some(
    (via) => via === from || (frozenBy(kind, via) === null && Object.hasOwn(states[via]?.next ?? {}, to)),
  )
}

/** The article by which a record of this state may not be changed; null = it may. */
export function frozenBy(kind: RecordKind, state: string): Basis | null {
  return kind.states?.states[state]?.frozen ?? null
}

/** Whether what it says stays as it is in that state, but perhaps for what follows from it. */
export const isSettledIn = (kind: RecordKind, state: string): boolean =>
  frozenBy(kind, state) !== null || kind.states?.states[state]?.held !== undefined

/** Whether a field may not be changed in that state, where others may; `problems/fact` is a field of the items of a list. */
export function isHeld(kind: RecordKind, state: string, field: string): boolean {
  const held = kind.states?.states[state]?.held
  return held !== undefined && !held.except.includes(field) && !held.except.includes(field.split('/')[0] ?? '')
}

/** Whether of the items of a held list some fields may still be changed. */
export const isOpenInside = (kind: RecordKind, state: string, list: string): boolean =>
  kind.states?.states[state]?.held?.except.some((field) => field.startsWith(`${list}/`)) ?? false

/** What a path of a change is called among those that are held: `problems/p1/verdict` is problems/verdict. */
function heldName(path: string): string {
  const [field = '', item, inner] = path.split('/')
  return item === undefined ? field : `${field}/${inner ?? '#'}`
}

/** RECORD_FROZEN for a change of what its state holds; null = may be changed so. */
export function heldProblem(
  kind: RecordKind,
  before: { state: string; body: Body; removed: boolean },
  after: { body: Body; removed: boolean },
): AppError | null {
  const frozen = changeProblem(kind, before)
  const held = kind.states?.states[before.state]?.held
  if (frozen || !held) return frozen
  const changed = diffBodies(before.body, after.body).some(({ field }) => isHeld(kind, before.state, heldName(field)))
  if (!changed && before.removed === after.removed) return null
  const params = { title: kind.titleOf(before.body), state: stateTitle(kind, before.state), basis: basisText(held.by) }
  return refuse('RECORD_FROZEN', params)
}

/** RECORD_FROZEN with its article; null = may be changed. */
export function changeProblem(kind: RecordKind, record: { state: string; body: Body }): AppError | null {
  const frozen = frozenBy(kind, record.state)
  if (!frozen) return null
  const params = { title: kind.titleOf(record.body), state: stateTitle(kind, record.state), basis: basisText(frozen) }
  return refuse('RECORD_FROZEN', params)
}

/** The same for the files of one of its slots. */
export function fileProblem(kind: RecordKind, record: { state: string; body: Body }, slot: string): AppError | null {
  return kind.slots.find(({ id }) => id === slot)?.late ? null : changeProblem(kind, record)
}

/** RECORD_STEP_REFUSED: the table has no such step (its own articles are named), or its guard finds something missing. */
export function stepProblem(
  kind: RecordKind,
  { state, body }: { state: string; body: Body },
  to: string,
  facts: RecordFacts,
): AppError | null {
  const steps = kind.states?.states[state]?.next ?? {}
  const step = Object.hasOwn(steps, to) ? steps[to] : undefined
  const from = stateTitle(kind, state)
  if (!step) {
    const open = Object.entries(steps).map(([next, one]) => `「${one.title}」（${stateTitle(kind, next)}）`)
    const detail = `「${from}」之后${open.length > 0 ? `只能${open.join('、')}` : '没有下一步'}`
    return refuse('RECORD_STEP_REFUSED', { to: stateTitle(kind, to) || to, detail, basis: articlesOf(kind, state) })
  }
  const lacks = stepLacks(kind, { from: state, to }, body, facts)
  if (lacks.length === 0) return null
  const detail = lacks.map(({ text }) => text).join('；')
  return refuse('RECORD_STEP_REFUSED', { to: stateTitle(kind, to), detail, basis: basisText(step.basis) })
}

/** RECORD_STEP_REFUSED where its state wants something before it is moved out. */
export function outProblem(
  kind: RecordKind,
  { state, body }: { state: string; body: Body },
  facts: RecordFacts,
): AppError | null {
  const out = kind.states?.states[state]?.out
  const lacks = out?.guard?.(body, facts, kind.fields) ?? []
  if (!out || lacks.length === 0) return null
  const detail = lacks.map(({ text }) => text).join('；')
  return refuse('RECORD_STEP_REFUSED', { to: out.title, detail, basis: basisText(out.basis) })
}

/** Names of the days that coming to a state writes down, since nobody has typed them. */
export const daysOfStep = (kind: RecordKind, to: string, body: Body): string[] =>
  Object.entries(kind.fields).flatMap(([name, { dayOf }]) => (dayOf === to && body[name] === null ? name : []))

/** All that a step of the table still wants: of the fields, no personal number in them, of its guard, of the slots. A step back wants only what its guard says. */
export function stepLacks(
  kind: RecordKind,
  { from, to }: { from: string; to: string },
  body: Body,
  facts: RecordFacts,
): Lack[] {
  const states = kind.states?.states ?? {}
  const guarded = states[from]?.next[to]?.guard?.(body, facts, kind.fields) ?? []
  const order = Object.keys(states)
  if (order.indexOf(to) < order.indexOf(from)) return [...guarded]
  const open =
    states[to]?.frozen && !states[from]?.frozen ? openSlots(kind, facts.filled).filter(({ late }) => !late) : []
  const files = open.map(({ id, title }) => ({ field: slotField(id), text: `还缺文件：${title}` }))
  const unreadable = (facts.unreadable ?? []).map(({ slot, fileName }) => ({
    field: slotField(slot),
    text: `“${fileName}”打不开，请用“替换”换成能打开的`,
  }))
  // What is held already could not be mended: it is remarked.
  const personal = personalNumbers(kind, body).filter(
    ({ field }) => !frozenBy(kind, from) && !isHeld(kind, from, heldName(field.replaceAll('.', '/'))),
  )
  return [...fieldLacks(kind, to, body, facts), ...personal, ...guarded, ...files, ...unreadable]
}

export const slotField = (slot: string) => `slot/${slot}`

/** What bears on leaving a state: the articles of its steps, or of its being frozen. */
function articlesOf(kind: RecordKind, state: string): string {
  const here = kind.states?.states[state]
  const articles = Object.values(here?.next ?? {}).map(({ basis }) => basisText(basis))
  if (articles.length === 0 && here?.frozen) articles.push(basisText(here.frozen))
  return [...new Set(articles)].join('；')
}
