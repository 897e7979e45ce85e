import { useEffect, useState } from 'react'
import type { Project } from '#shared/project/project'
import type { ProjectRecords } from '#shared/records/record-field'
import { type QuarterStanding, supervisionStanding } from '#shared/records/supervision-standing'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'

const kinds = ['supervision-plan', 'inspection', 'contractor-inspection', 'rectification', 'fund-use']

/** 计划与完成: each quarter of the service, what was planned in it and what was done, and what is missing. */
export function Supervision({ project }: { project: Project }) {
  const today = useAppData(({ info }) => info?.today ?? '')
  const [kept, setKept] = useState<ProjectRecords | null>(null)
  useEffect(() => {
    let wanted = true
    void call('record.ofProject', { projectId: project.id, kinds }).then((read) => {
      if (wanted && read.ok) setKept(read.value)
    })
    return () => {
      wanted = false
    }
  }, [project.id])
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
            <th>检查安排（完成/计划）</th>
            {quarters.map((quarter) => (
              <th key={quarter.number} className={quarter.when === 'running' ? 'later-now' : undefined}>
                {`第${quarter.number}季度`}
                <small className="muted">{`${quarter.startOn} 至 ${quarter.endOn}`}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, planned, done }) => (
            <tr key={id}>
              <td>{title}</td>
              {quarters.map(({ number, when }, at) => (
                <Count key={number} done={done[at] ?? 0} planned={planned[at] ?? 0} over={when === 'over'} />
              ))}
            </tr>
          ))}
          <tr>
            <td>全部检查</td>
            {quarters.map(({ number, done, planned, when }) => (
              <Count key={number} done={done} planned={Math.max(planned, 1)} over={when === 'over'} />
            ))}
          </tr>
          <tr>
            <td>资金使用检查</td>
            {quarters.map((quarter) => (
              <Funds key={quarter.number} quarter={quarter} />
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** Said in words too where it falls short. */
function Count({ done, planned, over }: { done: number; planned: number; over: boolean }) {
  if (planned === 0 && done === 0) return <td className="muted">—</td>
  const short = over && done < planned
  return (
    <td className={short ? 'bad figure' : 'figure'}>
      {`${done}/${planned}`}
      {short && '，不足'}
    </td>
  )
}

function Funds({ quarter: { fundsChecked, when } }: { quarter: QuarterStanding }) {
  if (fundsChecked) return <td>已查</td>
  return when === 'over' ? (
    <td className="bad">未查</td>
  ) : (
    <td className="muted">{when === 'running' ? '待查' : '—'}</td>
  )
}
