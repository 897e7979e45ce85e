import type { BudgetDraft, BudgetResult, BudgetTemplate } from '../budget/budget'
import { templateTitle } from '../budget/template-title'
import type { ServiceCatalog } from '../catalog/catalog'
import { findCatalog } from '../catalog/find-catalog'
import type { CountyProfile } from '../county/county'
import type { IsoDate } from '../dates'
import { settledIn } from '../drafting/settle-in-county'
import { type CeilingState, yearCeiling } from '../norms/ceiling'
import { budgetOf } from '../project/budget-of'
import type { Project } from '../project/project'
import { ok, type Result } from '../result'
import { budgetFacts } from '../review/budget-facts'
import { definePaper, type PaperAbout, type PaperFacts, projectOf } from './paper'

/** All a 预算书 is made from; both forms (.docx, .xlsx) say the same. */
export interface BudgetPaperInput {
  profile: CountyProfile
  project: Project
  catalog: ServiceCatalog
  template: BudgetTemplate
  draft: BudgetDraft
  result: BudgetResult
  ceiling: CeilingState | null
  versionLabel: string
  today: IsoDate
}

type Unnumbered = Omit<BudgetPaperInput, 'versionLabel'>

/** BUDGET_NOT_MEASURED, BUDGET_INPUT_INVALID. */
function inputOf(facts: PaperFacts): Result<Unnumbered> {
  const project = projectOf(facts)
  const { county, resources } = facts
  const budget = budgetOf(resources, project)
  if (!budget.ok) return budget
  return ok({
    ...budget.value,
    profile: county.profile,
    project: settledIn(county, project, budget.value.result.totalFen),
    catalog: findCatalog(resources.catalogs, project.catalogVersion),
    ceiling: yearCeiling(county, project.year),
    today: county.today,
  })
}

function says({ project, draft, result }: Unnumbered): object {
  const { name, year, items, areas, beneficiaries, fundSources, budgetDocumentNumber, targets, period } = project
  const said = { name, year, items, areas, beneficiaries, fundSources, budgetDocumentNumber, targets, period }
  return { ...said, allotments: project.annualAllotments, draft, lines: result.lines }
}

const budget = {
  owner: 'project',
  stage: 'before',
  norms: ['P04'],
  needs: 'total',
  onExport: true,
  inputOf,
  says,
} satisfies Partial<PaperAbout<Unnumbered>>

const writtenBy = (writer: string): PaperAbout<Unnumbered>['made'] => ({
  by: 'writer',
  writer,
  written: (input, versionLabel): BudgetPaperInput => ({ ...input, versionLabel }),
  templateName: ({ template }) => templateTitle(template),
})

/** 预算书, of the budget as it stands. */
export const budgetPaper = definePaper<Unnumbered>({
  ...budget,
  id: 'budget_docx',
  title: '预算书',
  format: 'docx',
  reviewFacts: budgetFacts,
  made: writtenBy('budget-docx'),
})

/** The same with live formulas. */
export const budgetTable = definePaper<Unnumbered>({
  ...budget,
  id: 'budget_xlsx',
  title: '预算书（表格）',
  fileTitle: '预算书',
  format: 'xlsx',
  made: writtenBy('budget-xlsx'),
})
