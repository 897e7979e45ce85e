import { fen } from '#shared/money/fen'
import type { ArchiveBody } from '#shared/records/archive-schema'
import type { Complaint } from '#shared/records/complaint'
import { begunOn, items, type SampleRecord, typing } from './sample-record'
import { afterRowsOf, type Lost } from './small-after'
import { problem, rowsOf } from './small-rows'

const { row, filedPlan, plan, report, fundUse, visit, rectified, accepted, paid, announced } = rowsOf('care')
const { survey, evaluated, graded, settled, handed, returned } = afterRowsOf('care')

const lost: Lost = {
  K14: ['1.5', '承接方案缺2个要素，各扣0.25分'],
  K20: ['4', '抽查合格率93%，得4分'],
  K21: ['3', '准确率95%，低2个百分点，扣1分'],
  K24: ['1', '在约定时限内上传的占一半'],
  K26: ['4', '报送线索采纳数是目标值的三分之二'],
  K27: ['4', '照料计划执行率是目标值的80%'],
}

const complaint = (name: string, on: SampleRecord['on'], part: Partial<Complaint>) =>
  row<Complaint>(
    'complaint',
    name,
    on,
    (_, { project }) => ({ projectIds: [project.id], handler: '示例丙', answerBy: on, answeredOn: on, ...part }),
    { files: { material: '投诉材料和答复' }, steps: ['answered'] },
  )

/** Cleared before the review by day, each with where it came from. */
const closed = (number: number, from: 'urging' | 'complaint', sourceText: string, fact: string) =>
  rectified(
    number,
    '2025-07-14',
    {
      source: from,
      sourceText,
      number: `示民改〔2025〕${number + 2}号`,
      noticedOn: '2025-07-14',
      planDueOn: '2025-07-17',
      correctDueOn: '2025-07-28',
      receivedOn: '2025-07-15',
      planReceivedOn: '2025-07-17',
      planApprovedOn: '2025-07-18',
      correctedOn: '2025-07-25',
      reviewedOn: '2025-07-28',
      problems: [problem(fact, 'C02')],
    },
    { steps: ['ordered', 'planned', 'approved', 'corrected', 'closed'] },
  )

