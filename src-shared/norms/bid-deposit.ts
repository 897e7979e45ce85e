import { procurementRegulation } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { bidDepositBp, mostDeposit } from '../procurement/deposits'
import { at, type Rule } from './rule'

/** 投标（磋商）保证金: at most 2% of the budget (Regulation art. 33), for a consultation as for a tender. */
export const bidDeposit: Rule = {
  id: 'procurement.deposit',
  norms: ['P07'],
  unjudged({ project, totalFen }) {
    const { method, bidDepositFen } = project.procurement
    if (method === 'internal_control') return '按单位内控制度采购，软件不核对保证金'
    if (bidDepositFen === null) return '没有填保证金'
    return totalFen === null || totalFen <= 0 ? '预算还没有测算' : null
  },
  check({ project, totalFen }) {
    const { method, bidDepositFen } = project.procurement
    if (method === null || method === 'internal_control' || bidDepositFen === null) return []
    if (totalFen === null || totalFen <= 0) return []
    const most = mostDeposit(totalFen, bidDepositBp)
    if (bidDepositFen >= 0 && bidDepositFen <= most) return []
    return [
      {
        level: 'error',
        message: `投标（磋商）保证金${formatYuan(bidDepositFen)}元应在0至预算${formatYuan(totalFen)}元的2%之间（最多${formatYuan(most)}元）。`,
        basis: procurementRegulation('第三十三条'),
        fix: `请改为不超过${formatYuan(most)}元；不收取的填0。`,
        where: at('procurement', 'procurement.bidDepositFen'),
      },
    ]
  },
}
