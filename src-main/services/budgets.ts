import type { BudgetVersion } from '#shared/budget/budget'
import { findTemplate } from '#shared/budget/find-template'
import { canonicalJson } from '#shared/bundle/canonical-json'
import { budgetOf } from '#shared/project/budget-of'
import { reckonedDraft } from '#shared/project/measured-budget'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import {
  findBudgetVersion,
  insertBudgetVersion,
  listBudgetVersions,
  nextBudgetNumber,
} from '../store/budget-version-repository'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { type CountyContext, type Handler, instantOf } from './context'
import { replaceProject } from './projects'
import { noteChanges } from './record-writes'

/** A version of the budget in its project's history. */
export const budgetVersionField = (id: string) => `@budget-version/${id}`

const noProject = () => fail('NOT_FOUND', { what: '该项目' })

export const listVersions: Handler<'budget.versions', CountyContext> = async (county, { projectId }) =>
  ok(await listBudgetVersions(county.db, projectId))

/** Stores draft and result as they are now; the result is never computed again. */
export const saveVersion: Handler<'budget.saveVersion', CountyContext> = (county, { projectId, label }) =>
  inTransaction(county.db, async (tx) => {
    const stored = await findProject(tx, projectId)
    return stored ? addVersion(county, tx, stored.project, label.trim()) : noProject()
  })

async function addVersion(
  county: CountyContext,
  tx: Executor,
  project: Project,
  label: string,
): Promise<Result<BudgetVersion>> {
  const budget = budgetOf(county.resources, project)
  if (!budget.ok) return budget
  const number = await nextBudgetNumber(tx, project.id)
  const version: BudgetVersion = {
    id: county.newId(),
    projectId: project.id,
    number,
    label: label || `第${number}版`,
    savedAt: instantOf(county),
    draft: budget.value.draft,
    result: budget.value.result,
  }
  await insertBudgetVersion(tx, version)
  const after = { number, label: version.label, totalFen: version.result.totalFen }
  await noteChanges(county, tx, 'saveBudget', project.id, [
    { field: budgetVersionField(version.id), before: undefined, after },
  ])
  return ok(version)
}

/** Goes back to an earlier draft. The versions all stay, and the draft of now becomes one where it can be computed. */
export const restoreVersion: Handler<'budget.restoreVersion', CountyContext> = (county, { projectId, versionId }) =>
  inTransaction(county.db, async (tx) => {
    const stored = await findProject(tx, projectId)
    const version = await findBudgetVersion(tx, projectId, versionId)
    if (!stored) return noProject()
    if (!version) return fail('NOT_FOUND', { what: '该预算版本' })
    const template = findTemplate(county.resources.budgetTemplates, stored.project.budget)
    const now = canonicalJson(template ? reckonedDraft(stored.project, template) : stored.project.budget)
    const isKept = (await listBudgetVersions(tx, projectId)).some(({ draft }) => canonicalJson(draft) === now)
    if (!isKept) await addVersion(county, tx, stored.project, `退回第${version.number}版之前（自动保存）`)
    return replaceProject(county, tx, { ...stored.project, budget: version.draft }, 'restoreBudget')
  })
