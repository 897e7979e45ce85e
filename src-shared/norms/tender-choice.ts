import { compareDates } from '../dates'
import { procurementLaw, procurementRegulation } from '../law/citations'
import type { MethodAdvice } from '../law/procurement'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { procurementMethodNames } from '../project/project'
import { isFiller, saysNoReason } from '../text/filler'
import type { Facts } from './facts'
import { at, type RuleFinding } from './rule'

const approvalField = at('procurement', 'procurement.approvalPaper')
const reasonField = at('procurement', 'procurement.methodReason')

/** What stands against the notice's “可”: the law, and the Region's later list. */
const law = `${procurementLaw('').document}第二十七条、${procurementRegulation('').document}第二十三条规定，达到公开招标数额标准的应当公开招标，因特殊情况采用其他方式的须在采购活动开始前经设区的市级以上财政部门批准`

/** 竞争性磋商, or the name typed for another one. */
export function chosenMethodName({ project }: Facts): string {
  const { method, otherMethodName } = project.procurement
  return method === 'other' && !isFiller(otherMethodName)
    ? otherMethodName.trim()
    : procurementMethodNames[method ?? 'other']
}

/** 4,000,000 yuan and more without open tender (N07): approval, or where only the notice speaks at least a recorded reason. */
export function withoutTender(facts: Facts, advice: MethodAdvice): RuleFinding {
  const { approvalPaper, methodReason } = facts.project.procurement
  const chosen = chosenMethodName(facts)
  const must = advice.obligation === 'must'
  const basis = must ? advice.basis : bothBases(facts, advice)
  const apart = must ? '' : conflict(facts)
  const say = (id: string, level: RuleFinding['level'], message: string, fix: string, where = approvalField) => ({
    id,
    norms: ['N07', 'P07'],
    level,
    message: `${advice.reason}${apart}${message}`,
    basis,
    fix,
    where,
  })
  if (!isFiller(approvalPaper)) {
    return say(
      'approved',
      'note',
      `现按批准文件“${approvalPaper.trim()}”采用${chosen}。`,
      '请把批准文件原件归入事前材料。',
    )
  }
  if (must) {
    const fix = '请改为公开招标，或填写盟市级以上财政部门批准文件名称及文号。'
    return say('tender', 'error', `现选“${chosen}”，还没有填批准文件。`, fix)
  }
  if (!saysNoReason(methodReason)) {
    const fix = '请向财政部门核实是否须经批准；取得批准文件的，请补充填写，并留存理由的书面材料。'
    return say('reason', 'warning', `现选“${chosen}”，没有批准文件，理由：${methodReason.trim()}`, fix, reasonField)
  }
  const fix = '请改为公开招标，或填写盟市级以上财政部门批准文件，或写明采用其他方式的理由。'
  return say('reason', 'error', `现选“${chosen}”，既没有批准文件，也还没有填理由。`, fix, reasonField)
}

/** The two articles that pull against each other, the later rule with the day it begins. */
function conflict({ county }: Facts): string {
  const later = county.rules.procurementRules.find(({ obligation }) => obligation === 'must')
  const region = later ? `；${later.effectiveFrom}起执行的${later.basis.document.split('；')[0]}规定“必须”公开招标` : ''
  return `两处规定不一致：通知一（二）为“可采用公开招标”；${law}${region}。`
}

function bothBases({ county }: Facts, advice: MethodAdvice): RuleFinding['basis'] {
  const later = county.rules.procurementRules
    .filter(({ obligation }) => obligation === 'must')
    .map(({ basis }) => basis)
  const all = [
    advice.basis,
    procurementRegulation('第二十三条'),
    ...(later.length > 0 ? later : [procurementLaw('第二十七条')]),
  ]
  return {
    document: all.map(({ document }) => document).join('；'),
    article: all.map(({ article }) => article).join('；'),
  }
}

/** A purchase older than the first rule we have: what stood then was not obtained, so a large one is a remark. */
export function beforeFirstRule({ county, procuredOn }: Facts, amountFen: Fen): RuleFinding[] {
  const rules = county.rules.procurementRules.toSorted((a, b) => compareDates(a.effectiveFrom, b.effectiveFrom))
  const first = rules[0]
  if (!first || compareDates(first.effectiveFrom, procuredOn) <= 0 || amountFen < first.amountFen) return []
  return [
    {
      id: 'tenderUnknown',
      norms: ['N07', 'P07'],
      level: 'warning',
      message: `不可判定：采购日期${procuredOn}早于${first.effectiveFrom}，当时的公开招标数额标准未取得，预算${formatYuan(amountFen)}元是否应当公开招标须另行核对。`,
      basis: procurementLaw('第二十七条'),
      fix: '请对照采购当时自治区的集中采购目录及标准核对。',
      where: at('procurement', 'procurement.method'),
    },
  ]
}
