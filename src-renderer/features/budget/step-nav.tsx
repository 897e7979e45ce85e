import './step-nav.css'
import type { KeyboardEvent } from 'react'
import type { WizardStep } from './budget-steps'

interface StepNavProps {
  steps: WizardStep[]
  active: string
  /** Step that holds the unreadable input, marked. */
  troubled: string | null
  onChange(id: string): void
}

/** Steps of the wizard as tabs: arrows, Home and End move, as in any tab list. */
export function StepNav({ steps, active, troubled, onChange }: StepNavProps) {
  function keys(event: KeyboardEvent<HTMLDivElement>) {
    const at = steps.findIndex((step) => step.id === active)
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: steps.length - 1 }
    const to = steps[moves[event.key] ?? -1]
    if (!to) return
    event.preventDefault()
    onChange(to.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-step="${CSS.escape(to.id)}"]`)?.focus()
  }

  return (
    <div className="step-nav" role="tablist" aria-label="预算步骤" onKeyDown={keys}>
      {steps.map((step, index) => (
        <button
          key={step.id}
          type="button"
          role="tab"
          id={`budget-tab-${step.id}`}
          data-step={step.id}
          aria-selected={step.id === active}
          aria-controls="budget-step-panel"
          tabIndex={step.id === active ? 0 : -1}
          className={step.id === troubled ? 'step-troubled' : undefined}
          onClick={() => onChange(step.id)}
        >
          <span className="wizard-number" aria-hidden="true">
            {index + 1}
          </span>
          {step.title}
        </button>
      ))}
    </div>
  )
}
