import { timelineOf } from '#shared/procurement/timeline'
import type { ContractSpan } from '#shared/workbench/contract-spans'
import { useNavigation } from '../../navigation'

/** 合同时间轴: a bar for each service period; days that cross those of the same service in the same place are red (P36). */
export function ContractAxis({ spans, today }: { spans: readonly ContractSpan[]; today: string }) {
  const axis = timelineOf(spans.flatMap(({ startOn, endOn }) => [startOn, endOn]))
  const openProject = useNavigation((state) => state.openProject)
  if (!axis) return <p className="muted">还没有填写服务期的项目。</p>
  const [from, to] = [axis.place(axis.from), axis.place(axis.to)]
  const now = axis.place(today)
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
          <li key={span.projectId} className="axis-row">
            <button type="button" className="opener axis-name" onClick={() => openProject(span.projectId)}>
              {span.name.trim() || '未命名项目'}
            </button>
            <div className="axis-track" role="img" aria-label={spanText(span)} title={spanText(span)}>
              <i
                className="axis-span"
                data-signed={span.signed || undefined}
                style={between(axis.place, span.startOn, span.endOn)}
              />
              {span.crossings.map(({ name, from: first, to: last }) => (
                <i key={name} className="axis-crossing" style={between(axis.place, first, last)} />
              ))}
              {now >= from && now <= to && <i className="axis-today" style={{ left: `${now}%` }} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

const between = (place: (on: string) => number, startOn: string, endOn: string) => ({
  left: `${place(startOn)}%`,
  width: `${place(endOn) - place(startOn)}%`,
})

function spanText({ startOn, endOn, contractor, signed, crossings }: ContractSpan): string {
  const crossed = crossings.map(({ name, from, to }) => `，与“${name}”${from}至${to}交叉`).join('')
  return `${startOn}至${endOn}，${signed ? '合同已签订' : '合同未签订'}${contractor && `，${contractor}`}${crossed}`
}
