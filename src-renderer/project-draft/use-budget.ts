import { useMemo, useRef } from 'react'
import type { BudgetDraft, BudgetResult, BudgetTemplate } from '#shared/budget/budget'
import { findTemplate } from '#shared/budget/find-template'
import { type AppError, errorLine } from '#shared/errors'
import { measureBudget, reckonedDraft } from '#shared/project/measured-budget'
import type { Project } from '#shared/project/project'
import { useAppData } from '../app-data'
import { useProjectDraft } from './project-draft'
import { updateProject } from './update-project'

export interface LiveBudget {
  project: Project
  draft: BudgetDraft
  template: BudgetTemplate
  /** The last result that could be computed; null before the first. */
  result: BudgetResult | null
  /** False while the figures above are older than what is typed. */
  current: boolean
  /** Why the newest text cannot be computed, with its `data-field` and the field's own name. */
  problem: { field: string; label: string; message: string } | null
  /** 未测算: a figure that is asked has not been typed anywhere. No text is wrong. */
  unmeasured: boolean
  /** Of this project alone, also when it is called later from a notice. */
  change(edit: (draft: BudgetDraft) => BudgetDraft): void
}

const changeOf =
  (projectId: string): LiveBudget['change'] =>
  (edit) =>
    updateProject(projectId, (project) => {
      const budget = edit(project.budget)
      return budget === project.budget ? project : { ...project, budget }
    })

const describe = (error: AppError) => ({
  field: error.params.field ?? `budget.inputs.${error.params.code}`,
  label: error.params.label ?? '预算',
  message: errorLine(error),
})

type Measured = Pick<Project, 'budget' | 'items' | 'beneficiaries'>

function compute(measured: Measured, templates: BudgetTemplate[]) {
  const template = findTemplate(templates, measured.budget)
  return template && { template, draft: reckonedDraft(measured, template), outcome: measureBudget(measured, template) }
}

/** Head, rail and table look at one budget: it is computed once for all of them. */
let latest: { of: unknown[]; computed: ReturnType<typeof compute> } | null = null

function computeOnce(project: Measured, templates: BudgetTemplate[]) {
  const of = [project.budget, project.items, project.beneficiaries, templates]
  if (!latest || latest.of.some((part, at) => part !== of[at])) latest = { of, computed: compute(project, templates) }
  return latest.computed
}

/** Why the newest text of that project cannot be computed; a figure that nobody has typed yet is no text. */
export function budgetProblem(project: Project): LiveBudget['problem'] {
  const { outcome } = computeOnce(project, useAppData.getState().resources?.budgetTemplates ?? []) ?? {}
  return outcome && !outcome.ok ? problemIn(outcome.error) : null
}

const problemIn = (error: AppError) => (error.code === 'BUDGET_NOT_MEASURED' ? null : describe(error))

/** The open project's budget, computed at every key by the same function as in the backend; null without its template. */
export function useBudget(): LiveBudget | null {
  const project = useProjectDraft((state) => state.project)
  const templates = useAppData((state) => state.resources?.budgetTemplates)
  const projectId = project?.id ?? ''
  const change = useMemo(() => changeOf(projectId), [projectId])
  const last = useRef<{ key: string; result: BudgetResult } | null>(null)
  const computed = project && templates ? computeOnce(project, templates) : null

  if (!project || !computed) return null
  const { template, draft, outcome } = computed
  const key = `${project.id} ${template.id} ${template.version}`
  if (outcome.ok) last.current = { key, result: outcome.value }
  const unmeasured = !outcome.ok && outcome.error.code === 'BUDGET_NOT_MEASURED'
  // What has no figure yet has no figure of before either.
  if (unmeasured) last.current = null
  const kept = last.current?.key === key ? last.current.result : null
  return {
    project,
    draft,
    template,
    result: outcome.ok ? outcome.value : kept,
    current: outcome.ok,
    problem: outcome.ok ? null : problemIn(outcome.error),
    unmeasured,
    change,
  }
}
