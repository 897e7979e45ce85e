import { compareDates } from '../dates'
import { smeMeasures } from '../law/citations'
import { thresholdInForce } from '../law/procurement'
import {
  amountOf,
  type SuggestedValues,
  type ValueId,
  valueBasis,
  valueRow,
  valueStatus,
  valueText,
} from '../law/suggested-values'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { smeReserveNames } from '../project/project'
import { reasonGap } from '../text/filler'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const measuresFrom = '2021-01-01'
const reserve = at('procurement', 'procurement.smeReserve')
const whole = smeMeasures('第七条')
const reasons = smeMeasures('第六条')

/** 200万元（未核原文）, 100万元（按本单位《…》（…）） */
const told = (values: SuggestedValues, id: ValueId) =>
  `${valueText(values, id)}（${valueRow(values, id).by === '' ? '未核原文' : valueStatus(values, id)}）`

/** From the threshold on, a service of up to 2,000,000 yuan is reserved for SMEs, or the reason why not is recorded. */
export const smeReserve: Rule = {
  id: 'procurement.sme',
  norms: ['P07'],
  unjudged: (facts) => outOfReach(facts) ?? (facts.project.procurement.smeReserve === null ? '还没有填是否预留' : null),
  check(facts) {
    const { totalFen } = facts
    if (totalFen === null || outOfReach(facts)) return []
    return [...choiceFindings(facts, totalFen), ...contractorFindings(facts)]
  },
}

/** Why the measures are not asked; null = they are. */
function outOfReach(facts: Facts): string | null {
  const { totalFen, project, procuredOn } = facts
  const { method } = project.procurement
  if (totalFen === null || totalFen <= 0) return '预算还没有测算'
  if (method === null) return '还没有选采购方式'
  if (method === 'internal_control') return '按单位内控制度采购，软件不核对预留'
  if (compareDates(procuredOn, measuresFrom) < 0) return '采购早于办法施行'
  return isBelowThreshold(facts, totalFen) ? '预算在采购限额标准以下，软件不核对预留' : null
}

function isBelowThreshold({ params, project, procuredOn, county }: Facts, totalFen: number): boolean {
  const limit = thresholdInForce(params, project.year, procuredOn, county.rules.thresholdDefaults)
  return limit.confirmed && totalFen < limit.amountFen
}

function choiceFindings({ project, county }: Facts, totalFen: Fen): RuleFinding[] {
  const { smeReserve: choice, smeReason } = project.procurement
  const values = county.rules.suggestedValues
  // The amount itself included: art. 8 begins with 超过200万元.
  const small = totalFen <= amountOf(values, 'sme-whole-most')
  const amount = `预算${formatYuan(totalFen)}元，${small ? `在${told(values, 'sme-whole-most')}以下（含本数），适宜由中小企业提供的应当专门面向中小企业采购` : `超过${told(values, 'sme-whole-most')}，适宜由中小企业提供的应当预留${told(values, 'sme-part-share')}以上份额`}`
  const basis = valueBasis(values, small ? 'sme-whole-most' : 'sme-part-share', small ? whole : smeMeasures('第八条'))
  if (choice === null) {
    const message = `${amount}，还没有填是否预留。`
    const fix = '请选择是否面向中小企业预留；不预留的，写明属于哪种情形。'
    return [{ id: 'open', level: small ? 'warning' : 'note', message, basis, fix, where: reserve }]
  }
  if (choice === 'part' && small) {
    const message = `${amount}，现选“${smeReserveNames.part}”。`
    return [
      {
        id: 'part',
        level: 'warning',
        message,
        basis,
        fix: '请核对采购文件，改为专门面向，或写明不预留的理由。',
        where: reserve,
      },
    ]
  }
  const gap = choice === 'none' ? reasonGap('不预留的理由', smeReason) : null
  if (!gap) return []
  return [
    {
      id: 'reason',
      level: 'warning',
      message: `${amount}；现选“不预留”，${gap}。`,
      basis: reasons,
      fix: '请写明理由，如提供特定公共服务、符合条件的供应商多为社会组织，并在采购意向中公开说明。',
      where: at('procurement', 'procurement.smeReason'),
    },
  ]
}

/** A purchase reserved for SMEs goes to one: an enterprise that is not large, or what counts as one. */
function contractorFindings({ project, contractor }: Facts): RuleFinding[] {
  if (project.procurement.smeReserve !== 'whole' || !contractor) return []
  const who = `专门面向中小企业采购，承接主体“${contractor.name}”`
  const say = (id: string, level: RuleFinding['level'], message: string, fix: string): RuleFinding[] => [
    {
      id,
      level,
      message: `${who}${message}`,
      basis: smeMeasures('第二条'),
      fix,
      where: at('contractor', 'contractorId'),
    },
  ]
  if (contractor.kind !== 'enterprise') {
    const fix = '请核对；监狱企业、残疾人福利性单位等视同小型、微型企业的，请留存证明。'
    return say('kind', 'warning', '不是企业，一般不属于中小企业。', fix)
  }
  if (contractor.enterpriseSize === 'large')
    return say('large', 'error', '为大型企业。', '请核对采购结果和《中小企业声明函》。')
  if (contractor.enterpriseSize !== null) return []
  return say('size', 'warning', '还没有填企业划型。', '请在承接主体登记簿中按《中小企业声明函》填写。')
}
