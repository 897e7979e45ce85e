import { clauseNumber } from '../contract/clause-names'
import { compareDates, realDate } from '../dates'
import { type AdditionRoom, additionRoom } from '../law/addition-limit'
import { procurementLaw } from '../law/citations'
import type { ContractAmendment } from '../law/county-year'
import { thresholdInForce } from '../law/procurement'
import { boundedFen, type Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { fileLimit, limitOf, publishLimit } from '../procurement/legal-limits'
import { owesFiling } from '../procurement/owes-filing'
import type { Facts } from './facts'
import { dutyFindings } from './filing-duty'
import { at, type Rule, type RuleFinding } from './rule'

const where = at('tracking', 'contract-change')
/** Its clause C21 agrees the tenth of 采购法 art. 49 for 单位内控 as well. */
const ownClause = { document: '本项目合同（范本条款）', article: clauseNumber('C21') }

/** P08: supplementary and termination agreements are announced and filed like the contract; additions stay within a tenth of it (采购法 binds purchases under it alone). */
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
  const { timeLimits } = facts.county.rules
  return [
    ...dutyFindings({
      ...duty,
      id: `${id}.published`,
      name: `${title}的公告`,
      limit: limitOf(publishLimit, timeLimits),
      doneOn: realDate(publishedOn),
    }),
    ...dutyFindings({
      ...duty,
      id: `${id}.filed`,
      name: `${title}的备案`,
      limit: limitOf(fileLimit, timeLimits),
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

/** All additions together against the tenth: the law's for a purchase under it, the contract's own for 单位内控. */
function added(changes: readonly ContractAmendment[], facts: Facts): RuleFinding[] {
  const { priceFen } = facts.project.contract
  if (priceFen === null || priceFen <= 0) return []
  const { mostFen, addedFen } = additionRoom(
    priceFen,
    changes.map(({ amountFen }) => amountFen),
  )
  if (addedFen === 0) return []
  const isInternal = facts.project.procurement.method === 'internal_control'
  return [
    ...(addedFen > mostFen ? [overTenth({ addedFen, mostFen }, priceFen, isInternal)] : []),
    ...(isInternal ? overThreshold(BigInt(priceFen) + BigInt(addedFen), facts) : []),
  ]
}

function overTenth(
  { addedFen, mostFen }: Pick<AdditionRoom, 'addedFen' | 'mostFen'>,
  priceFen: Fen,
  isInternal: boolean,
): RuleFinding {
  const message = `各次补充协议增加的金额合计${formatYuan(addedFen)}元，超过原合同金额${formatYuan(priceFen)}元的10%（最多${formatYuan(mostFen)}元）。`
  if (isInternal) {
    return {
      id: 'added',
      level: 'warning',
      message: `${message}采购限额标准以下按单位内控制度采购的，不适用《政府采购法》第四十九条；10%是合同范本自己的约定。`,
      basis: ownClause,
      fix: '请核对金额和合同的约定；确需超过的，按单位内控制度集体研究，说明理由并附会议纪要。',
      where,
      waivable: true,
    }
  }
  return {
    id: 'added',
    level: 'error',
    message,
    basis: procurementLaw('第四十九条'),
    fix: '请核对金额；确需超过的，应另行采购。已经发生的，说明理由并附文件。',
    where,
    waivable: true,
  }
}

/** What began below the threshold and grew to it would have had to be bought otherwise (C21, N08). */
function overThreshold(whole: bigint, { params, project, procuredOn, county }: Facts): RuleFinding[] {
  const limit = thresholdInForce(params, project.year, procuredOn, county.rules.thresholdDefaults)
  if (whole < BigInt(limit.amountFen)) return []
  const said = `采购限额标准${formatYuan(limit.amountFen)}元${limit.confirmed ? '' : '（限额未确认，请核）'}`
  return [
    {
      id: 'threshold',
      level: 'warning',
      message: `原合同金额与各次补充协议增加的金额合计${formatYuan(boundedFen(whole))}元，已达到${said}，而本项目按单位内控制度采购。`,
      basis: ownClause,
      fix: '请核对金额；确需增加的部分应按政府采购程序另行采购。已经发生的，说明理由并附文件。',
      where,
      waivable: true,
    },
  ]
}
