import { initialState, type RecordKind } from '#shared/records/kind'
import type { RecordSummary } from '#shared/records/record-entry'
import { isOver } from '#shared/records/record-standing'
import { stateTitle } from '#shared/records/state-machine'
import { useAppData } from '../app-data'
import { localTime } from '../ui/local-time'
import { recordHeads } from './record-cells'
import '../ui/list-table.css'

interface RecordTableProps {
  kind: RecordKind
  rows: readonly RecordSummary[]
  onOpen(id: string): void
}

/** One row per record; the whole row opens it. */
export function RecordTable({ kind, rows, onOpen }: RecordTableProps) {
  return (
    <table className="list-table record-table">
      <thead>
        <tr>
          {recordHeads(kind).map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-record={row.id}>
            <td className="record-main">
              <button type="button" className="opener row-opener" onClick={() => onOpen(row.id)}>
                {row.title}
              </button>
            </td>
            {kind.states && (
              <td>
                <StateMark kind={kind} state={row.state} />
              </td>
            )}
            <td>
              <DueMark dueOn={row.dueOn} />
            </td>
            <td className="record-date figure">{localTime(row.updatedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The state by its name; what is only begun looks unfinished. */
export function StateMark({ kind, state }: { kind: RecordKind; state: string }) {
  const begun = state === initialState(kind)
  return <span className={`record-state${begun ? '' : ' record-state-on'}`}>{stateTitle(kind, state)}</span>
}

/** The next day something is due; one that has passed stands out in words. */
export function DueMark({ dueOn }: { dueOn: string | null }) {
  const today = useAppData((state) => state.info?.today ?? null)
  if (dueOn === null) return <span className="muted">—</span>
  const over = today !== null && isOver(dueOn, today)
  return (
    <span className={over ? 'bad figure' : 'figure'}>
      {dueOn}
      {over && '，已过'}
    </span>
  )
}
