import type { YearParameters } from '../county/county'
import { compareDates, type IsoDate, isIsoDate } from '../dates'
import { type Fen, fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { ProcurementMethod } from '../project/project'
import { isFiller } from '../text/filler'
import { type Basis, notice } from './citations'
import type { ProcurementRule, ThresholdDefault } from './county-year'

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

/** Between these amounts, and up to what was entered, an unconfirmed threshold may fall on either side (domain 3.2). */
export const unsureFromFen = fen(30_000_000)
export const unsureToFen = fen(100_000_000)

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
  const placeholder = defaults.filter(({ fromYear }) => fromYear <= year).sort((a, b) => b.fromYear - a.fromYear)[0]
  return {
    amountFen: placeholder?.amountFen ?? fen(50_000_000),
    confirmed: false,
    source: placeholder?.status ?? '未确认：没有当年的标准',
  }
}

function missingOf(confirmed: boolean, documentNumber: string, effectiveOn: IsoDate | null, on: IsoDate): string {
  if (isFiller(documentNumber)) return '还没有填限额标准文号'
  if (!effectiveOn || !isIsoDate(effectiveOn)) return '还没有填生效日期'
  if (compareDates(effectiveOn, on) > 0) return `限额标准${effectiveOn}才生效`
  return confirmed ? '' : '未标记已确认'
}

/** Also where what was entered unconfirmed lies below or above the usual range: the answer hangs on it all the same. */
function mayFallEitherSide(amountFen: Fen, entered: Fen): boolean {
  return amountFen >= Math.min(unsureFromFen, entered) && amountFen <= Math.max(unsureToFen, entered)
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
  rules: ProcurementRule[]
}): MethodAdvice {
  const { amountFen, on, threshold } = input
  const tender = tenderRuleOn(input.rules, on)
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
  const unsure = !threshold.confirmed && mayFallEitherSide(amountFen, threshold.amountFen)
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
