import { useState } from 'react'
import { addDays, compareDates, type IsoDate } from '#shared/dates'
import { timelineOf } from '#shared/procurement/timeline'
import type { ContractSpan } from '#shared/workbench/contract-spans'
import { FieldNote } from '../../ui/field-note'
import { Pages } from '../../ui/pages'
import { Segments } from '../../ui/segments'
import { AxisRow } from './axis-row'

type View = 'now' | 'crossing' | 'all'

const pageSize = 30

const inView: Record<View, (span: ContractSpan, yearAgo: IsoDate) => boolean> = {
  now: ({ endOn }, yearAgo) => compareDates(endOn, yearAgo) >= 0,
  crossing: ({ crossings }) => crossings.length > 0,
  all: () => true,
}

/** 合同时间轴: a bar for each service period; days that cross those of the same service in the same place are red (P36). */
export function ContractAxis({ spans, today }: { spans: readonly ContractSpan[]; today: IsoDate }) {
  const [view, setView] = useState<View>('now')
  const [page, setPage] = useState(0)
  if (spans.length === 0) return <p className="muted">还没有填写服务期的项目。</p>
  const yearAgo = addDays(today, -366)
  const of = (one: View) => spans.filter((span) => inView[one](span, yearAgo))
  const shown = of(view)
  const rows = shown.slice(page * pageSize, (page + 1) * pageSize)
  const crossed = of('crossing').length
  return (
    <>
      <div className="axis-head">
        <Segments
          aria-label="时间轴范围"
          value={view}
          onChange={(value) => {
            setView(value)
            setPage(0)
          }}
          data={[
            { value: 'now', label: `在期和近一年 ${of('now').length}` },
            { value: 'crossing', label: `有交叉 ${crossed}` },
            { value: 'all', label: `全部 ${spans.length}` },
          ]}
        />
        <ul className="axis-legend" aria-hidden="true">
          <li>
            <i className="axis-span" data-signed />
            合同已签订
          </li>
          <li>
            <i className="axis-span" />
            未签订
          </li>
          <li>
            <i className="axis-unserved" />
            提前终止，不再服务
          </li>
          <li>
            <i className="axis-change" />
            补充、终止协议
          </li>
          <li>
            <i className="axis-crossing" />
            交叉
          </li>
        </ul>
      </div>
      {crossed > 0 && (
        <FieldNote tone="warning">
          {`${crossed} 个项目的服务期与同一服务、同一地方的另一个项目交叉，通知不允许：点项目名称去改服务期，提前终止的在上期登记终止协议。`}
        </FieldNote>
      )}
      {shown.length === 0 && (
        <p className="muted">{view === 'crossing' ? '没有交叉的服务期。' : '近一年没有服务期。'}</p>
      )}
      <Axis spans={rows} today={today} />
      <Pages page={page} pageSize={pageSize} count={shown.length} unit="个项目" onPage={setPage} />
    </>
  )
}

function Axis({ spans, today }: { spans: readonly ContractSpan[]; today: IsoDate }) {
  const days = spans.flatMap(({ startOn, endOn, contractEndOn }) => [startOn, endOn, contractEndOn])
  const axis = timelineOf(days)
  if (!axis) return null
  return (
    <div className="axis">
      <div className="axis-months" aria-hidden="true">
        {axis.months.map(({ on, label }) => (
          <span key={on} className="axis-month" style={{ left: `${axis.place(on)}%` }}>
            {label}
          </span>
        ))}
      </div>
      <ul>
        {spans.map((span) => (
          <AxisRow key={span.projectId} span={span} axis={axis} today={today} />
        ))}
      </ul>
    </div>
  )
}
