import type { Project } from '#shared/project/project'
import { type QuarterStanding, supervisionStanding } from '#shared/records/supervision-standing'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'
import { useProjectRecords } from './use-project-records'

const kinds = ['supervision-plan', 'inspection', 'contractor-inspection', 'sampling', 'rectification', 'fund-use']

/** 计划与完成: each quarter of the service, what was planned in it and what was done, and what is missing. */
export function Supervision({ project }: { project: Project }) {
  const today = useAppData(({ info }) => info?.today ?? '')
  const kept = useProjectRecords(project.id, kinds)
  if (!kept || today === '') return null
  const { quarters, rows, gaps } = supervisionStanding({ startOn: project.period.startOn, ...kept, today })
  if (quarters.length === 0) return <FieldNote>填了服务期限以后，这里按季度列出检查的计划和完成情况。</FieldNote>
  return (
    <section className="sheet later-supervision" aria-label="计划与完成">
      <h2 className="sheet-title">计划与完成</h2>
      {gaps.map((gap) => (
        <FieldNote key={gap} tone="warning">
          {gap}
        </FieldNote>
      ))}
      <table className="list-table">
        <thead>
          <tr>
            <th>季度</th>
            <th>完成/计划</th>
            <th>资金使用检查</th>
            <th>还没有完成的安排</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map((quarter, at) => (
            <tr key={quarter.number} className={quarter.when === 'running' ? 'later-now' : undefined}>
              <td>
                {`第${quarter.number}季度`}
                <small className="muted">{`${quarter.startOn} 至 ${quarter.endOn}`}</small>
              </td>
              <Count {...quarter} />
              <Funds {...quarter} />
              <td>
                <Open
                  quarter={quarter}
                  rows={rows.map((row) => ({ ...row, due: row.planned[at] ?? 0, did: row.done[at] ?? 0 }))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Said in words too where it falls short; without a plan the contract asks for one. */
function Count({ done, planned, when }: QuarterStanding) {
  const due = Math.max(planned, 1)
  const short = when === 'over' && done < due
  return (
    <td className={short ? 'bad figure' : 'figure'}>
      {`${done}/${due}`}
      {short && '，不足'}
    </td>
  )
}

function Funds({ fundsChecked, when }: QuarterStanding) {
  if (fundsChecked) return <td>已查</td>
  return when === 'over' ? (
    <td className="bad">未查</td>
  ) : (
    <td className="muted">{when === 'running' ? '待查' : '—'}</td>
  )
}

interface OpenProps {
  quarter: QuarterStanding
  rows: readonly { id: string; title: string; due: number; did: number }[]
}

/** What the plan still asks in a quarter that has begun. */
function Open({ quarter: { when }, rows }: OpenProps) {
  const open = rows.filter(({ due, did }) => did < due)
  if (when === 'ahead' || rows.length === 0) return <span className="muted">—</span>
  if (open.length === 0) return '全部完成'
  return (
    <ul className="later-open">
      {open.map(({ id, title, due, did }) => (
        <li key={id}>{`${title} ${did}/${due}`}</li>
      ))}
    </ul>
  )
}
