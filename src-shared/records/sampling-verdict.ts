import { type Judged, percentText } from '../sampling/judged'
import { sampleVerdicts } from '../sampling/verdict'
import { saysNoReason } from '../text/filler'
import type { Lack } from './record-field'
import type { SamplingBody } from './sampling-body'
import { boundsText, type SamplingRule } from './sampling-rule'

export const verdictReasonLabel = '结论与合格率不一致的理由'

/** 合格率 94.90%（911/960） */
export const shareText = ({ good, bad, shareBp }: Judged): string =>
  shareBp === null ? '' : `合格率 ${percentText(shareBp)}（${good}/${good + bad}）`

type Said = Pick<SamplingBody, 'verdict' | 'verdictReason'>

/** Another one than the shares come to; null = the same, or there is none yet. */
function otherVerdict({ verdict }: Said, found: Judged): { text: string; isMilder: boolean } | null {
  if (found.verdict === null || verdict === null || verdict === found.verdict) return null
  const order = Object.keys(sampleVerdicts)
  const text = `${shareText(found)}，结论应当是“${sampleVerdicts[found.verdict]}”`
  return { text, isMilder: order.indexOf(verdict) < order.indexOf(found.verdict) }
}

/** A reason that names what was agreed: what is only suggested gives way to a contract alone. */
const namesContract = (reason: string): boolean => !saysNoReason(reason) && /合同|协议/.test(reason)

/**
 * What is drawn from the shares: no batch passes below what the contract agrees; another milder verdict rests on the
 * contract too, and a stricter one on a reason that is recorded.
 */
export function verdictLacks(body: Said, found: Judged, rule: SamplingRule): Lack[] {
  const other = otherVerdict(body, found)
  if (!other) return []
  const { text, isMilder } = other
  if (isMilder && rule.isAgreed && body.verdict === 'passed') return [{ field: 'verdict', text }]
  if (isMilder && !namesContract(body.verdictReason))
    return [
      {
        field: 'verdictReason',
        text: `${text}；不能从轻，合同另有约定的，在“${verdictReasonLabel}”里写明是合同的哪一条`,
      },
    ]
  return saysNoReason(body.verdictReason)
    ? [{ field: 'verdictReason', text: `${text}；从严的，写明${verdictReasonLabel}` }]
    : []
}

export function verdictRemarks(body: Said, found: Judged, rule: SamplingRule): string[] {
  const other = otherVerdict(body, found)
  if (!other) return []
  const why = saysNoReason(body.verdictReason) ? '，请核对' : `；理由：${body.verdictReason.trim()}`
  return [`${other.text}（${boundsText(rule)}）${why}。`]
}
