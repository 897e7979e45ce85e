import type { FundUseBody, FundUseLine } from '#shared/records/fund-use'
import type { ServiceReportBody } from '#shared/records/service-report-schema'
import type { WorkPlanBody } from '#shared/records/work-plan-schema'
import { begunOn, each, items, type SampleRecord, sampleRecord } from './sample-record'

/** What the contractor sends: its plan, a report and an account of each quarter. */
const report = (number: number, on: string, done: number, rest: Partial<ServiceReportBody>) =>
  sampleRecord<ServiceReportBody>({
    name: `report-${number}`,
    kind: 'service-report',
    of: 'main',
    on,
    typed: ({ quantities }) => ({ receivedOn: on, quantities: each(quantities, { done }), ...rest }),
    files: { report: `第${number}期核查工作报告（盖章）` },
    steps: ['received'],
  })

/** Spent on each line of the quote as the work goes on, in 分, up to the sum that was received. */
const fundUse = (number: number, on: string, spentFen: readonly number[], receivedFen: number, leftFen: number) =>
  sampleRecord<FundUseBody>({
    name: `fund-use-${number}`,
    kind: 'fund-use',
    of: 'main',
    on,
    typed: ({ lines }) => {
      const spent = each(
        lines,
        (_, at): Partial<FundUseLine> => ({
          amountFen: (spentFen[at] || null) as FundUseBody['totalFen'],
          voucher: at === 0 ? 'payroll' : 'invoice',
          vouchers: `记${number}-${at + 1}`,
        }),
      )
      return {
        quarter: `第${number}季度`,
        lines: spent,
        totalFen: spentFen.reduce((sum, one) => sum + one, 0) as FundUseBody['totalFen'],
        receivedFen: receivedFen as FundUseBody['receivedFen'],
        ledgerFen: leftFen as FundUseBody['ledgerFen'],
        declared: 'yes',
        reporter: '示例承接财务',
        reportedOn: on,
      }
    },
    files: { signed: '资金使用情况表（盖章）', vouchers: '票据和支出证明' },
    steps: ['received'],
  })

export const sampleReports: readonly SampleRecord[] = [
  sampleRecord<WorkPlanBody>({
    name: 'work-plan',
    kind: 'work-plan',
    of: 'main',
    on: '2023-03-19',
    typed: ({ dueOn }) => ({
      name: '示例旗家计调查服务工作方案',
      version: '第1版',
      dueOn,
      receivedOn: '2023-03-17',
      coversAll: 'yes',
      clearNodes: 'yes',
      clearDuties: 'yes',
      ownSupervision: 'yes',
      platformEntry: 'yes',
      pairs: 'yes',
      staff: items([
        { name: '示例丁', role: 'lead', team: '', duties: '负责本项目全部工作' },
        { name: '示例调查员一', role: 'service', team: '一组', duties: '入户登记、拍照' },
        { name: '示例调查员二', role: 'service', team: '一组', duties: '入户询问、录音' },
        { name: '示例督导员', role: 'supervision', team: '', duties: '每周抽查一成档案' },
        { name: '示例录入员', role: 'entry', team: '', duties: '三日内录入平台' },
      ]),
      nodes: items([
        { node: '人员培训、进场', on: '2023-03-25', target: null, quantity: null, stage: null },
        { node: '完成一半', on: '2023-09-15', target: '完成服务数量', quantity: 1_600, stage: '2' },
        { node: '全部完成', on: '2024-02-29', target: '完成服务数量', quantity: 3_200, stage: '3' },
      ]),
      conclusion: 'file',
      concludedOn: '2023-03-19',
      handler: '示例丙',
    }),
    files: { plan: '承接主体工作方案', receipt: '工作方案备案回执（签字盖章）' },
    steps: ['filed'],
  }),
  report(1, '2023-07-05', 640, {
    nodes: begunOn('2023-03-25'),
    quality: '自查64户，全部合格',
    problems: '6月道路施工，两个嘎查推迟入户',
    next: '七月集中入户',
  }),
  report(2, '2023-09-25', 972, {
    quality: '自查100户，返工2户',
    problems: '部分录音开头没有说明用途',
    rectified: '已按整改通知补录',
    next: '继续入户',
    nodes: items([{ node: 'item-2', doneOn: '2023-09-14' }]),
  }),
  report(3, '2023-12-25', 988, { quality: '自查100户，返工1户', next: '收尾和补访' }),
  report(4, '2024-03-25', 600, {
    quality: '自查60户，全部合格',
    next: '整理档案，准备移交',
    nodes: items([{ node: 'item-3', doneOn: '2024-02-28' }]),
  }),
  fundUse(1, '2023-06-28', [13_000_000, 150_000, 426_000, 1_258_000], 22_710_151, 7_876_151),
  fundUse(2, '2023-09-27', [7_000_000, 150_000, 142_000, 500_000], 22_710_151, 84_151),
  fundUse(3, '2023-12-27', [22_000_000, 150_000, 142_000, 1_258_000], 52_990_352, 6_814_352),
  fundUse(4, '2024-03-22', [6_000_000, 150_000, 0, 600_000], 52_990_352, 64_352),
]
