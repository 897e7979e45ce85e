import type { Acceptance } from '#shared/records/acceptance-body'
import type { PaymentBody } from '#shared/records/payment-body'
import { each, items, type SampleRecord, sampleRecord } from './sample-record'

/** Name, day and amount of each stage: 757,005.02 yuan at 30/40/30. */
const paid = (stage: number, requestedOn: string, on: string, amountFen: number, progress: string, from?: string) =>
  sampleRecord<PaymentBody>({
    name: `payment-${stage}`,
    kind: 'payment',
    of: 'main',
    on,
    ...(from && { from }),
    typed: (_, { contractorName }) => ({
      stage: `第${stage}期`,
      requestedOn,
      progress,
      amountFen: amountFen as PaymentBody['amountFen'],
      invoiceNumber: `示例发票${stage}号`,
      invoiceFen: amountFen as PaymentBody['invoiceFen'],
      paidOn: on,
      payee: contractorName,
      voucherNumber: `示例记${stage}号`,
    }),
    files: { voucher: '付款凭证', invoice: '发票', approval: '付款审批单' },
    steps: ['paid'],
  })

const accepted = (stage: number, on: string, done: number, part: Partial<Acceptance>) =>
  sampleRecord<Acceptance>({
    name: `acceptance-${stage}`,
    kind: 'acceptance',
    of: 'main',
    on,
    typed: ({ standards }) => ({
      number: `示民验〔${on.slice(0, 4)}〕${stage}号`,
      stage: `第${stage}期`,
      acceptedOn: on,
      ways: ['records', 'sample', 'visit'],
      members: items(
        ['示例甲', '示例丙', '示例己'].map((name, at) => ({
          name,
          unit: '示例旗民政局',
          duty: at === 0 ? '组长' : '成员',
        })),
      ),
      standards: each(standards, { done: '已按标准完成', evidence: '台账、抽查表', met: 'yes' }),
      doneQuantity: done,
      goodQuantity: done,
      asked: 40,
      satisfied: 39,
      opinions: '入户人员态度好，个别户希望提前电话约定时间',
      conclusion: 'passed',
      ...part,
    }),
    files: { certificate: '签字盖章的验收书', evidence: '验收证据', opinions: '服务对象意见' },
    steps: ['signed'],
  })

const announced = (stage: number, on: string) =>
  sampleRecord({
    name: `notice-${stage}`,
    kind: 'acceptance-notice',
    of: 'main',
    on,
    from: `acceptance-${stage}`,
    typed: () => ({ publishedOn: on, place: '示例旗人民政府网站', phone: '0470-0000000' }),
    files: { page: '公告页面' },
    steps: ['published'],
  })

/** Each stage that was accepted, announced, paid. */
export const sampleAcceptances: readonly SampleRecord[] = [
  paid(1, '2023-03-24', '2023-03-27', 22_710_151, '合同已签订，工作方案已备案，人员正在培训进场。'),
  accepted(2, '2023-09-20', 1_612, { dueQuantity: 1_600, reportsDue: 1, reportsDone: 1 }),
  announced(2, '2023-09-22'),
  paid(2, '2023-09-25', '2023-09-28', 30_280_201, '完成入户1,612户，超过约定数量的50%，中期验收合格。', 'acceptance-2'),
  accepted(3, '2024-04-10', 3_200, {
    node: '全部服务验收',
    dueQuantity: 3_200,
    sampled: 960,
    sampleGood: 940,
    badCodes: '见抽样复核',
    reportsDue: 4,
    reportsDone: 4,
    problems: '不合格的20户已补充材料',
  }),
  announced(3, '2024-04-12'),
  paid(3, '2024-04-19', '2024-04-25', 22_710_150, '3,200户全部完成并验收合格，评价报告已出具。', 'acceptance-3'),
]
