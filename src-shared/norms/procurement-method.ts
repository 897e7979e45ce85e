import { annex, notice, procurementLaw } from '../law/citations'
import { type MethodAdvice, recommendMethod, type ThresholdInForce, thresholdInForce } from '../law/procurement'
import {
  amountOf,
  type SuggestedValues,
  valueBasis,
  valueRow,
  valueStatus,
  valuesStatus,
  valueText,
} from '../law/suggested-values'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { type ProcurementMethod, procurementMethodNames } from '../project/project'
import { isFiller, saysNoReason } from '../text/filler'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { beforeFirstRule, chosenMethodName, withoutTender } from './tender-choice'

interface Choice {
  facts: Facts
  method: ProcurementMethod
  advice: MethodAdvice
  threshold: ThresholdInForce
  amountFen: Fen
}

/** N06 to N08, P07: the method against the amount; another choice needs a recorded reason or an approval. */
export const procurementMethod: Rule = {
  id: 'procurement.method',
  norms: ['N06', 'N07', 'N08', 'P07'],
  unjudged(facts) {
    const { totalFen, project, params, county, procuredOn: on } = facts
    if (totalFen === null || totalFen <= 0) return '预算还没有测算'
    const { method } = project.procurement
    if (method === null) return '还没有选采购方式'
    const threshold = thresholdInForce(params, project.year, on, county.rules.thresholdDefaults)
    const advice = recommendMethod({ amountFen: totalFen, on, threshold, rules: county.rules })
    const certain = threshold.confirmed || advice.norm === 'N07'
    return certain || method !== advice.method ? null : '采购限额标准未确认'
  },
  check(facts) {
    const { totalFen, project, county } = facts
    if (totalFen === null || totalFen <= 0) return []
    const { method } = project.procurement
    const on = facts.procuredOn
    const threshold = thresholdInForce(facts.params, project.year, on, county.rules.thresholdDefaults)
    const advice = recommendMethod({ amountFen: totalFen, on, threshold, rules: county.rules })
    const unsure = [
      ...lowThreshold(facts),
      ...thresholdFindings(advice, threshold, totalFen, county.rules.suggestedValues),
      ...(method === 'open_tender' ? [] : beforeFirstRule(facts, totalFen)),
    ]
    // Nobody's choice is the recommended one (`derived/purchase.ts`).
    if (method === null) return unsure
    return [...unsure, ...choiceFindings({ facts, method, advice, threshold, amountFen: totalFen })]
  },
}

/** 财库〔2019〕69号 sets 300,000 as the least for goods and services of cities and counties [G]. */
function lowThreshold({ params, county }: Facts): RuleFinding[] {
  const values = county.rules.suggestedValues
  const own = params?.threshold.amountFen ?? null
  const least = amountOf(values, 'threshold-unsure-from')
  if (own === null || own >= least) return []
  const status = valueRow(values, 'threshold-unsure-from').by
    ? valueStatus(values, 'threshold-unsure-from')
    : '未核原文'
  return [
    {
      id: 'lowThreshold',
      norms: ['N08'],
      level: 'warning',
      message: `年度参数中的采购限额标准为${formatYuan(own)}元，市县级货物、服务一般不低于${formatYuan(least)}元（${status}）。`,
      basis: valueBasis(values, 'threshold-unsure-from', {
        document: '《地方预算单位政府集中采购目录及标准指引（2020年版）》（财库〔2019〕69号，未核原文）',
        article: '分散采购限额标准',
      }),
      fix: '请对照本地文件核对限额标准。',
      where: at('year', 'threshold.amountFen'),
    },
  ]
}

/** 30万元至100万元之间（建议值） */
function usualThreshold(values: SuggestedValues): string {
  const ids = ['threshold-unsure-from', 'threshold-unsure-to'] as const
  return `${ids.map((id) => valueText(values, id)).join('至')}之间（${valuesStatus(values, ids)}）`
}

