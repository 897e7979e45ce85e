import { TextInput } from '@mantine/core'
import { memo } from 'react'
import type { IsoDate } from '#shared/dates'
import type { FieldPlace } from '#shared/norms/finding'
import { actorNames } from '#shared/procurement/actor'
import type { StepDays, Window } from '#shared/procurement/course'
import { type Limit, limitStatus } from '#shared/procurement/limit'
import type { PurchaseStep } from '#shared/procurement/step'
import type { Timeline } from '#shared/procurement/timeline'
import type { StepEntry } from '#shared/project/project'
import { useProjectDraft } from '../../project-draft/project-draft'
import { SignedLock } from '../../project-draft/signed-lock'
import { BasisMark } from '../../ui/basis-mark'
import { DateField } from '../../ui/date-field'
import { FieldNote } from '../../ui/field-note'
import { WholeDates } from '../../ui/whole-dates'
import { FieldFindings } from '../findings/field-findings'
import { StepPapers } from './step-papers'
import { StepTimeline } from './step-timeline'

interface StepRowProps {
  step: PurchaseStep
  entry: StepEntry | null
  days: StepDays
  window: Window
  /** Planned day of the plan that is tried out; null = none, or the same. */
  triedOn: IsoDate | null
  /** What is to be said of the planned day while a plan is tried out; null = nothing is tried, the findings are shown. */
  tried: { lawful: boolean; text: string } | null
  line: Timeline | null
  projectId: string
  /** Title of a paper it leaves that is not among the materials; null = all are there, undefined = it leaves none, or they are not read yet. */
  missing: string | null | undefined
  onEntry(id: string, part: Partial<StepEntry>): void
  onDone(step: PurchaseStep, on: IsoDate | null): void
}

/** What is drawn is the same: a key in one row draws no other. */
function sameRow(a: StepRowProps, b: StepRowProps): boolean {
  const said = ({ step, days, window, triedOn, tried, line, missing }: StepRowProps) =>
    JSON.stringify([
      step.id,
      step.title,
      days,
      window,
      triedOn,
      tried,
      line?.from,
      line?.to,
      missing ?? missing === null,
    ])
  return a.entry === b.entry && a.onEntry === b.onEntry && a.onDone === b.onDone && said(a) === said(b)
}

/** `data-field` of a real day that stands elsewhere in the project. */
const placeOf = {
  awardedOn: { screen: 'procurement', field: 'procurement.awardedOn' },
  signedOn: { screen: 'contract', field: 'contract.signedOn' },
  publishedOn: { screen: 'contract', field: 'contract.publishedOn' },
  filedOn: { screen: 'contract', field: 'contract.filedOn' },
} as const

/** Its real day is one of the signed contract, or of what it follows from. */
const isAgreed = ({ dayOf }: PurchaseStep) => dayOf === 'signedOn' || dayOf === 'awardedOn'

/** One step: who, planned, real, between which days it is lawful and by which article, its papers, and all of it as a picture. */
export const StepRow = memo(function StepRow(props: StepRowProps) {
  const { step, entry, days, window, triedOn, tried, line, projectId, missing, onEntry, onDone } = props
  const { id, title } = step
  const field = `procurement.steps.${id}`
  const findings = useProjectDraft((state) => state.findings)
  // A real day that stands elsewhere is judged there; what is said of it stands here too.
  const places = [
    { screen: 'procurement', field },
    ...(step.dayOf && days.doneOn ? [placeOf[step.dayOf]] : []),
  ] as const
  const own = findings.filter(({ where }) => places.some((place) => place.field === where.field))
  const outside = days.doneOn !== null && own.some(({ level }) => level !== 'note')
  const bound = window.latest ?? window.earliest
  const done = (
    <DateField
      aria-label={`${title}实际日期`}
      placeholder=""
      data-field={step.dayOf ? placeOf[step.dayOf].field : `${field}.doneOn`}
      value={days.doneOn}
      onChange={(on) => onDone(step, on)}
    />
  )
  return (
    <>
      <tr data-step={id}>
        <th scope="row">{title}</th>
        <td data-label="经办">
          <TextInput
            aria-label={`${title}经办`}
            placeholder={actorNames[step.actor]}
            value={entry?.who ?? ''}
            onChange={(event) => onEntry(id, { who: event.currentTarget.value })}
          />
        </td>
        <td data-label="计划" data-field={days.doneOn ? undefined : field}>
          {triedOn ? (
            <span className="step-tried">
              {days.plannedOn && <s>{days.plannedOn.slice(5)}</s>} {triedOn}
            </span>
          ) : (
            <DateField
              aria-label={`${title}计划日期`}
              placeholder=""
              data-field={`${field}.plannedOn`}
              value={entry?.plannedOn ?? null}
              onChange={(plannedOn) => onEntry(id, { plannedOn })}
            />
          )}
        </td>
        <td data-label="实际" data-field={days.doneOn ? field : undefined}>
          {isAgreed(step) ? <SignedLock>{done}</SignedLock> : done}
        </td>
        <td className="step-window figure" data-label="可办">
          {windowText(window)}
        </td>
        <td className="step-basis">
          {bound && <BasisMark basis={bound.limit.basis} />}
          {bound && <Whose limit={bound.limit} />}
        </td>
        <td className="step-papers" data-label={missing === undefined ? undefined : '材料'}>
          {missing !== undefined && <StepPapers projectId={projectId} missing={missing} />}
        </td>
        <td className="step-picture">
          {line && <StepTimeline line={line} days={days} triedOn={triedOn} window={window} outside={outside} />}
        </td>
      </tr>
      <Remarks tried={tried} places={own.length > 0 ? places : []} />
    </>
  )
}, sameRow)

/** 建议值, or 本单位 with the file it stands in. */
function Whose({ limit }: { limit: Limit }) {
  const status = limitStatus(limit)
  if (status === '') return null
  return (
    <span className="step-unsure" title={limit.by ? status : undefined}>
      {limit.by ? '本单位' : status}
    </span>
  )
}

interface RemarksProps {
  tried: StepRowProps['tried']
  /** Where what was found stands; none = nothing was. */
  places: readonly FieldPlace[]
}

/** What is to be said of the day: of a plan that is tried out, or what the rules have found. */
function Remarks({ tried, places }: RemarksProps) {
  if (tried ? tried.text === '' : places.length === 0) return null
  return (
    <tr className="step-findings">
      <td />
      <td colSpan={7}>
        {tried ? (
          <FieldNote tone={tried.lawful ? 'hint' : 'warning'}>
            <WholeDates>{tried.text}</WholeDates>
          </FieldNote>
        ) : (
          places.map((place) => <FieldFindings key={place.field} {...place} filled notes />)
        )}
      </td>
    </tr>
  )
}

/** 2023-03-02起, 2023-03-06至2023-04-06, 2023-03-17止; what cannot be judged is said. */
function windowText({ earliest, latest, unjudged }: Window) {
  const text =
    earliest && latest
      ? `${earliest.on} 至 ${latest.on}`
      : earliest
        ? `${earliest.on} 起`
        : latest
          ? `${latest.on} 止`
          : ''
  if (unjudged.length === 0) return text
  const why = `没有该年度的放假安排，不可判定：${unjudged.map(({ title }) => title).join('；')}`
  return (
    <span title={why}>
      {text} <span className="unsure-mark">不可判定</span>
    </span>
  )
}
