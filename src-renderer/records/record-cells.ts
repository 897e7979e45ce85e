import type { RecordKind } from '#shared/records/kind'
import type { RecordSummary } from '#shared/records/record-entry'
import { stateTitle } from '#shared/records/state-machine'
import { localTime } from '../ui/local-time'

/** Heads of a list of records of that kind. */
export const recordHeads = ({ states }: RecordKind): string[] => [
  '名称',
  ...(states ? ['状态'] : []),
  '办理时限',
  '最近修改',
]

/** A row of it, as texts. */
export const recordCells = (kind: RecordKind, row: RecordSummary): string[] => [
  row.title,
  ...(kind.states ? [stateTitle(kind, row.state)] : []),
  row.dueOn ?? '',
  localTime(row.updatedAt),
]
