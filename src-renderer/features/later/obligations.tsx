import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { clauseNumber } from '#shared/contract/clause-names'
import type { ProjectRecords } from '#shared/records/kept-of-project'
import { type Obligation, obligationState, obligationsOf, obligationText } from '#shared/records/obligations'
import type { Body } from '#shared/records/record-field'
import { reportBody, serviceReport } from '#shared/records/service-report'
import { urging, urgingBody } from '#shared/records/urging'
import { ActionButton } from '../../actions/action-button'
import { newRecord } from '../../actions/records'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { FieldNote } from '../../ui/field-note'
import { notifyError } from '../../ui/notify'
import '../../ui/list-table.css'

interface ObligationsProps {
  kept: ProjectRecords
  today: string
  projectId: string
  /** Name of the contractor, to whom letters go. */
  addressee: string
}

/** 应交应做: work plan, reports, nodes and rectifications with their days; a report that is missing is begun from its row. */
export function Obligations({ kept, today, projectId, addressee }: ObligationsProps) {
  const openRecords = useNavigation((state) => state.openRecords)
  const rows = obligationsOf(kept, kept.records)
  const overdue = rows.filter((row) => obligationState(row, today) === 'overdue')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const chosen = overdue.filter(({ key }) => ticked.includes(key))

  async function begin(kind: string, body: Body) {
    const made = await call('record.create', { kind, ownerId: projectId, body })
    if (made.ok) openRecords(kind, made.value.id)
    else notifyError(made.error)
  }
  return (
    <section className="sheet later-tracking" aria-label="应交应做">
      <h2 className="sheet-title">应交应做</h2>
      {overdue.length > 0 && (
        <FieldNote tone="warning">{`${overdue.length} 项已经逾期：${overdue.map(({ what }) => what).join('、')}。`}</FieldNote>
      )}
      {!rows.some(({ key }) => key.startsWith('report-')) && (
        <FieldNote>合同还没有填报告周期，列不出应交的报告。</FieldNote>
      )}
      <table className="list-table">
        <thead>
          <tr>
            <th>事项</th>
            <th>合同条款</th>
            <th>期限</th>
            <th>收到、完成</th>
            <th>情况</th>
            <th>办理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-obligation={row.key} data-field={`obligation.${row.key}`}>
              <td>
                <What row={row} onOpen={openRecords} />
              </td>
              <td>{clauseNumber(row.clause)}</td>
              <td className="figure">{dueText(row)}</td>
              <td className="figure">{row.doneOn ?? '—'}</td>
              <td className={obligationState(row, today) === 'overdue' ? 'bad' : undefined}>
                {obligationText(row, today)}
              </td>
              <td className="later-acts">
                {row.key.startsWith('report-') && row.record === null && obligationState(row, today) !== 'ahead' && (
                  <ActionButton
                    action={newRecord(serviceReport)}
                    size="compact-sm"
                    variant="default"
                    inRow
                    of={row.what}
                    run={() => void begin(serviceReport.id, reportBody(kept, row.key.slice('report-'.length)))}
                  />
                )}
                {overdue.includes(row) && overdue.length > 1 && (
                  <Checkbox
                    size="sm"
                    aria-label={`一起催办：${row.what}`}
                    checked={ticked.includes(row.key)}
                    onChange={({ currentTarget: { checked } }) =>
                      setTicked(checked ? [...ticked, row.key] : ticked.filter((key) => key !== row.key))
                    }
                  />
                )}
                {overdue.includes(row) && (
                  <ActionButton
                    action={newRecord(urging)}
                    size="compact-sm"
                    variant="default"
                    inRow
                    of={row.what}
                    run={() => void begin(urging.id, urgingBody([row], addressee))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ reckoned }) => reckoned) && (
        <FieldNote>
          标“推算”的，合同未约定日期，按服务期推算，待核实：不算逾期，也不计入按期完成率。方案备案以后按方案的节点。
        </FieldNote>
      )}
      {overdue.length > 1 && (
        <div className="later-together">
          <span>
            {chosen.length > 0 ? `已勾选 ${chosen.length} 项，一函催办：` : '几项一起催办的，在“办理”列勾选：'}
          </span>
          <ActionButton
            action={newRecord(urging)}
            size="compact-sm"
            variant="default"
            inRow
            of="勾选的各项"
            whyNot={chosen.length > 0 ? null : '还没有勾选要催办的事项。'}
            run={() => void begin(urging.id, urgingBody(chosen, addressee))}
          />
        </div>
      )}
    </section>
  )
}

const dueText = ({ dueOn, reckoned }: Obligation): string =>
  dueOn === null ? '—' : `${dueOn}${reckoned ? '（推算，待核实）' : ''}`

/** What has a record opens it. */
function What({ row: { what, record }, onOpen }: { row: Obligation; onOpen(kind: string, id: string): void }) {
  if (!record) return what
  return (
    <button type="button" className="opener" onClick={() => onOpen(record.kind, record.id)}>
      {what}
    </button>
  )
}
