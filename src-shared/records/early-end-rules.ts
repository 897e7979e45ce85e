import { compareDates } from '../dates'
import { fen, lessFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { isFiller } from '../text/filler'
import { behindLacks, crossingLacks } from './change-period-rules'
import type { ContractChangeBody } from './contract-change-body'
import { bearsNothing } from './liability-words'
import { paidFen } from './paid'
import { type Lack, lackIf, type RecordFacts } from './record-field'

/** Its day lies within the service, behind what was accepted and before the next purchase (P36). */
function dayLacks({ endsOn }: ContractChangeBody, facts: RecordFacts): Lack[] {
  if (endsOn === null) return [{ field: 'endsOn', text: '没有填服务期改为截至（终止协议填实际终止日期）' }]
  const startOn = facts.project?.period.startOn ?? null
  return [
    ...lackIf(
      facts.endsOn !== null && compareDates(endsOn, facts.endsOn) > 0,
      'endsOn',
      `终止日期晚于服务期截止日期 ${facts.endsOn}`,
    ),
    ...behindLacks(endsOn, facts),
    ...(startOn !== null && compareDates(startOn, endsOn) <= 0 ? crossingLacks({ startOn, endOn: endsOn }, facts) : []),
  ]
}

/** What it comes to: no more than agreed; where more was paid, how it comes back. */
function settleLacks({ settleFen, refund }: ContractChangeBody, facts: RecordFacts): Lack[] {
  const { agreedFen, related } = facts
  const paid = paidFen(related)
  return [
    ...lackIf(
      settleFen !== null && settleFen < 0,
      'settleFen',
      '应结算金额不能小于0；乙方应当退还的，在多付价款的退还中写明',
    ),
    ...lackIf(
      settleFen !== null && agreedFen !== null && settleFen > agreedFen,
      'settleFen',
      `应结算金额多于约定的价款 ${formatYuan(agreedFen ?? fen(0))} 元`,
    ),
    ...lackIf(
      settleFen !== null && settleFen < paid && isFiller(refund),
      'refund',
      `已付 ${formatYuan(paid)} 元多于应结算金额，没有写多付的 ${formatYuan(lessFen(paid, settleFen ?? 0))} 元怎样退还；请核对应结算金额，或者写明退还的期限和方式`,
    ),
  ]
}

/** Who has broken the contract bears what it says of that. */
const breachLacks = ({ situation, breachBy, liability }: ContractChangeBody): Lack[] =>
  situation !== 'breach'
    ? []
    : [
        ...lackIf(breachBy === null, 'breachBy', '没有选违约的一方'),
        ...lackIf(
          !isFiller(liability) && bearsNothing(liability),
          'liability',
          '终止情形是违约解除，违约责任却没有写违约的一方承担什么；请写明承担的责任，不能写成双方没有违约或者互不承担责任，没有违约的另选终止情形',
        ),
      ]

/** An end by agreement says why, what was done, what it comes to and what becomes of all that is left (papers 24). */
export const endLacks = (body: ContractChangeBody, facts: RecordFacts): Lack[] => [
  ...dayLacks(body, facts),
  ...settleLacks(body, facts),
  ...breachLacks(body),
  ...lackIf(isFiller(body.decision), 'decision', '没有填决策依据（决定终止的会议纪要等）'),
  ...lackIf(
    facts.project?.contract.performanceBond.required === true && isFiller(body.deposit),
    'deposit',
    '合同约定了履约保证金，没有写怎样处理',
  ),
]
