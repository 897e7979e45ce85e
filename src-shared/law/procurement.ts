import type { YearParameters } from '../county/county'
import { compareDates, type IsoDate, isIsoDate } from '../dates'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { ProcurementMethod } from '../project/project'
import { isFiller } from '../text/filler'
import { type Basis, notice } from './citations'
import type { ProcurementRule, RuleData, ThresholdDefault } from './county-year'
import { amountOf, type SuggestedValues } from './suggested-values'

/** 采购限额标准 as it stands on a day: the county's own, or a placeholder nobody has confirmed. */
export interface ThresholdInForce {
  amountFen: Fen
  confirmed: boolean
  /** Why it is not confirmed, or the document's number. */
  source: string
}

export interface MethodAdvice {
  method: ProcurementMethod
  /** Norm that leads to it. */
  norm: 'N06' | 'N07' | 'N08'
  /** 'must': another method needs an approval, not a reason. */
  obligation: 'must' | 'may'
  reason: string
  basis: Basis
  /** The threshold decides and is not confirmed: 限额未确认，请核. */
  unsure: boolean
}

/** The year's threshold on a day. Confirmed only with mark, amount, document number and an effective date reached. */
export function thresholdInForce(
  params: YearParameters | null,
  year: number,
  on: IsoDate,
  defaults: ThresholdDefault[],
): ThresholdInForce {
  const own = params?.threshold
  if (own && own.amountFen !== null) {
    const missing = missingOf(own.confirmed, own.documentNumber, own.effectiveOn, on)
    return { amountFen: own.amountFen, confirmed: missing === '', source: missing || own.documentNumber }
  }
  const placeholder = placeholderOf(defaults, year)
  if (!placeholder) throw new Error('no threshold default')
  return { amountFen: placeholder.amountFen, confirmed: false, source: placeholder.status }
}

/** Of the year, or the last before it; of years before the first one the first. */
export function placeholderOf(defaults: readonly ThresholdDefault[], year: number): ThresholdDefault | null {
  const rows = defaults.toSorted((a, b) => a.fromYear - b.fromYear)
  return rows.findLast(({ fromYear }) => fromYear <= year) ?? rows[0] ?? null
}

function missingOf(confirmed: boolean, documentNumber: string, effectiveOn: IsoDate | null, on: IsoDate): string {
  if (isFiller(documentNumber)) return '还没有填限额标准文号'
  if (!effectiveOn || !isIsoDate(effectiveOn)) return '还没有填生效日期'
  if (compareDates(effectiveOn, on) > 0) return `限额标准${effectiveOn}才生效`
  return confirmed ? '' : '未标记已确认'
}

/**
 * Between two suggested amounts, and up to what was entered, an unconfirmed threshold may fall on either side (domain 3.2): also
 * where what was entered lies below or above them, the answer hangs on it all the same.
 */
function mayFallEitherSide(amountFen: Fen, entered: Fen, values: SuggestedValues): boolean {
  const [from, to] = [amountOf(values, 'threshold-unsure-from'), amountOf(values, 'threshold-unsure-to')]
  return amountFen >= Math.min(from, entered) && amountFen <= Math.max(to, entered)
}

/** The dated 公开招标 rule in force on a day, or null before the first. */
export function tenderRuleOn(rules: ProcurementRule[], on: IsoDate): ProcurementRule | null {
  const inForce = rules.filter(({ effectiveFrom }) => compareDates(effectiveFrom, on) <= 0)
  return inForce.sort((a, b) => compareDates(b.effectiveFrom, a.effectiveFrom))[0] ?? null
}

/** Recommended method with reason and citation (N06 to N08, P07); 以上 includes the amount itself (Civil Code 1259). */
export function recommendMethod(input: {
  amountFen: Fen
  on: IsoDate
  threshold: ThresholdInForce
  rules: Pick<RuleData, 'procurementRules' | 'suggestedValues'>
}): MethodAdvice {
  const { amountFen, on, threshold } = input
  const tender = tenderRuleOn(input.rules.procurementRules, on)
  const amount = `${formatYuan(amountFen)}元`
  if (tender && amountFen >= tender.amountFen) {
    const word =
      tender.obligation === 'must'
        ? '必须采用公开招标，其他方式须在采购活动开始前经盟市级以上财政部门批准'
        : '可采用公开招标'
    return {
      method: 'open_tender',
      norm: 'N07',
      obligation: tender.obligation,
      reason: `单项采购金额${amount}，达到${formatYuan(tender.amountFen)}元以上（含本数），${word}。`,
      basis: tender.basis,
      unsure: false,
    }
  }
  const unsure = !threshold.confirmed && mayFallEitherSide(amountFen, threshold.amountFen, input.rules.suggestedValues)
  const limit = `采购限额标准${formatYuan(threshold.amountFen)}元${threshold.confirmed ? '' : '（限额未确认，请核）'}`
  if (amountFen < threshold.amountFen) {
    return {
      method: 'internal_control',
      norm: 'N08',
      obligation: 'may',
      reason: `采购金额${amount}，低于${limit}，可以按照单位内控制度自行组织采购。`,
      basis: notice('一（二）；附件1 一（二）'),
      unsure,
    }
  }
  return {
    method: 'competitive_consultation',
    norm: 'N06',
    obligation: 'may',
    reason: `采购金额${amount}，达到${limit}，主要通过竞争性磋商方式采购。`,
    basis: notice('一（二）'),
    unsure,
  }
}
