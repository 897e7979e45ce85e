import { clauseLabel } from '../contract/clause-names'
import { asksSamplingReason, samplingReasonLabel } from '../contract/sampling'
import { formatShare } from '../contract/wording'
import { valueBasis, valueStatus, valueText } from '../law/suggested-values'
import { reasonGap } from '../text/filler'
import { contractField } from './element'
import type { Rule } from './rule'

/** P21: a sampling share below what counts needs its reason (domain: 低于10%须写理由, a suggestion). */
export const samplingReasonGiven: Rule = {
  id: 'contract.samplingReason',
  norms: ['P21'],
  check: ({ project: { contract }, county }) => {
    const { quality } = contract
    const values = county.rules.suggestedValues
    const least = valueText(values, 'sample-reason')
    const gap = asksSamplingReason(quality, values) ? reasonGap(samplingReasonLabel, quality.sampleReason) : null
    if (gap === null) return []
    return [
      {
        level: 'warning',
        message: `${clauseLabel('C05')}：抽查比例${formatShare(quality.sampleShareBp ?? 0)}低于${least}（${valueStatus(values, 'sample-reason')}），${gap}。`,
        basis: valueBasis(values, 'sample-reason', '抽查比例'),
        fix: `请写明为什么可以少抽，例如已逐户电话回访；或者把抽查比例提高到${least}以上。`,
        where: contractField('quality.sampleReason'),
      },
    ]
  },
}
