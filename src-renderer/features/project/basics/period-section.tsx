import { Button, Checkbox, Group } from '@mantine/core'
import { lastDayOfYears } from '#shared/dates'
import { periodConditionNames, type ServicePeriod } from '#shared/project/project'
import { useProjectDraft } from '../../../project-draft/project-draft'
import { SignedLock } from '../../../project-draft/signed-lock'
import { DateField } from '../../../ui/date-field'
import { FieldNote } from '../../../ui/field-note'
import { LineText } from '../../../ui/line-text'
import { StillOld } from '../../../ui/still-old'
import { FieldFindings } from '../../findings/field-findings'
import { needsConditions, periodHint } from './period-hint'
import { useBasics } from './use-basics'

/** 服务期: the legal limit is a date, shown before it is passed (P35, P36). */
export function PeriodSection() {
  const { project, update } = useBasics()
  const { period } = project
  const set = (part: Partial<ServicePeriod>) =>
    update((before) => ({ ...before, period: { ...before.period, ...part } }))
  const { startOn } = period
  // The agreement that makes it longer asks for them, and the contract's own days are no longer changed.
  const signed = useProjectDraft(({ signing }) => signing !== 'open')
  return (
    <div>
      <div className="period-row" data-field="period">
        <SignedLock>
          <DateField
            label="服务开始"
            data-field="period.startOn"
            value={period.startOn}
            onChange={(next) => set({ startOn: next })}
          />
          <DateField
            label="服务结束"
            data-field="period.endOn"
            value={period.endOn}
            onChange={(next) => set({ endOn: next })}
          />
          <Group gap={6} className="period-fill">
            {[1, 3].map((years) => (
              <Button
                key={years}
                variant="default"
                disabled={startOn === null}
                onClick={() => startOn && set({ endOn: lastDayOfYears(startOn, years) })}
              >
                {years === 1 ? '满一年' : '满三年'}
              </Button>
            ))}
          </Group>
        </SignedLock>
        <BudgetDocument />
      </div>
      <StillOld of="period" />
      <FieldNote>{periodHint(period)}</FieldNote>
      <FieldFindings screen="basics" field="period" filled={period.startOn !== null && period.endOn !== null} />
      {(needsConditions(period) || signed) && (
        <fieldset className="conditions" data-field="period.conditions">
          <legend>
            {needsConditions(period) ? '服务期超过 1 年' : '补充协议把服务期延到超过 1 年的'}
            ，须同时符合下列四项条件（财政部令第102号第二十四条）
          </legend>
          {(Object.keys(periodConditionNames) as (keyof ServicePeriod['conditions'])[]).map((name) => (
            <Checkbox
              key={name}
              label={periodConditionNames[name]}
              data-field={`period.conditions.${name}`}
              checked={period.conditions[name]}
              onChange={(event) => set({ conditions: { ...period.conditions, [name]: event.currentTarget.checked } })}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** The paper by which the money entered the fiscal budget (N10). */
function BudgetDocument() {
  const { project, update } = useBasics()
  return (
    <div>
      <LineText
        label="纳入财政预算的批复文号"
        placeholder="如 ○财预〔2023〕○号"
        data-field="budgetDocumentNumber"
        value={project.budgetDocumentNumber}
        onChange={(budgetDocumentNumber) => update((before) => ({ ...before, budgetDocumentNumber }))}
      />
      <FieldFindings screen="basics" field="budgetDocumentNumber" filled={project.budgetDocumentNumber !== ''} />
    </div>
  )
}
