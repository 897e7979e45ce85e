import './steps.css'
import { Button } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { IsoDate } from '#shared/dates'
import { type Course, windowOf } from '#shared/procurement/course'
import { verdictTexts, verdictWayOut } from '#shared/procurement/day-words'
import { planEntries, setEntry } from '#shared/procurement/entries'
import { type DayVerdict, judgePlan } from '#shared/procurement/judge-day'
import { purchaseCourse } from '#shared/procurement/purchase-course'
import type { PurchaseStep } from '#shared/procurement/step'
import { timelineOf } from '#shared/procurement/timeline'
import { moveCourse } from '#shared/procurement/what-if'
import type { Project, StepEntry } from '#shared/project/project'
import { useDerivedValues } from '../../project-draft/derived/derived-values'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useProjectRules } from '../../project-draft/project-rules'
import { FieldNote } from '../../ui/field-note'
import { StillOld } from '../../ui/still-old'
import { StepRow } from './step-row'
import { TimelineKey, TimelineMonths } from './step-timeline'
import { useStepPapers } from './use-step-papers'
import { openSteps, type Trial, WhatIfBar } from './what-if-bar'

/** 步骤与时限 of the purchase by its method. */
export function StepsView() {
  const { settled: project } = useDerivedValues()
  const rules = useProjectRules(project)
  const purchase = useMemo(() => rules && purchaseCourse(project, rules.timeLimits), [project, rules])
  if (!rules) return null
  if (!purchase) return <FieldNote>还没有选采购方式，先在“方式与结果”中选定，才有步骤。</FieldNote>
  return <StepsTable project={project} steps={purchase.steps} course={purchase.course} />
}

const noCalendars: never[] = []
/** Where the days of the steps are typed. */
const typedDays = [
  'procurement.steps',
  'procurement.awardedOn',
  'contract.signedOn',
  'contract.publishedOn',
  'contract.filedOn',
]

function StepsTable({ project, steps, course }: { project: Project; steps: readonly PurchaseStep[]; course: Course }) {
  const update = useProjectDraft((state) => state.update)
  const calendars = useProjectRules(project)?.calendars ?? noCalendars
  const missingOf = useStepPapers(project)
  const entries = project.procurement.steps
  const [asked, setTrial] = useState<Trial>({ id: '', on: null })
  const [all, setAll] = useState(false)
  const trial = { ...asked, id: openStep(steps, course, asked.id) }
  const tried = trial.on ? moveCourse(steps, course, { id: trial.id, on: trial.on }, calendars) : null
  const shown = tried ?? course
  const windows = useMemo(
    () => new Map(steps.map((step) => [step.id, windowOf(step, shown, calendars)])),
    [steps, shown, calendars],
  )
  const isThere = ({ ifAny, id }: PurchaseStep) => !ifAny || entries.some((entry) => entry.id === id)
  const rows = steps.filter((step) => all || isThere(step))
  const rare = steps.filter((step) => !isThere(step))
  const around = { steps, course: shown, calendars }
  const verdicts = tried ? judgePlan(around) : null
  const line = timelineOf([course, shown].flatMap((one) => [...one.values()]).flatMap(daysIn))

  const onEntry = useCallback(
    (id: string, part: Partial<StepEntry>) => update((before) => withEntries(before, (own) => setEntry(own, id, part))),
    [update],
  )
  const onDone = useCallback(
    (step: PurchaseStep, on: IsoDate | null) => update((before) => withRealDay(before, step, on)),
    [update],
  )

  return (
    <>
      <WhatIfBar
        steps={steps}
        course={course}
        tried={tried}
        verdicts={verdicts}
        trial={trial}
        onTry={setTrial}
        onTake={() => {
          if (tried) update((before) => withEntries(before, (own) => planEntries(own, tried)))
          setTrial({ ...trial, on: null })
        }}
      />
      <section className="sheet sheet-alone purchase-steps">
        {typedDays.map((field) => (
          <StillOld key={field} of={field} />
        ))}
        <table className="plain-table" aria-label="采购步骤与时限">
          <thead>
            <tr>
              <th scope="col">步骤</th>
              <th scope="col">经办</th>
              <th scope="col">计划</th>
              <th scope="col">实际</th>
              <th scope="col">依法可办</th>
              <th scope="col">依据</th>
              <th scope="col">材料</th>
              <th scope="col" className="step-picture">
                <span className="visually-hidden">计划与实际</span>
                {line && <TimelineMonths line={line} />}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                entry={entries.find(({ id }) => id === step.id) ?? null}
                days={course.get(step.id) ?? { plannedOn: null, doneOn: null }}
                window={windows.get(step.id) ?? { earliest: null, latest: null, unjudged: [] }}
                triedOn={changedPlan(step, course, tried)}
                tried={tried && triedRemark(tried.get(step.id)?.plannedOn ?? null, verdicts?.get(step.id))}
                line={line}
                projectId={project.id}
                missing={step.papers.length > 0 && missingOf ? missingOf(step.papers) : undefined}
                onEntry={onEntry}
                onDone={onDone}
              />
            ))}
          </tbody>
        </table>
        <p className="steps-foot">
          {line && <TimelineKey />}
          {rare.length > 0 && (
            <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? '收起没有发生的步骤' : `质疑、投诉等有才填的 ${rare.length} 步`}
            </Button>
          )}
        </p>
      </section>
    </>
  )
}

/** The step asked about while it is open; else the announcement, or the first that is not done. */
function openStep(steps: readonly PurchaseStep[], course: Course, asked: string): string {
  const open = openSteps(steps, course)
  return [asked, 'invite'].find((id) => open.some((step) => step.id === id)) ?? open[0]?.id ?? ''
}

/** What is to be said of a day of the plan that is tried out; '' = nothing. */
function triedRemark(on: IsoDate | null, verdict: DayVerdict | undefined) {
  const texts = on && verdict ? verdictTexts(on, verdict) : []
  if (!verdict || texts.length === 0) return { lawful: true, text: '' }
  return { lawful: verdict.breaches.length === 0, text: `${on}：${texts.join('；')}。${verdictWayOut(verdict)}。` }
}

const daysIn = ({ plannedOn, doneOn }: { plannedOn: IsoDate | null; doneOn: IsoDate | null }) =>
  [plannedOn, doneOn].filter((on) => on !== null)

function changedPlan({ id }: PurchaseStep, course: Course, tried: Course | null): IsoDate | null {
  const on = tried?.get(id)?.plannedOn ?? null
  return on !== course.get(id)?.plannedOn ? on : null
}

/** A real day goes where it stands: 通知书 with the result, 签订, 公告 and 备案 with the contract. */
function withRealDay(project: Project, { id, dayOf }: PurchaseStep, on: IsoDate | null): Project {
  const { procurement, contract } = project
  if (dayOf === 'awardedOn') return { ...project, procurement: { ...procurement, awardedOn: on } }
  if (dayOf) return { ...project, contract: { ...contract, [dayOf]: on } }
  return withEntries(project, (entries) => setEntry(entries, id, { doneOn: on }))
}

function withEntries(project: Project, change: (entries: StepEntry[]) => StepEntry[]): Project {
  return { ...project, procurement: { ...project.procurement, steps: change(project.procurement.steps) } }
}
