import { findCatalog } from '../catalog/find-catalog'
import type { ContractInput } from '../contract/contract-input'
import { contractModel } from '../contract/contract-model'
import { contractWords } from '../contract/contract-words'
import { settledIn } from '../drafting/settle-in-county'
import { valueRow } from '../law/suggested-values'
import { check } from '../norms/check'
import { evaluation } from '../office-data/evaluation'
import { rulesFor } from '../office-data/rules-for'
import { budgetOf } from '../project/budget-of'
import { fail, ok, type Result } from '../result'
import { contractFacts } from '../review/contract-facts'
import { templateSets } from './contract-template-sets'
import { definePaper, type PaperFacts, projectOf } from './paper'

/** What the contract is made from: project, budget, register and clauses. */
export function contractInputOf(facts: PaperFacts): Result<ContractInput> {
  const project = projectOf(facts)
  const { county, resources } = facts
  const budget = budgetOf(resources, project)
  if (!budget.ok) return budget
  const { result } = budget.value
  const rules = rulesFor(resources.rules, project)
  const others = templateSets(facts)
  const { calendars, serviceKinds: kinds, suggestedValues: values, paymentPresets: presets, timeLimits: limits } = rules
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
    presets,
    limits,
    preview: false,
    indicators: others.find(({ kind }) => kind === evaluation.id)?.sha256,
    recordForms: others.flatMap(({ kind, sha256 }) => (kind === evaluation.id ? [] : (sha256 ?? []))),
  })
}

/** The points of the grades are told where the office has its own: contracts made before they were words say the same. */
function says(input: ContractInput) {
  const model = contractModel(input)
  const ownGrades = (['grade-excellent', 'grade-good', 'grade-fair'] as const).some(
    (id) => valueRow(input.values, id).by !== '',
  )
  const { 优等起分: _excellent, 良等起分: _good, 中等起分: _fair, ...rest } = model.values
  const said = ownGrades ? model : { ...model, values: rest }
  const { indicators, recordForms = [] } = input
  return { ...said, ...(indicators && { indicators }), ...(recordForms.length > 0 && { recordForms }) }
}

/** The clauses themselves said these three terms before they were words. */
function withoutTerms(input: ContractInput): object[] {
  const { values, ...said } = says(input)
  const { 报告提交期限, 方案报备期限, 整改方案期限, ...rest } = values
  const areThose = 报告提交期限 === '5个工作日' && 方案报备期限 === '5个工作日' && 整改方案期限 === '3个工作日'
  return areThose ? [{ ...said, values: rest }] : []
}

/** One that was made before the signing leaves its day to be written by hand, which is then typed: it says the same. */
function saidBefore(input: ContractInput): object[] {
  const { project } = input
  const unsigned = { ...input, project: { ...project, contract: { ...project.contract, signedOn: null } } }
  return [...withoutTerms(input), says(unsigned), ...withoutTerms(unsigned)]
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
  saidBefore,
  reviewFacts: contractFacts,
  made: {
    by: 'template',
    words: contractWords,
    model: contractModel,
    source: {
      file: 'contract/contract-template.docx',
      nameOf: ({ contractTemplateName }) => contractTemplateName,
      remadeWith: templateSets,
    },
    incomplete: 'CONTRACT_BLOCKED',
  },
})
