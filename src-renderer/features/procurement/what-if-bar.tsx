import { Button, NativeSelect } from '@mantine/core'
import { formatChineseDate, type IsoDate } from '#shared/dates'
import type { Course } from '#shared/procurement/course'
import { verdictTexts } from '#shared/procurement/day-words'
import type { DayVerdict } from '#shared/procurement/judge-day'
import type { PurchaseStep } from '#shared/procurement/step'
import { movedSteps } from '#shared/procurement/what-if'
import { ActionButton } from '../../actions/action-button'
import { takePlan } from '../../actions/office'
import { useAppData } from '../../app-data'
import { DateField } from '../../ui/date-field'
import { FieldNote } from '../../ui/field-note'
import { WholeDates } from '../../ui/whole-dates'

/** The step that is tried on another day; null day = nothing is tried. */
export interface Trial {
  id: string
  on: IsoDate | null
}

/** Steps that are still to be done. */
export const openSteps = (steps: readonly PurchaseStep[], course: Course) =>
  steps.filter(({ id, ifAny }) => !ifAny && !course.get(id)?.doneOn)

interface WhatIfBarProps {
  steps: readonly PurchaseStep[]
  course: Course
  /** The plan that follows; null = nothing is tried. */
  tried: Course | null
  /** How the days of that plan stand. */
  verdicts: ReadonlyMap<string, DayVerdict> | null
  trial: Trial
  onTry(trial: Trial): void
  onTake(): void
}

/** 推算: if this step is on that day, what follows moves with it; taken over only when the clerk says so. */
export function WhatIfBar({ steps, course, tried, verdicts, trial, onTry, onTake }: WhatIfBarProps) {
  const today = useAppData((state) => state.info?.today) ?? ''
  const open = openSteps(steps, course)
  if (open.length === 0) return null
  const moved = tried ? movedSteps(steps, course, tried) : []
  const last = moved.at(-1)
  const own = verdicts?.get(trial.id)
  const next = own?.next ?? null
  const past = trial.on && trial.on < today ? ['已经过去'] : []
  const bad = trial.on && own ? [...verdictTexts(trial.on, own), ...past] : []
  const unlawful = [...(verdicts?.values() ?? [])].filter(({ breaches }) => breaches.length > 0).length
  return (
    <div className="what-if">
      <span>如果</span>
      <NativeSelect
        aria-label="推算的步骤"
        value={trial.id}
        onChange={(event) => onTry({ ...trial, id: event.currentTarget.value })}
        data={open.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <span>在</span>
      <DateField aria-label="推算的日期" value={trial.on} onChange={(on) => onTry({ ...trial, on })} />
      {tried && (
        <>
          <span className="what-if-result" role="status">
            {last ? `改动 ${moved.length} 步的计划，${last.step.title}在${formatChineseDate(last.to)}` : '计划不变'}
          </span>
          {unlawful > 0 && <span className="unsure-mark">{unlawful} 步不合时限</span>}
          <ActionButton
            action={takePlan}
            plain
            size="compact-sm"
            whyNot={moved.length === 0 ? '计划没有变动。' : null}
            run={onTake}
            data-undo-name="按推算改计划"
          />
          <Button size="compact-sm" variant="default" onClick={() => onTry({ ...trial, on: null })}>
            放弃
          </Button>
          {bad.length > 0 && trial.on && (
            <div className="what-if-remark" role="alert">
              <FieldNote tone={own && own.breaches.length > 0 ? 'error' : 'warning'}>
                <WholeDates>{`${trial.on}：${bad.join('；')}。`}</WholeDates>
              </FieldNote>
              {next && (
                <Button size="compact-sm" variant="light" onClick={() => onTry({ ...trial, on: next })}>
                  改为 {next}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </div>
  )
}
