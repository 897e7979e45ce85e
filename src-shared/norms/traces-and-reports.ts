import { decimalText } from '../budget/decimal'
import type { Traces } from '../contract/contract-form'
import { coveredMonths } from '../dates'
import { annex } from './citations'
import { clauseLabel } from './clause'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { budgetFigure } from './typed-figure'

const basis = annex('四（一）1')
const traceNames: Record<keyof Traces, string> = {
  surveyForm: '入户调查表',
  photos: '入户照片',
  recordings: '访问录音',
  householdFile: '一户一档',
}

/** P24: a 家计调查 contract names each trace of the work. */
export const traces: Rule = {
  id: 'contract.traces',
  norms: ['P24'],
  check({ homeSurvey, project }) {
    if (!homeSurvey) return []
    return (Object.keys(traceNames) as (keyof Traces)[])
      .filter((trace) => !project.contract.traces[trace])
      .map((trace) => ({
        id: trace,
        level: 'error' as const,
        message: `${clauseLabel('C02')}：家计调查没有写明“${traceNames[trace]}”。`,
        basis,
        fix: `请勾选“${traceNames[trace]}”，作为合同内容和验收依据。`,
        where: at('contract', `contract.traces.${trace}`),
      }))
  },
}

/** P25: results come as a monthly or quarterly verification report. */
export const reports: Rule = {
  id: 'contract.reports',
  norms: ['P25'],
  check(facts) {
    const { reportFrequency } = facts.project.contract
    if (reportFrequency === null) return [noFrequency(facts)]
    return reportCount(facts, reportFrequency === 'monthly' ? 1 : 3)
  },
}

function noFrequency({ homeSurvey }: Facts): RuleFinding {
  return {
    id: 'frequency',
    level: homeSurvey ? 'error' : 'warning',
    message: `${clauseLabel('C07')}：没有约定承接主体按月或按季出具${homeSurvey ? '核查工作' : '服务工作'}报告。`,
    basis,
    fix: '请选择按月或按季。',
    where: at('contract', 'contract.reportFrequency'),
  }
}

/** The budget pays for as many reports as the contract asks for, with or without a final one (C07, A18). */
function reportCount(facts: Facts, months: number): RuleFinding[] {
  const budgeted = budgetFigure(facts, 'repN')
  if (budgeted === null || !facts.period) return []
  const due = Math.ceil(coveredMonths(facts.period) / months)
  if (budgeted.equals(due) || budgeted.equals(due + 1)) return []
  return [
    {
      id: 'count',
      level: 'warning',
      message: `${clauseLabel('C07')}：服务期内按${months === 1 ? '月' : '季'}应出具${due}份报告（另加总报告1份为${due + 1}份），预算测算${decimalText(budgeted)}份。`,
      basis,
      fix: '请使预算的报告份数与合同约定一致。',
      where: at('budget', 'budget.inputs.repN'),
    },
  ]
}
