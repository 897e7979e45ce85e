import { compareDates } from '../dates'
import { annex } from '../law/citations'
import type { DeliveredFiles } from '../law/county-year'
import { at, type Rule, type RuleFinding } from './rule'

const where = at('tracking', 'household-files')

/**
 * P24: each household that was delivered has the traces the notice names, or the reason why not on record. P11: once the
 * service is over, the evidence of every household of the register was delivered.
 */
export const householdFiles: Rule = {
  id: 'tracking.household-files',
  norms: ['P11', 'P24'],
  check({ county, project, agreedPeriod }) {
    const files = county.delivered?.get(project.id)
    if (!files) return []
    const isOver = agreedPeriod !== null && compareDates(agreedPeriod.endOn, county.today) < 0
    return [...lacking(files), ...(isOver ? undelivered(files) : [])]
  },
}

function lacking({ lacking: count, missing }: DeliveredFiles): RuleFinding[] {
  if (count === 0) return []
  const what = missing.map(({ title, households }) => `${title} ${households} 户`).join('、')
  return [
    {
      id: 'lacking',
      norms: ['P24'],
      level: 'warning',
      message: `一户一档：交付的户中有 ${count} 户缺材料，也没有登记原因（缺${what}）。`,
      basis: annex('四（一）1'),
      fix: '请让承接主体补交；确实没有的（拒绝录音、户不在等），逐户登记原因、签字人和复核人。',
      where,
    },
  ]
}

function undelivered({ none, households }: DeliveredFiles): RuleFinding[] {
  if (none === 0) return []
  return [
    {
      id: 'undelivered',
      norms: ['P11'],
      level: 'warning',
      message: `一户一档：服务期已满，户册 ${households} 户中还有 ${none} 户没有交付材料。`,
      basis: annex('二（一）'),
      fix: '请让承接主体交齐；不再服务的户从户册移出，户不在的登记原因。',
      where,
    },
  ]
}
