import { findCatalog } from '../catalog/find-catalog'
import type { ContractInput } from '../contract/contract-input'
import { contractModel } from '../contract/contract-model'
import { contractWords } from '../contract/contract-words'
import { isFirstOwn, type KnownSet } from '../data-sets/data-set'
import { settledIn } from '../drafting/settle-in-county'
import { valueRow } from '../law/suggested-values'
import { check } from '../norms/check'
import { evaluation } from '../office-data/evaluation'
import { rulesFor, setFor } from '../office-data/rules-for'
import { budgetOf } from '../project/budget-of'
import { fail, ok, type Result } from '../result'
import { contractFacts } from '../review/contract-facts'
import { definePaper, type PaperFacts, projectOf } from './paper'

/** What the contract is made from: project, budget, register and clauses. */
export function contractInputOf(facts: PaperFacts): Result<ContractInput> {
  const project = projectOf(facts)
  const { county, resources } = facts
  const budget = budgetOf(resources, project)
  if (!budget.ok) return budget
  const { result } = budget.value
  const rules = rulesFor(resources.rules, project)
  const { calendars, serviceKinds: kinds, suggestedValues: values } = rules
  return ok({
    profile: county.profile,
    project: settledIn(county, project, result.totalFen),
    contractor: county.contractors.find(({ id }) => id === project.contractorId) ?? null,
    result,
    catalog: findCatalog(resources.catalogs, project),
    clauses: resources.clauses,
    kinds,
    calendars,
    values,
    preview: false,
    indicators: otherIndicators(facts)?.sha256,
  })
}

/** The indicators the project was made with, where they are not those of the default template: the program's first. */
function otherIndicators(facts: PaperFacts): KnownSet | null {
  const set = setFor(evaluation, facts.resources.rules.sets ?? [], projectOf(facts))
  return set && isFirstOwn(set) ? null : set
}

/** The points of the grades are told where the office has its own: contracts made before they were words say the same. */
function says(input: ContractInput): object {
  const model = contractModel(input)
  const { 优等起分: _excellent, 良等起分: _good, 中等起分: _fair, ...rest } = model.values
  const ownGrades = (['grade-excellent', 'grade-good', 'grade-fair'] as const).some(
    (id) => valueRow(input.values, id).by !== '',
  )
  const said = ownGrades ? model : { ...model, values: rest }
  return input.indicators ? { ...said, indicators: input.indicators } : said
}

/** 政府购买服务合同; made only while no finding of level error stands. */
export const contractPaper = definePaper<ContractInput>({
  id: 'contract',
  title: '合同',
  owner: 'project',
  stage: 'before',
  format: 'docx',
  norms: ['N13', 'P21'],
  needs: 'pass',
  onExport: 'unsigned',
  inputOf: contractInputOf,
  barred: (facts) => {
    const errors = check(facts.county, projectOf(facts).id).filter(({ level }) => level === 'error')
    return errors.length > 0 ? fail('CONTRACT_BLOCKED', { count: String(errors.length) }).error : null
  },
  says,
  reviewFacts: contractFacts,
  made: {
    by: 'template',
    words: contractWords,
    model: contractModel,
    source: {
      file: 'contract/contract-template.docx',
      nameOf: ({ contractTemplateName }) => contractTemplateName,
      remadeWith: otherIndicators,
    },
    incomplete: 'CONTRACT_BLOCKED',
  },
})
