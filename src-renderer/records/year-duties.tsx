import type { IsoDate } from '#shared/dates'
import type { RuleData } from '#shared/law/county-year'
import type { Deadline } from '#shared/procedure/step'
import { procedure } from '#shared/procedure/steps'
import type { RecordKind } from '#shared/records/kind'
import { isOver } from '#shared/records/record-standing'
import { BasisMark } from '../ui/basis-mark'

/** What the procedure sets for a kind of record of the year. */
export const yearDeadlines = ({ id }: Pick<RecordKind, 'id'>): readonly Deadline[] =>
  procedure.filter(({ owner, kinds }) => owner === 'year' && kinds.includes(id)).flatMap(({ deadlines }) => deadlines)

interface YearDutiesProps {
  kind: RecordKind
  year: number
  /** As they count in the year; null before they are read. */
  rules: Pick<RuleData, 'calendars' | 'timeLimits' | 'suggestedValues'> | null
  today: IsoDate
  /** Nothing of the kind is kept in the year. */
  none: boolean
}

/** By when a kind of record of a year is due; that there is none yet stands out, and so does a day that is over by then. */
export function YearDuties({ kind, year, rules, today, none }: YearDutiesProps) {
  const declared = yearDeadlines(kind)
  if (declared.length === 0 || !rules) return null
  const { calendars, timeLimits, suggestedValues } = rules
  const facts = { year, project: null, agreed: {}, calendars, timeLimits, suggestedValues }
  const deadlines = declared.map((deadline) => deadline(facts))
  return (
    <div className="year-duties">
      {none && <p className="warn">{`${year}年还没有登记${kind.title}。`}</p>}
      {deadlines.map((deadline) => (
        <p key={deadline.title} className="muted">
          {deadline.title}
          <DueDay dueOn={deadline.dueOn} today={none ? today : null} />
          {deadline.status && <span className="warn">　{deadline.status}</span>}
          {'　'}
          <BasisMark basis={deadline.basis} />
        </p>
      ))}
    </div>
  )
}

/** `today`: null = what is over is no matter. */
function DueDay({ dueOn, today }: { dueOn: IsoDate | null; today: IsoDate | null }) {
  if (dueOn === null) return null
  const over = today !== null && isOver(dueOn, today)
  return <b className={over ? 'bad figure' : 'figure'}>{`　${dueOn}${over ? '，已过' : ''}`}</b>
}
