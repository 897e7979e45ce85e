import { compareDates, realDate } from '../dates'
import { procurementLaw } from '../law/citations'
import type { ContractAmendment } from '../law/county-year'
import { boundedFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { fileLimit, publishLimit } from '../procurement/legal-limits'
import { owesFiling } from '../procurement/owes-filing'
import type { Facts } from './facts'
import { dutyFindings } from './filing-duty'
import { at, type Rule, type RuleFinding } from './rule'

const where = at('tracking', 'contract-change')
/** 采购法 art. 49: all additions together at most a tenth of the contract. */
const mostAdded = 10n

/** P08: supplementary and termination agreements are announced and filed like the contract; additions stay within a tenth of it. */
export const contractChanges: Rule = {
  id: 'contract.changes',
  norms: ['P08'],
  check(facts) {
    const changes = facts.county.amendments?.get(facts.project.id) ?? []
    return [...changes.flatMap((change) => filingOf(change, facts)), ...added(changes, facts)]
  },
}

/** Decided: like the contract, a remark where it was not done. */
function filingOf({ id, title, signedOn, publishedOn, filedOn }: ContractAmendment, facts: Facts): RuleFinding[] {
  if (!owesFiling(facts.project)) return []
  const duty = { signedOn, where, facts }
  return [
    ...dutyFindings({
      ...duty,
      id: `${id}.published`,
      name: `${title}的公告`,
      limit: publishLimit,
      doneOn: realDate(publishedOn),
    }),
    ...dutyFindings({
      ...duty,
      id: `${id}.filed`,
      name: `${title}的备案`,
      limit: fileLimit,
      doneOn: realDate(filedOn),
    }),
    ...beforeContract(id, title, signedOn, facts),
  ]
}

function beforeContract(id: string, title: string, signedOn: string, { project }: Facts): RuleFinding[] {
  const contract = realDate(project.contract.signedOn)
  if (contract !== null && compareDates(signedOn, contract) >= 0) return []
  return [
    {
      id: `${id}.order`,
      level: 'warning',
      message: contract ? `${title}早于合同签订日${contract}。` : `有${title}，合同还没有填签订日期。`,
      basis: procurementLaw('第五十条'),
      fix: '请核对两个日期。',
      where,
    },
  ]
}

function added(changes: readonly ContractAmendment[], { project }: Facts): RuleFinding[] {
  const { priceFen } = project.contract
  const sum = changes.reduce((all, { amountFen }) => all + BigInt(Math.max(0, amountFen ?? 0)), 0n)
  if (priceFen === null || priceFen <= 0 || sum * mostAdded <= BigInt(priceFen)) return []
  const most = boundedFen(BigInt(priceFen) / mostAdded)
  return [
    {
      id: 'added',
      level: 'error',
      message: `各次补充协议增加的金额合计${formatYuan(boundedFen(sum))}元，超过原合同金额${formatYuan(boundedFen(BigInt(priceFen)))}元的10%（最多${formatYuan(most)}元）。`,
      basis: procurementLaw('第四十九条'),
      fix: '请核对金额；确需超过的，应另行采购。已经发生的，说明理由并附文件。',
      where,
      waivable: true,
    },
  ]
}
