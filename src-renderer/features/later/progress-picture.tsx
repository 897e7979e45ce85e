import { addDays, daysBetween, type IsoDate } from '#shared/dates'
import type { Point, TargetProgress } from '#shared/records/progress'

const [width, height] = [560, 200]
const room = { left: 8, right: 8, top: 22, bottom: 22 }

/** Planned (hollow, broken) against done (filled) over the days of the service. The figures beside it say the same in words. */
export function ProgressPicture({ target, today }: { target: TargetProgress; today: IsoDate }) {
  const { planned, done, total, name, unit, doneSum, over } = target
  const [first, last] = [planned[0]?.on ?? today, planned.at(-1)?.on ?? today]
  const span = Math.max(1, daysBetween(first, last))
  const most = Math.max(total, doneSum)
  const x = (on: IsoDate) =>
    room.left + (Math.min(span, Math.max(0, daysBetween(first, on))) / span) * (width - room.left - room.right)
  const y = (amount: number) => height - room.bottom - (amount / most) * (height - room.top - room.bottom)
  const path = (points: readonly Point[]) => points.map(({ on, amount }) => `${x(on)},${y(amount)}`).join(' ')
  const overText = `完成 ${doneSum} ${unit}，超过目标 ${over} ${unit}，待核对`
  const isWithin = today >= first && today <= last
  return (
    <figure className="later-picture">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${name}：计划与完成的图${over > 0 ? `，${overText}` : ''}`}
      >
        <line className="progress-base" x1={room.left} x2={width - room.right} y1={y(0)} y2={y(0)} />
        <line className="progress-goal" x1={room.left} x2={width - room.right} y1={y(total)} y2={y(total)} />
        {isWithin && <line className="progress-today" x1={x(today)} x2={x(today)} y1={room.top} y2={y(0)} />}
        <polyline className="progress-planned" points={path(planned)} />
        <polyline className="progress-done" points={path(done)} />
        {planned.slice(1).map(({ on, amount }) => (
          <circle key={on} className="progress-planned-point" cx={x(on)} cy={y(amount)} r="4" />
        ))}
        {done.slice(1).map(({ on, amount }) => (
          <circle key={on} className="progress-done-point" cx={x(on)} cy={y(amount)} r="4" />
        ))}
        <text x={room.left} y={height - 6}>
          {addDays(first, 1)}
        </text>
        <text x={width - room.right} y={height - 6} textAnchor="end">
          {last}
        </text>
        <text x={room.left} y={y(total) - 6}>{`目标 ${total} ${unit}`}</text>
        {over > 0 && (
          <text className="progress-over" x={room.left} y={y(doneSum) - 6}>
            {overText}
          </text>
        )}
        {isWithin && (
          <text x={x(today)} y={14} textAnchor={x(today) > width / 2 ? 'end' : 'start'}>
            今天
          </text>
        )}
      </svg>
      <figcaption className="muted">
        <span className="progress-key progress-key-planned" aria-hidden="true" />
        计划
        <span className="progress-key progress-key-done" aria-hidden="true" />
        完成
      </figcaption>
    </figure>
  )
}
