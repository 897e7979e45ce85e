import type { ReactNode } from 'react'
import type { BudgetInput } from '#shared/budget/budget'
import { formatYuan } from '#shared/money/yuan'
import { fillDown } from '../../ui/fill-down'
import { derivedOf, inputsOf, linesOf, type WizardStep } from './budget-steps'
import { InputRow } from './input-row'
import { PresetButtons } from './preset-buttons'
import type { LiveBudget } from './use-budget'

interface InputStepProps {
  step: WizardStep
  budget: LiveBudget
  first: boolean
  /** The way on, right below the inputs however long the list beside them is. */
  footer: ReactNode
}

/** The inputs of one step, and beside them what they move: quantities and budget lines, live. */
export function InputStep({ step, budget, first, footer }: InputStepProps) {
  const { template, draft, result, problem, current, change } = budget
  const derived = derivedOf(template, step.id)
  const lines = linesOf(template, step.id)
  return (
    <div className="budget-step">
      <div>
        <section className="sheet budget-fields" aria-label={step.title} onPaste={fillDown}>
          {first && template.presets.length > 0 && <PresetButtons budget={budget} />}
          {inputsOf(template, step.id).map((input) => (
            <InputRow
              key={input.code}
              input={input}
              draft={draft}
              taken={isTaken(budget, input)}
              notices={current ? (result?.notices.filter((notice) => notice.code === input.code) ?? []) : []}
              problem={problem?.field === `budget.inputs.${input.code}` ? problem.message : null}
              onChange={change}
            />
          ))}
          <p className="budget-keys">
            回车：下一项　Ctrl+回车 或 PageDown：下一步　↑↓：微调　+20：在原值上加 20　也可填 1.2万、3200*1.05
          </p>
        </section>
        {footer}
      </div>
      <aside className={`sheet budget-effects${current ? '' : ' stale'}`} aria-label="本步影响">
        <h2 className="sheet-title">推算数量</h2>
        <dl className="effect-list">
          {derived.map(({ code, label, unit }) => (
            <div key={code}>
              <dt>{label}</dt>
              <dd className="figure">
                {result?.derived[code] ?? '—'} {unit}
              </dd>
            </div>
          ))}
        </dl>
        {derived.length === 0 && <p className="muted">本步不改变推算数量。</p>}
        <h2 className="sheet-title">本步影响的预算行（元）</h2>
        <dl className="effect-list">
          {lines.map((line) => (
            <div key={line.code}>
              <dt>{line.name}</dt>
              <dd className="figure">{amountOf(budget, line.code)}</dd>
            </div>
          ))}
        </dl>
      </aside>
    </div>
  )
}

/** Reckoned with, and not typed here. */
const isTaken = ({ project, draft }: LiveBudget, { code }: BudgetInput) =>
  draft.inputs[code]?.value !== project.budget.inputs[code]?.value

function amountOf({ result }: LiveBudget, code: string): string {
  const line = result?.lines.find((other) => other.code === code)
  return line ? formatYuan(line.amountFen) : '—'
}
