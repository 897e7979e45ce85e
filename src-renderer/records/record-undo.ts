import type { RecordKind } from '#shared/records/kind'
import type { HistoryStep } from '#shared/records/record-entry'
import { frozenBy, stateTitle } from '#shared/records/state-machine'
import { stepToUndo } from '../undo/stored-steps'

/** What Ctrl+Z takes back of a record: out of a frozen state only a step its table has. `steps` newest first. */
export function recordStepToUndo(steps: readonly HistoryStep[], kind: RecordKind, state: string): HistoryStep | null {
  const last = stepToUndo(steps)
  return last && (frozenBy(kind, state) === null || leadsBack(last, kind, state)) ? last : null
}

function leadsBack({ fields }: HistoryStep, kind: RecordKind, state: string): boolean {
  const before = fields.find(({ field }) => field === '@state')?.before
  const next = Object.keys(kind.states?.states[state]?.next ?? {})
  return fields.every(({ field }) => field.startsWith('@')) && next.some((to) => stateTitle(kind, to) === before)
}
