import { decimalText } from '../budget/decimal'
import { namesOf, type ServiceKind } from '../catalog/service-kind'
import { clauseLabel } from '../contract/clause-names'
import { reportPlan } from '../contract/periods'
import { annex } from '../law/citations'
import { surveyTraces } from '../project/contract-form'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { budgetFigure } from './typed-figure'

const basis = annex('四（一）1')

/** P24: a 家计调查 contract names each trace of the work, every other service at least one of its own. */
export const traces: Rule = {
  id: 'contract.traces',
  norms: ['P24'],
  check(facts) {
    const { leftOut } = facts.project.contract.traces
    const survey = facts.homeSurvey ? surveyTraces.filter((trace) => leftOut.includes(trace)).map(missingTrace) : []
    return [...survey, ...facts.kinds.flatMap((kind) => traceless(kind, leftOut))]
  },
}

const missingTrace = (trace: string): RuleFinding => ({
  id: trace,
  level: 'error',
  message: `${clauseLabel('C02')}：家计调查没有写明“${trace}”。`,
  basis,
  fix: `请勾选“${trace}”，作为合同内容和验收依据。`,
  where: at('contract', `contract.traces.${trace}`),
})

/** Nothing of the service would show that it was done. */
function traceless({ name, evidence }: ServiceKind, leftOut: string[]): RuleFinding[] {
  if (name === '家计调查' || evidence.some((one) => !leftOut.includes(one.name))) return []
  return [
    {
      id: `none.${name}`,
      level: 'error',
      message: `${clauseLabel('C02')}：“${name}”一项工作留痕都没有勾选，验收时没有依据。`,
      basis,
      fix: `请勾选${evidence.map((one) => `“${one.name}”`).join('、')}中的至少一项。`,
      where: at('contract', 'contract.traces'),
    },
  ]
}

/** P25: results come as a monthly or quarterly verification report. */
export const reports: Rule = {
  id: 'contract.reports',
  norms: ['P25'],
  check(facts) {
    if (facts.project.contract.reportFrequency === null) return [noFrequency(facts)]
    return reportCount(facts)
  },
}

function noFrequency({ homeSurvey, kinds }: Facts): RuleFinding {
  return {
    id: 'frequency',
    level: homeSurvey ? 'error' : 'warning',
    message: `${clauseLabel('C07')}：还没有选择承接主体按月还是按季出具${namesOf(kinds, ({ report }) => report) || '服务工作报告'}。`,
    basis,
    fix: '请选择按月或按季。',
    where: at('contract', 'contract.reportFrequency'),
  }
}

/** The budget pays for as many reports as the contract asks for (C07, A18). */
function reportCount(facts: Facts): RuleFinding[] {
  const budgeted = budgetFigure(facts, 'repN')
  const plan = reportPlan(facts.period, facts.project.contract)
  if (budgeted === null || !plan || budgeted.equals(plan.total)) return []
  const { reportFrequency } = facts.project.contract
  const due = plan.periodical
  const final = plan.final ? `，另交总报告1份，共${plan.total}份` : '，最后一期兼作总报告'
  const separate = !plan.final && budgeted.equals(due + 1)
  return [
    {
      id: 'count',
      level: 'warning',
      contradicts: true,
      message: `${clauseLabel('C07')}：服务期内按${reportFrequency === 'monthly' ? '月' : '季'}应出具${due}份报告${final}，预算测算${decimalText(budgeted)}份。`,
      basis,
      fix: separate
        ? `总报告单独出具的，请在合同页勾选“另交总报告”；否则请把预算的报告份数改为${due}份。`
        : `请把预算的报告份数改为${plan.total}份，或改选报告周期。`,
      where: at('budget', 'budget.inputs.repN'),
    },
  ]
}
