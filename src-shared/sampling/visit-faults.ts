import { compareDates, type IsoDate } from '../dates'
import { isBlank, saysNoReason } from '../text/filler'
import { namesIn } from '../text/names-in'
import { type SampledResult, traceCodes, traces, type Visit } from './sampled'

/** What the words of a conclusion must not be: whether a family is entitled is the bureau's to decide. */
const entitling = /(?:不?符合|应当?纳入|享受|取消|停发)[^，。；]{0,6}(?:低保|特困|救助)/

/** The days a visit lies between; `drawnOn` null = not known. */
export interface VisitDays {
  today: IsoDate
  drawnOn: IsoDate | null
}

/** Why a visit cannot be taken down so, in Chinese; [] = it can. */
export function visitFaults(result: SampledResult, visit: Visit, { today, drawnOn }: VisitDays): string[] {
  if (result === 'pending' || result === 'replaced') return []
  const { visitedOn, visitors, surveyor, traceReason, reason } = visit
  const surveyors = namesIn(surveyor)
  const own = namesIn(visitors).filter((name) => surveyors.includes(name))
  const open = traceCodes.filter((code) => visit.traces[code] === null).map((code) => traces[code])
  const missing = traceCodes.filter((code) => visit.traces[code] === 'missing').map((code) => traces[code])
  const faults: (string | false)[] = [
    visitedOn === null && '没有填复核日期',
    visitedOn !== null && compareDates(visitedOn, today) > 0 && `复核日期 ${visitedOn} 还没有到`,
    visitedOn !== null &&
      drawnOn !== null &&
      compareDates(visitedOn, drawnOn) < 0 &&
      `复核日期 ${visitedOn} 早于抽样日期 ${drawnOn}`,
    isBlank(visitors) && '没有填复核人',
    own.length > 0 && `复核人${own.join('、')}就是原调查员，须换人复核`,
    result === 'good' && open.length > 0 && `没有填留痕有无：${open.join('、')}`,
    result === 'good' &&
      missing.length > 0 &&
      saysNoReason(traceReason) &&
      `缺${missing.join('、')}又没有写原因，不能合格`,
    result === 'bad' && saysNoReason(reason) && '不合格的没有写原因',
    entitling.test(reason) && '结论只评调查质量，不写是否符合低保、救助条件',
  ]
  return faults.filter((fault) => fault !== false)
}
