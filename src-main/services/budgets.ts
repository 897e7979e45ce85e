import type { BudgetVersion } from '#shared/budget/budget'
import { findTemplate } from '#shared/budget/find-template'
import { templateTitle } from '#shared/budget/template-title'
import { canonicalJson } from '#shared/bundle/canonical-json'
import { findCatalog } from '#shared/catalog/find-catalog'
import { settledIn } from '#shared/drafting/settle-in-county'
import { yearCeiling } from '#shared/norms/ceiling'
import { reckonedDraft } from '#shared/project/measured-budget'
import type { Project } from '#shared/project/project'
import { fail, ok, type Result } from '#shared/result'
import { budgetFacts } from '#shared/review/budget-facts'
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
import { readCountyYear } from './county-year'
import { withProject } from './norms'
import { reviewed } from './paper-review'
import { sourceOf } from './paper-sources'
import { budgetDocx, budgetXlsx } from './paper-writers'
import { paperFileName, storePaper } from './papers'
import { budgetOf } from './project-totals'
import { replaceProject } from './projects'
import { noteChanges } from './record-writes'

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
    { field: `@budget-version/${version.id}`, before: undefined, after },
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

/** 预算书 of the budget as it stands, as a numbered paper. BUDGET_NOT_MEASURED, BUDGET_INPUT_INVALID, PAPER_FLAWED. */
export const exportBudget: Handler<'budget.export', CountyContext> = async (county, { projectId, format }) => {
  const found = await readPaperInput(county, projectId)
  if (!found.ok) return found
  const { countyYear, input } = found.value
  const kind = format === 'docx' ? 'budget_docx' : 'budget_xlsx'
  return storePaper(county, {
    projectId,
    projectName: input.project.name,
    kind,
    madeOf: sourceOf(county, kind, countyYear, input.project),
    templateName: templateTitle(input.template),
    make: async (number) => {
      const made = { ...input, versionLabel: `第${number}版` }
      return format === 'docx' ? reviewed(await budgetDocx(made), budgetFacts(made)) : ok(await budgetXlsx(made))
    },
  })
}

/** 预算书 as it would be now, never stored. BUDGET_NOT_MEASURED, BUDGET_INPUT_INVALID. */
export const previewBudget: Handler<'budget.preview', CountyContext> = async (county, { projectId }) => {
  const found = await readPaperInput(county, projectId)
  if (!found.ok) return found
  const { input } = found.value
  const fileName = paperFileName(input.project.name, 'budget_docx', null)
  return ok({ bytes: await budgetDocx({ ...input, versionLabel: '预览' }), fileName })
}

async function readPaperInput(county: CountyContext, projectId: string) {
  const stored = await findProject(county.db, projectId)
  if (!stored) return noProject()
  const { project } = stored
  const countyYear = withProject(await readCountyYear(county), project)
  const budget = budgetOf(county.resources, project)
  if (!budget.ok) return budget
  const input = {
    ...budget.value,
    profile: countyYear.profile,
    project: settledIn(countyYear, project, budget.value.result.totalFen),
    catalog: findCatalog(county.resources.catalogs, project.catalogVersion),
    ceiling: yearCeiling(countyYear, project.year),
    today: countyYear.today,
  }
  return ok({ countyYear, input })
}
