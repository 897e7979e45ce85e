import type { IsoDate } from '#shared/dates'
import type { StepDays, Window } from '#shared/procurement/course'
import type { Timeline } from '#shared/procurement/timeline'

interface StepTimelineProps {
  line: Timeline
  days: StepDays
  /** Planned day of the plan that is tried out; null = none, or the same. */
  triedOn: IsoDate | null
  window: Window
  outside: boolean
}

const middle = '50%'

/** One step on the picture: from when to when it is lawful, planned hollow, real filled. The row says the same in words. */
export function StepTimeline({ line, days, triedOn, window, outside }: StepTimelineProps) {
  const place = (on: IsoDate) => Math.min(100, Math.max(0, line.place(on)))
  const at = (on: IsoDate) => `${place(on)}%`
  const { earliest, latest } = window
  const { plannedOn, doneOn } = days
  const shown = triedOn ?? doneOn
  return (
    <svg className="step-line" aria-hidden="true">
      {line.months.map(({ on }) => (
        <line key={on} className="line-month" x1={at(on)} x2={at(on)} y1="0" y2="100%" />
      ))}
      {earliest && latest && place(latest.on) > place(earliest.on) && (
        <rect
          className="line-lawful"
          x={at(earliest.on)}
          width={`${place(latest.on) - place(earliest.on)}%`}
          y="25%"
          height="50%"
        />
      )}
      {earliest && <line className="line-earliest" x1={at(earliest.on)} x2={at(earliest.on)} y1="15%" y2="85%" />}
      {latest && <line className="line-latest" x1={at(latest.on)} x2={at(latest.on)} y1="15%" y2="85%" />}
      {plannedOn && shown && <line className="line-moved" x1={at(plannedOn)} x2={at(shown)} y1={middle} y2={middle} />}
      {plannedOn && <circle className="line-planned" cx={at(plannedOn)} cy={middle} r="4.5" />}
      {triedOn && <circle className="line-tried" cx={at(triedOn)} cy={middle} r="4.5" />}
      {doneOn && (
        <circle className={outside ? 'line-done line-outside' : 'line-done'} cx={at(doneOn)} cy={middle} r="4.5" />
      )}
    </svg>
  )
}

/** The months above the picture. */
export function TimelineMonths({ line }: { line: Timeline }) {
  return (
    <svg className="step-line step-months" aria-hidden="true">
      {line.months.map(({ on, label }) => (
        <text key={on} x={`${line.place(on)}%`} y="70%">
          {label}
        </text>
      ))}
    </svg>
  )
}

export function TimelineKey() {
  const items = [
    ['line-planned', '计划'],
    ['line-done', '实际'],
    ['line-done line-outside', '不在期限内'],
    ['line-tried', '推算'],
  ] as const
  return (
    <span className="line-key">
      {items.map(([look, name]) => (
        <span key={name}>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={look} cx="6" cy="6" r="4.5" />
          </svg>
          {name}
        </span>
      ))}
      <span>
        <svg width="14" height="12" aria-hidden="true">
          <rect className="line-lawful" width="14" height="8" y="2" />
          <line className="line-earliest" x1="1" x2="1" y1="0" y2="12" />
          <line className="line-latest" x1="13" x2="13" y1="0" y2="12" />
        </svg>
        最早至最迟
      </span>
    </span>
  )
}