/** Not confirmed: a remark where the answer hangs on it, a note where it hardly can. Open tender does not hang on it. */
function thresholdFindings(
  advice: MethodAdvice,
  threshold: ThresholdInForce,
  amountFen: Fen,
  values: SuggestedValues,
): RuleFinding[] {
  if (threshold.confirmed || advice.norm === 'N07') return []
  const taken = `采购限额标准暂按${formatYuan(threshold.amountFen)}元（${threshold.source}）`
  const message = advice.unsure
    ? `限额未确认，请核：预算${formatYuan(amountFen)}元，${taken}，确认后采购方式可能改变。`
    : `限额未确认：预算${formatYuan(amountFen)}元，${taken}；限额标准一般在${usualThreshold(values)}，采购方式不受影响。`
  return [
    {
      id: 'threshold',
      norms: ['N08'],
      level: advice.unsure ? 'warning' : 'note',
      message,
      basis: notice('一（二）'),
      fix: '请在年度参数中填写本地当年采购限额标准、文号和生效日期，核对后标记“已确认”。',
      where: at('year', 'threshold.amountFen'),
    },
  ]
}

function choiceFindings(choice: Choice): RuleFinding[] {
  const { facts, method, advice, threshold, amountFen } = choice
  const { otherMethodName } = facts.project.procurement
  const unnamed = method === 'other' ? nameFindings(otherMethodName) : []
  if (method === advice.method) return unnamed
  if (method === 'internal_control' && amountFen >= threshold.amountFen && !advice.unsure) return [tooLarge(choice)]
  if (advice.norm === 'N07') return [...unnamed, withoutTender(facts, advice)]
  const open = advice.unsure && (method === 'internal_control' || method === 'competitive_consultation')
  return open ? unnamed : [...unnamed, departs(choice)]
}

function nameFindings(name: string): RuleFinding[] {
  if (isFiller(name)) return [unnamedMethod]
  return /询价/.test(name) ? [goodsOnly] : []
}

const unnamedMethod: RuleFinding = {
  id: 'name',
  norms: ['P07'],
  level: 'error',
  message: '采购方式选了“其他方式”，但还没有填名称。',
  basis: annex('一（二）'),
  fix: '请写明采购方式名称（如竞争性谈判、单一来源）和理由。',
  where: at('procurement', 'procurement.otherMethodName'),
}

/** 询价 is for goods alone (Procurement Law art. 32): no service is bought by it. */
const goodsOnly: RuleFinding = {
  id: 'goodsOnly',
  norms: ['P07'],
  level: 'error',
  message: '询价只适用于规格、标准统一、现货货源充足且价格变化幅度小的货物，购买服务不能采用。',
  basis: procurementLaw('第三十二条'),
  fix: '请改为竞争性磋商等适用于服务的方式；限额标准以下自行采购的，请选“单位内控制度自行组织采购”。',
  where: at('procurement', 'procurement.otherMethodName'),
}

function tooLarge({ amountFen, threshold, advice }: Choice): RuleFinding {
  const over = formatYuan(amountFen)
  return {
    id: 'internal',
    norms: ['N08', 'P07'],
    level: 'error',
    message: `预算${over}元，达到采购限额标准${formatYuan(threshold.amountFen)}元${threshold.confirmed ? '' : '（未确认）'}，不能按单位内控制度自行采购。`,
    basis: notice('一（二）'),
    fix: `请改为${procurementMethodNames[advice.method]}。`,
    where: at('procurement', 'procurement.method'),
  }
}

function departs({ facts, advice }: Choice): RuleFinding {
  const { methodReason } = facts.project.procurement
  const chosen = chosenMethodName(facts)
  const reason = saysNoReason(methodReason) ? '' : methodReason.trim()
  return {
    id: 'reason',
    norms: [advice.norm, 'P07'],
    level: reason ? 'note' : 'error',
    message: reason
      ? `采购方式为“${chosen}”，与建议的${procurementMethodNames[advice.method]}不同，理由：${reason}`
      : `${advice.reason}现选“${chosen}”，还没有填理由。`,
    basis: advice.basis,
    fix: reason ? '请留存理由的书面材料。' : `请改为${procurementMethodNames[advice.method]}，或写明理由。`,
    where: at('procurement', 'procurement.methodReason'),
  }
}
