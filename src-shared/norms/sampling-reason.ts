import { clauseLabel } from '../contract/clause-names'
import { asksSamplingReason, samplingReasonLabel } from '../contract/sampling'
import { formatShare } from '../contract/wording'
import { suggested } from '../law/citations'
import { textGap } from '../text/filler'
import { contractField } from './element'
import type { Rule } from './rule'

/** P21: a sampling share below 10% needs its reason (domain: 低于10%须写理由, a suggestion). */
export const samplingReasonGiven: Rule = {
  id: 'contract.samplingReason',
  norms: ['P21'],
  check: ({ project: { contract } }) => {
    const { quality } = contract
    const gap = asksSamplingReason(quality) ? textGap(samplingReasonLabel, quality.sampleReason) : null
    if (gap === null) return []
    return [
      {
        level: 'warning',
        message: `${clauseLabel('C05')}：抽查比例${formatShare(quality.sampleShareBp ?? 0)}低于10%，${gap}。`,
        basis: suggested('抽查比例'),
        fix: '请写明为什么可以少抽，例如已逐户电话回访；或者把抽查比例提高到10%以上。',
        where: contractField('quality.sampleReason'),
      },
    ]
  },
}
