import { clauseLabel } from '../contract/clause-names'
import { evaluationStatus, fairByPrice, largestMeasureBp } from '../contract/evaluation-terms'
import { paymentYears, sharesOfPrice, stageTitle } from '../contract/year-payments'
import { suggested } from '../law/citations'
import { contractField } from './element'
import { evaluationGrades } from './evaluation-grades'
import type { Facts } from './facts'
import type { Rule, RuleFinding } from './rule'

const basis = suggested('绩效评价与结算的关系')

/** C14: what follows from the evaluation speaks of the payments and grades there are, and touches no more than the last one should. */
export const evaluationFits: Rule = {
  id: 'contract.evaluationFits',
  norms: ['P21'],
  check: (facts) => [...evaluationGrades(facts), ...unknownStages(facts), ...tooMuch(facts)],
}

function say(id: string, message: string, fix: string): RuleFinding {
  const where = contractField('evaluationTerms')
  return { id, level: 'warning', message: `${clauseLabel('C14')}：${message}`, basis, fix, where }
}

/** 尾款, 中期款, 第4期 where no payment is called so; 末期款 is what the contract calls the last one. */
function unknownStages({ project }: Facts): RuleFinding[] {
  const { payments, evaluationTerms } = project.contract
  const titles = payments.map((stage) => stageTitle(stage, paymentYears(project)))
  const named = [...evaluationTerms.matchAll(/尾款|中期款|首期款|进度款|质保金|第(\d{1,2})期(?:付?款)/g)]
  const unknown = named.filter(([word, number]) =>
    number === undefined ? !titles.some((title) => title.includes(word)) : Number(number) > payments.length,
  )
  if (unknown.length === 0 || payments.length === 0) return []
  const words = [...new Set(unknown.map(([word]) => `“${word}”`))].join('、')
  const there = titles.map((title) => `“${title}”`).join('、')
  return [
    {
      ...say(
        'stage',
        `绩效评价约定提到${words}，付款阶段中没有，现有${there}。`,
        '请改用付款阶段的名称，最后一期统称“末期款”。',
      ),
      contradicts: true,
    },
  ]
}

const shareOfLast = /(?:末期款|尾款|合同款)的?\s*(?:百分之|\d+(?:\.\d+)?\s*[%％])/

/** A share of the last payment where that is most of the price. */
function tooMuch({ project, county }: Facts): RuleFinding[] {
  const { evaluationTerms, payments } = project.contract
  const last = sharesOfPrice(project).at(-1) ?? 0
  const values = county.rules.suggestedValues
  if (last <= largestMeasureBp(values) || !shareOfLast.test(evaluationTerms)) return []
  const message =
    payments.length === 1
      ? '合同只付一次款，按末期款的比例扣减就是按全部价款扣减。'
      : `末期款占合同价款的${Math.floor(last / 100)}%，按末期款的比例扣减，所扣的多是已经验收合格的部分。`
  return [
    say('much', message, `请改为按合同价款的小比例扣减，如“${fairByPrice(values)}”（${evaluationStatus(values)}）。`),
  ]
}
