import { expect, test } from 'vitest'
import { courseOf } from '#shared/procurement/course'
import { breachesOf } from '#shared/procurement/judge-day'
import { stepsBy } from '#shared/procurement/steps'
import type { ProcurementMethod } from '#shared/project/project'
import { ruleData } from '../../fixtures/county-year'

const { calendars, timeLimits } = ruleData
type Row = readonly [from: string, step: string, ...says: string[]]

/** By hand: `from` was done on Monday 2023-02-20; no day of the step before >=, none after <= is lawful. */
const ofAll: readonly Row[] = [
  ['award', 'challenge', '<= 2023-03-01 知道或应知权益受损后7个工作日内提出'],
  ['challenge', 'reply', '>= 2023-02-20 在收到质疑之后', '<= 2023-03-01 收到质疑后7个工作日内答复'],
  ['challenge', 'complaint', '<= 2023-03-22 质疑答复期满后投诉，连同答复期自收到质疑起22个工作日内'],
  ['award', 'loserDeposit', '>= 2023-02-20 在通知书发出之后', '<= 2023-02-27 通知书发出后5个工作日内退还未成交供应商'],
  ['award', 'sign', '>= 2023-02-20 在成交（中标）之后', '<= 2023-03-22 成交（中标）通知书发出后30日内签订'],
  ['sign', 'publish', '>= 2023-02-20 在签订之后', '<= 2023-02-22 签订后2个工作日内公告'],
  ['sign', 'winnerDeposit', '>= 2023-02-20 在签订之后', '<= 2023-02-27 合同签订后5个工作日内退还成交供应商'],
  ['sign', 'file', '>= 2023-02-20 在签订之后', '<= 2023-03-01 签订后7个工作日内备案'],
]
const ofBids: readonly Row[] = [
  ['intention', 'invite', '>= 2023-03-22 采购意向公开满30日'],
  ['plan', 'invite', '>= 2023-02-20 在采购实施计划备案之后'],
  ['needs', 'documents', '>= 2023-02-20 在征求意见、确定需求之后'],
  ['invite', 'documents', '>= 2023-02-20 在发布公告之后'],
  ['documents', 'clarify', '>= 2023-02-20 在采购文件发出之后'],
  ['answers', 'review', '>= 2023-02-20 在响应（投标）截止之后'],
  ['panel', 'review', '>= 2023-02-20 在评审人员确定之后'],
  ['review', 'report', '>= 2023-02-20 在评审结束之后', '<= 2023-02-22 评审结束后2个工作日内送达'],
  ['report', 'decision', '>= 2023-02-20 在收到评审报告之后', '<= 2023-02-27 收到评审报告后5个工作日内确定'],
  ['decision', 'award', '>= 2023-02-20 在确定供应商之后', '<= 2023-02-22 确定供应商后2个工作日内发出通知书并公告'],
  ...ofAll,
]
const ofMethods: Record<ProcurementMethod, readonly Row[]> = {
  competitive_consultation: [
    ...ofBids,
    ['documents', 'answers', '>= 2023-03-02 磋商文件发出满10日', '>= 2023-02-27 磋商文件发售满5个工作日'],
    ['invite', 'answers', '>= 2023-02-23 磋商公告满3个工作日'],
    ['clarify', 'answers', '>= 2023-02-25 澄清、修改通知后满5日，不足的顺延'],
  ],
  open_tender: [
    ...ofBids,
    ['documents', 'answers', '>= 2023-03-12 招标文件发出满20日', '>= 2023-02-27 招标文件提供满5个工作日'],
    ['invite', 'answers', '>= 2023-02-27 招标公告满5个工作日'],
    ['clarify', 'answers', '>= 2023-03-07 澄清、修改通知后满15日，不足的顺延'],
  ],
  internal_control: [
    ['resolution', 'comparison', '>= 2023-02-20 在集体决策之后'],
    ['comparison', 'award', '>= 2023-02-20 在比选、询价之后'],
    ['award', 'sign', '>= 2023-02-20 在成交确认之后'],
  ],
  other: [['plan', 'award', '>= 2023-02-20 在采购实施计划备案之后'], ...ofAll],
}
const rows = Object.entries(ofMethods).flatMap(([method, of]) =>
  of.map(([from, step, ...says]) => ({ method: method as ProcurementMethod, from, step, says })),
)

test.each(rows)('[P07] [N08] $method: after $from, $step is bound by $says', ({ method, from, step: id, says }) => {
  const steps = stepsBy(method, timeLimits)
  const step = steps.find((one) => one.id === id)
  if (!step) throw new Error(id)
  const known = { awardedOn: null, signedOn: null, publishedOn: null, filedOn: null }
  const day = steps.find((one) => one.id === from)?.dayOf
  const entries = [{ id: from, plannedOn: null, doneOn: '2023-02-20', who: '' }]
  const course = courseOf(steps, entries, day ? { ...known, [day]: '2023-02-20' } : known)
  const broken = (on: string, sign: string) =>
    breachesOf(step, on, true, { steps, course, calendars }).map(
      ({ bound, limit }) => `${sign} ${bound} ${limit.title}`,
    )
  expect([...broken('2023-01-03', '>='), ...broken('2023-12-01', '<=')].toSorted()).toEqual(says.toSorted())
})
