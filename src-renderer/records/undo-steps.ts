import type { RecordKind } from '#shared/records/kind'
import type { HistoryStep } from '#shared/records/record-entry'
import { frozenBy, stateTitle } from '#shared/records/state-machine'

/** What Ctrl+Z takes back: the newest step that still counts; never the making of the record. `steps` newest first. */
export function stepToUndo(steps: readonly HistoryStep[], kind: RecordKind, state: string): HistoryStep | null {
  const last = steps.find(({ act, undone }) => act === 'do' && !undone)
  if (!last?.undoable || last.fields.some(({ field }) => field === '@record')) return null
  return frozenBy(kind, state) === null || leadsBack(last, kind, state) ? last : null
}

/** Out of a frozen state only a step its table has. */
function leadsBack({ fields }: HistoryStep, kind: RecordKind, state: string): boolean {
  const before = fields.find(({ field }) => field === '@state')?.before
  const next = Object.keys(kind.states?.states[state]?.next ?? {})
  return fields.every(({ field }) => field.startsWith('@')) && next.some((to) => stateTitle(kind, to) === before)
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

/** 会议名称, 签发, 添加文件：签到表 …: what the button says goes or comes back. */
export function stepName({ title, fields }: HistoryStep): string {
  const labels = [...new Set(fields.map(({ label }) => label))]
  const [first = ''] = labels
  if (fields.some(({ field }) => field === '@state')) return title
  const named = labels.length > 1 ? `${first}等 ${labels.length} 处` : first
  return fields.every(({ field }) => field.startsWith('@')) ? `${title} ${named}` : named
}
