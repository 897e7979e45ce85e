import { templateTitle } from '../budget/template-title'
import { budgetFacts } from '../review/budget-facts'
import { type BudgetPaperInput, budgetInputOf, type Unnumbered } from './budget-input'
import { budgetLayout } from './budget-layout'
import { budgetModel, budgetWords } from './budget-words'
import { definePaper, type PaperAbout } from './paper'

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
  onExport: 'always',
  inputOf: budgetInputOf,
  says,
} satisfies Partial<PaperAbout<Unnumbered>>

/** 预算书, of the budget as it stands. */
export const budgetPaper = definePaper<Unnumbered>({
  ...budget,
  id: 'budget_docx',
  title: '预算书',
  format: 'docx',
  reviewFacts: budgetFacts,
  made: {
    by: 'template',
    words: budgetWords,
    model: (input, versionLabel) => budgetModel({ ...input, versionLabel }),
    source: { layout: budgetLayout },
  },
})

/** The same with live formulas. */
export const budgetTable = definePaper<Unnumbered>({
  ...budget,
  id: 'budget_xlsx',
  title: '预算书（表格）',
  fileTitle: '预算书',
  format: 'xlsx',
  made: {
    by: 'writer',
    writer: 'budget-xlsx',
    written: (input, versionLabel): BudgetPaperInput => ({ ...input, versionLabel }),
    templateName: ({ template }) => templateTitle(template),
  },
})