/** 照料护理 by the hour: settled by what was accepted, 良. */
export const sampleCare: readonly SampleRecord[] = [
  filedPlan('2025-03-20', '2025-03-19', {
    nodes: items([
      { node: '评估、照料计划', on: '2025-03-28', target: null, quantity: null, stage: null },
      { node: '完成一半', on: '2025-07-31', target: '完成照料服务数量', quantity: 600, stage: '2' },
      { node: '全部完成', on: '2025-12-12', target: '完成照料服务数量', quantity: 1_200, stage: '3' },
    ]),
  }),
  plan('2025-03-21', 2),
  paid(1, '2025-03-25', 2_160_000),
  visit(1, '2025-05-22', 'onsite', { planned: 300, done: 310 }),
  report(1, '2025-06-19', 400, { nodes: begunOn('2025-03-28'), quality: '回访20次，返工1次' }),
  fundUse(1, '2025-06-23', [1_700_000, 160_000, 120_000, 80_000], {
    receivedFen: fen(2_160_000),
    ledgerFen: fen(100_000),
  }),
  complaint('complaint-1', '2025-07-08', {
    receivedOn: '2025-07-02',
    channel: 'visit',
    matter: '家属来访反映照料人员迟到',
    verdict: 'partly',
    answer: '有两次迟到属实，承接主体已调整排班',
  }),
  complaint('complaint-2', '2025-07-10', {
    receivedOn: '2025-07-03',
    channel: 'forwarded',
    matter: '上级转来信件，反映照料人员代管存折',
    verdict: 'false',
    answer: '逐户核实，没有代管存折，已向来信人说明',
  }),
  closed(1, 'complaint', '2025年7月2日投诉登记', '照料人员两次迟到'),
  closed(2, 'urging', '示民函〔2025〕2号催办后没有补交', '第1期报告没有附回访意见'),
  visit(2, '2025-08-12', 'document_review', {
    link: '服务记录',
    planned: 640,
    done: 660,
    papersSeen: '照料服务记录表60份',
  }),
  visit(4, '2025-08-13', 'onsite', { planned: 640, done: 660 }),
  visit(6, '2025-08-14', 'document_review', {
    planRow: 'funds',
    service: '资金使用',
    link: '专账和票据',
    place: '承接主体办公室',
    accounts: '单独设账，票据合法',
  }),
  accepted('acceptance-2', '2025-08-15', 660, {
    stage: '第2期',
    dueQuantity: 600,
    goodQuantity: 655,
    reportsDue: 1,
    reportsDone: 1,
  }),
  announced('notice-2', '2025-08-18', 'care-acceptance-2'),
  paid(2, '2025-08-22', 2_880_000, {}, 'care-acceptance-2'),
  report(2, '2025-09-26', 420, { quality: '回访20次，全部合格' }),
  fundUse(2, '2025-09-22', [2_600_000, 160_000, 120_000, 0], { receivedFen: fen(5_040_000), ledgerFen: fen(100_000) }),
  visit(3, '2025-11-18', 'work_report', { link: '进度和质量', place: '局二楼会议室', planned: 1_100, done: 1_080 }),
  visit(5, '2025-11-20', 'onsite', { planned: 1_110, done: 1_090 }),
  visit(7, '2025-11-21', 'key_sampling', {
    link: '已完成的服务',
    sampleCount: 20,
    sampleBatch: '示例1121',
    sampleUnits: '照料服务记录表第41至60份',
  }),
  report(3, '2025-12-19', 360, { quality: '回访20次，返工1次', next: '整理档案，准备移交' }),
  fundUse(3, '2025-12-19', [60_000, 20_000, 20_000, 0], { receivedFen: fen(5_040_000), ledgerFen: fen(0) }),
  accepted('acceptance-3', '2025-12-22', 1_180, {
    stage: '第3期',
    dueQuantity: 1_200,
    goodQuantity: 1_176,
    reportsDue: 2,
    reportsDone: 2,
    exception: '两名服务对象住院，20小时没有提供；局务会12月22日决定按实际合格的小时验收、结算',
  }),
  announced('notice-3', '2025-12-23', 'care-acceptance-3'),
  handed(
    '2025-12-23',
    2,
    [
      typing<ArchiveBody>(({ files }) => ({
        files: files.map((file, at) => (at < 2 ? { ...file, carrier: at === 0 ? 'paper' : 'both', copies: 1 } : file)),
        paperOnly: (['before', 'during', 'after'] as const).map((stage, at) => ({
          id: `paper-${at + 1}`,
          stage,
          title: ['照料计划和评估表', '照料服务记录表', '服务对象签字的告知书'][at] ?? '',
          formedOn: '2025-12-19' as const,
          code: `示例〔2025〕照料-${at + 1}`,
          personal: at === 0 ? ('no' as const) : ('yes' as const),
          copies: 20,
          pages: 40,
          remark: '只有纸质的，装订成册',
        })),
      })),
    ],
    {},
  ),
  returned('2025-12-24', 20, {
    information: ['identity', 'family', 'health', 'recordings', 'forms'],
    difference: '合同按小时计量，服务对象是20人',
    carriers: items(
      (
        [
          ['server', '示例服务器1台', 'degaussed'],
          ['cloud', '示例网盘账号1个', 'account'],
          ['backup', '示例移动硬盘1块', 'overwritten'],
          ['paper', '照料服务记录表2册', 'returned'],
        ] as const
      ).map(([type, place, way]) => ({
        type,
        place,
        way,
        on: '2025-12-24' as const,
        executor: '示例负责人',
        witness: '示例丙',
      })),
    ),
    backups: 'handled',
    receipt: '示例交接单1号',
  }),
  survey('survey-1', '2025-12-23', '54554545445545454554', {
    way: 'visit',
    givenBy: 'thirdParty',
    interviewer: '示例评估员甲',
    sent: 20,
  }),
  evaluated('2025-12-25', lost, {
    acceptedOn: '2025-12-22',
    method: '服务对象只有20人，全部访问；查阅档案目录，抽查服务记录60份',
    recipients: 20,
    sent: 20,
    valid: 20,
    recipientsScore: '91.00',
    effect: '约定1200小时，合格1176小时',
    management: '每季度都有监督检查，两件整改都按期闭环',
    social: '服务对象总体满意，一件投诉部分属实',
    problems: '个别服务迟到；原因是排班没有留出路途时间',
    advice: '下一年度按片区排班',
    forPurchase: '支撑继续购买同类服务',
    forMoney: '等次为良，末期款按约定支付，按合格的小时结算',
    deductFen: fen(0),
  }),
  graded('2025-12-26', '支撑继续购买同类服务'),
  settled('2025-12-26', 2),
  paid(3, '2025-12-30', 2_016_000, {}, 'care-acceptance-3'),
]
