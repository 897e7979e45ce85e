import '../papers/papers.css'
import './budget.css'
import './input-step.css'
import { IconFileUnknown } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigation } from '../../navigation'
import { EmptyState } from '../../ui/empty-state'
import { useProjectDraft } from '../project/project-draft'
import { stepWithField, wizardSteps } from './budget-steps'
import { BudgetTools } from './budget-tools'
import { InputStep } from './input-step'
import { useCeiling, withLiveTotal } from './live-ceiling'
import { OwnLinesEditor } from './own-lines-editor'
import { ResultStep } from './result-step'
import { StepNav } from './step-nav'
import { TotalsBar } from './totals-bar'
import { type LiveBudget, useBudget } from './use-budget'

/** 预算: the wizard of the project's template, the running total and the year's ceiling always in view. */
export function BudgetScreen() {
  const budget = useBudget()
  const drafted = useProjectDraft((state) => state.project !== null)
  if (budget) return <BudgetWizard key={budget.project.id} budget={budget} />
  return drafted ? <TemplateUnknown /> : null
}

/** Measured by another template the figures would look right and be wrong. */
function TemplateUnknown() {
  return (
    <EmptyState icon={IconFileUnknown} title="没有找到本项目所用的预算范本，不能测算。">
      已填写的内容都还在。该项目可能由更新版本的购服通建立，请升级购服通后再打开。
    </EmptyState>
  )
}

function BudgetWizard({ budget }: { budget: LiveBudget }) {
  const { template, project, result, problem } = budget
  const steps = useMemo(() => wizardSteps(template), [template])
  const [active, setActive] = useState(steps[0]?.id ?? '')
  const panel = useRef<HTMLDivElement>(null)
  const savedAt = useProjectDraft((state) => state.savedAt)
  const stored = useCeiling(project.year, savedAt)
  const ceiling = stored && withLiveTotal(stored, project, result?.totalFen ?? null)
  const { focusField, focusRequest } = useNavigation()
  const at = Math.max(
    0,
    steps.findIndex((step) => step.id === active),
  )
  const step = steps[at]

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second request for the same field must run again
  useEffect(() => {
    const asked = stepWithField(template, focusField)
    if (asked) setActive(asked)
  }, [template, focusField, focusRequest])

  function goTo(index: number) {
    const next = steps[index]
    if (!next) return
    setActive(next.id)
    requestAnimationFrame(() => {
      const field = panel.current?.querySelector<HTMLElement>('[data-budget-input]')
      const target = field ?? panel.current
      target?.focus({ preventScroll: true })
      panel.current?.scrollIntoView({ block: 'nearest' })
    })
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'PageDown' || (event.key === 'Enter' && event.ctrlKey)) {
      event.preventDefault()
      goTo(at + 1)
    } else if (event.key === 'PageUp') {
      event.preventDefault()
      goTo(at - 1)
    } else if (event.key === 'Enter' && (event.target as HTMLElement).matches('[data-budget-input]')) {
      event.preventDefault()
      const fields = [...(panel.current?.querySelectorAll<HTMLElement>('[data-budget-input]') ?? [])]
      const next = fields[fields.indexOf(event.target as HTMLElement) + 1]
      if (next) next.focus()
      else goTo(at + 1)
    }
  }

  if (!step) return null
  const footer = <StepFooter at={at} titles={steps.map((other) => other.title)} onGo={goTo} />
  const troubled = problem ? stepWithField(template, problem.field) : null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole wizard, besides those of its fields
    <div className="budget" onKeyDown={keys} data-testid="budget-screen">
      <div className="budget-head">
        <TotalsBar budget={budget} ceiling={ceiling} />
        <div className="budget-bar">
          <StepNav steps={steps} active={step.id} troubled={troubled} onChange={setActive} />
          <BudgetTools budget={budget} />
        </div>
      </div>
      <div
        ref={panel}
        id="budget-step-panel"
        role="tabpanel"
        aria-labelledby={`budget-tab-${step.id}`}
        tabIndex={-1}
        className="budget-panel"
        data-step={step.id}
      >
        {step.kind === 'inputs' && <InputStep step={step} budget={budget} first={at === 0} footer={footer} />}
        {step.kind === 'own' && <OwnLinesEditor budget={budget} />}
        {step.kind === 'result' && <ResultStep budget={budget} ceiling={ceiling} />}
        {step.kind !== 'inputs' && footer}
      </div>
    </div>
  )
}

function StepFooter({ at, titles, onGo }: { at: number; titles: string[]; onGo(index: number): void }) {
  const before = titles[at - 1]
  const after = titles[at + 1]
  return (
    <div className="step-footer">
      {before && (
        <button type="button" className="step-move" onClick={() => onGo(at - 1)}>
          ← 上一步：{before}
        </button>
      )}
      {after && (
        <button type="button" className="step-move step-move-next" onClick={() => onGo(at + 1)}>
          下一步：{after} →
        </button>
      )}
    </div>
  )
}
