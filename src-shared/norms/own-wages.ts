import { notice } from '../law/citations'
import { bansOwnWages } from '../prohibited/own-wages'
import { ownTexts } from './own-texts'
import type { Rule } from './rule'

/** N02 forbids pay of the purchaser's people; a typed ban on the contractor's own wages bars the cost of the service itself. */
export const ownWages: Rule = {
  id: 'content.ownWages',
  norms: ['N02'],
  check: (facts) => {
    const { prohibited } = facts.county.rules
    return ownTexts(facts).flatMap((own) =>
      own.parts
        .flatMap(({ text }) => bansOwnWages(prohibited.floor ?? prohibited, text))
        .slice(0, 1)
        .map((clause) => ({
          id: own.id,
          level: 'warning' as const,
          message: `${own.label}写有“${clause}”：不得发放的是甲方聘用人员、劳务派遣人员的工资、补贴；乙方给自己人员的工资是服务成本，写成不得支付，乙方就不能履行合同。`,
          basis: notice('一（一）'),
          fix: '请改为“不得用于发放甲方聘用人员、劳务派遣人员的工资、补贴”。',
          where: own.where,
        })),
    )
  },
}
