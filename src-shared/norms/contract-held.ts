import { procurementLaw } from '../law/citations'
import type { Facts } from './facts'
import { at, type Rule } from './rule'

/** P08, P09: what was registered on a contract that is not held rests on nothing the other party has signed; refused today, and told of what stands since before. */
export const contractHeld: Rule = {
  id: 'contract.held',
  norms: ['P08', 'P09'],
  check({ project, county }) {
    if (!county.signings || county.signings.has(project.id)) return []
    const registered = registeredOn(county, project.id)
    if (registered.length === 0) return []
    return [
      {
        level: 'error',
        message: `已登记${registered.join('、')}，而已签订的合同还没有归档${project.contract.signedOn ? '' : '，也没有填签订日期'}。`,
        basis: procurementLaw('第五十条'),
        fix: '请填合同签订日期，在“材料”一步把双方签字盖章、能打开的合同放进事前“已签订的合同”；录错的记录退回更正。',
        where: at('contract', 'contract.signedOn'),
      },
    ]
  },
}

const registeredOn = ({ payments, accepted, amendments, settled }: Facts['county'], id: string): string[] =>
  [
    { what: '付款', count: payments?.get(id)?.length },
    { what: '验收', count: accepted?.get(id)?.length },
    { what: '补充、终止协议', count: amendments?.get(id)?.length },
    { what: '结算', count: settled?.get(id)?.length },
  ].flatMap(({ what, count }) => (count ? [`${what}${count}份`] : []))
