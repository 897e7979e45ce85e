import { compareDates, type IsoDate } from '#shared/dates'
import type { Timeline } from '#shared/procurement/timeline'
import type { ContractSpan } from '#shared/workbench/contract-spans'
import { goToPlace } from './go-to-place'

/** One service: who, from when to when, what was agreed on it later, and in red the days that cross others. */
export function AxisRow({ span, axis, today }: { span: ContractSpan; axis: Timeline; today: IsoDate }) {
  const { projectId, name, contractor, startOn, endOn, contractEndOn, signed, changes, crossings } = span
  const place = { to: 'step' as const, projectId, step: 'basics', field: 'period.startOn' }
  const isNowIn = compareDates(axis.from, today) <= 0 && compareDates(today, axis.to) <= 0
  return (
    <li className="axis-row" data-project={projectId}>
      <div className="axis-name">
        <button type="button" className="opener" onClick={() => goToPlace(place)}>
          {name}
        </button>
        {contractor && <small>{contractor}</small>}
        {crossings.map((one) => (
          <small key={`${one.name} ${one.from}`} className="bad">
            {`交叉：与“${one.name}”，${one.from} 至 ${one.to}`}
          </small>
        ))}
      </div>
      <div className="axis-track" role="img" aria-label={spanText(span)} title={spanText(span)}>
        {isNowIn && <i className="axis-today" style={{ left: `${axis.place(today)}%` }} />}
        <i className="axis-span" data-signed={signed || undefined} style={between(axis, startOn, endOn)} />
        {compareDates(endOn, contractEndOn) < 0 && (
          <i className="axis-unserved" style={between(axis, endOn, contractEndOn)} />
        )}
        {crossings.map((one) => (
          <i key={`${one.name} ${one.from}`} className="axis-crossing" style={between(axis, one.from, one.to)} />
        ))}
        {changes
          .filter(({ on }) => compareDates(axis.from, on) <= 0 && compareDates(on, axis.to) <= 0)
          .map(({ on, title }) => (
            <i key={title} className="axis-change" style={{ left: `${axis.place(on)}%` }} />
          ))}
      </div>
    </li>
  )
}

/** A day is drawn, however short. */
const between = ({ place }: Timeline, startOn: IsoDate, endOn: IsoDate) => ({
  left: `${place(startOn)}%`,
  width: `max(3px, ${place(endOn) - place(startOn)}%)`,
})

function spanText({ startOn, endOn, contractEndOn, signed, changes, crossings }: ContractSpan): string {
  const later = compareDates(endOn, contractEndOn)
  return [
    `${startOn} 至 ${endOn}`,
    signed ? '合同已签订' : '合同未签订',
    later < 0 && `提前终止，合同原定至 ${contractEndOn}`,
    later > 0 && `延期，合同原定至 ${contractEndOn}`,
    ...changes.map(({ title }) => title),
    ...crossings.map(({ name, from, to }) => `与“${name}” ${from} 至 ${to} 交叉`),
  ]
    .filter(Boolean)
    .join('，')
}
