import { fen } from '#shared/money/fen'
import type { Complaint } from '#shared/records/complaint'
import type { ContractChangeBody } from '#shared/records/contract-change-body'
import type { RectificationBody } from '#shared/records/rectification-schema'
import type { SamplingBody } from '#shared/records/sampling-body'
import { begunOn, each, items, type SampleRecord, typing } from './sample-record'
import { drawSample, enterVisits } from './sample-visits'
import { afterRowsOf, type Lost } from './small-after'
import { problem, rowsOf } from './small-rows'

const { row, filedPlan, plan, report, fundUse, visit, rectified, accepted, paid, announced } = rowsOf('west')
const { survey, evaluated, graded, settled, handed, returned } = afterRowsOf('west')

/** A batch drawn on that day; one in so many of its households is not good. */
const sampled = (
  number: number,
  on: SampleRecord['on'],
  oneIn: number,
  part: Partial<SamplingBody>,
  from?: string,
): SampleRecord =>
  row<SamplingBody>(
    'sampling',
    `sampling-${number}`,
    on,
    {
      batch: '全部服务（示例）',
      drawnOn: on,
      seed: on.replaceAll('-', ''),
      drawer: '示例丙',
      witness: '示例己',
      ...part,
    },
    {
      ...(from && { from }),
      files: { draw: '抽样过程的记录' },
      late: { visits: '抽样入户复核表（签字）' },
      steps: [drawSample, 'drawn', enterVisits(on, oneIn), 'judged'],
    },
  )

const lost: Lost = {
  K13: ['1', '财务、档案两项制度没有印发，各扣0.5分'],
  K14: ['1.5', '承接方案缺2个要素，各扣0.25分'],
  K19: ['4.5', '一户一档完整率95%，低3个百分点，扣1.5分'],
  K23: ['1', '报送及时的线索占一半'],
  K24: ['1', '在约定时限内上传的占一半'],
  K26: ['2', '报送线索采纳数是目标值的三分之一'],
  K27: ['3', '实际值是目标值的60%'],
}

/** 家计调查 of one soum: batches that went back and were drawn again, an acceptance that was refused, 中. */
export const sampleWest: readonly SampleRecord[] = [
  filedPlan('2025-03-13', '2025-03-12', {
    nodes: items([
      { node: '人员培训、进场', on: '2025-03-14', target: null, quantity: null, stage: null },
      { node: '完成一半', on: '2025-06-09', target: '完成服务数量', quantity: 150, stage: '2' },
      { node: '全部完成', on: '2025-08-22', target: '完成服务数量', quantity: 300, stage: '3' },
    ]),
  }),
  plan('2025-03-18', 1, { work_report: 'half_yearly' }),
  paid(1, '2025-03-20', 2_070_000),
  row<ContractChangeBody>(
    'contract-change',
    'account',
    '2025-05-08',
    {
      type: 'supplement',
      ground: 'formal',
      number: 'SLQMZ-2025-001-补1（示例）',
      signedOn: '2025-05-08',
      reason: '承接主体基本账户开户银行变更',
      decision: '局务会议纪要〔2025〕4号（示例）',
      content: '变更收款账户，其他条款不变',
      clauses: [
        {
          id: 'clause-1',
          code: 'account',
          clause: '',
          before: '示例银行示例旗支行',
          after: '示例银行示例旗第二支行',
        },
      ],
    },
    { files: { agreement: '补充协议', grounds: '变更的依据材料' }, steps: ['signed', 'done'] },
  ),
  visit(3, '2025-04-24', 'onsite', { planned: 60, done: 58 }),
  visit(1, '2025-05-20', 'key_sampling', {
    link: '已完成的服务',
    sampleCount: 20,
    sampleBatch: '示例0520',
    sampleUnits: 'SL00011至SL00030',
    problems: [
      { id: 'problem-1', fact: '2户的照片没有门牌', clause: 'C02', clauseText: '', evidence: '照片', noBreach: '' },
    ],
    handling: 'on_spot',
    onSpot: '当场补拍，重新归入一户一档',
  }),
  visit(4, '2025-06-12', 'work_report', { link: '进度和质量', place: '局二楼会议室', planned: 150, done: 150 }),
  report(1, '2025-06-18', 150, {
    nodes: begunOn('2025-03-14'),
    quality: '自查30户，返工5户',
    problems: '6月接羔季，部分户推迟入户',
  }),
  fundUse(1, '2025-06-20', [1_400_000, 180_000, 150_000, 200_000], {
    receivedFen: fen(2_070_000),
    ledgerFen: fen(140_000),
  }),
  visit(6, '2025-07-03', 'document_review', {
    place: '承接主体办公室',
    planned: 200,
    done: 190,
    papersSeen: '入户登记表、访问记录60份',
  }),
  sampled(1, '2025-06-20', 8, { verdict: 'returned', findings: '照片看不清、收入一栏缺佐证，合格率不到90%' }),
  accepted('acceptance-1', '2025-06-23', 150, ({ standards }) => ({
    stage: '第2期',
    dueQuantity: 150,
    goodQuantity: 130,
    reportsDue: 1,
    reportsDone: 1,
    standards: each(standards, (_, at) => ({
      done: at === 0 ? '抽查合格率不到90%' : '已按标准完成',
      evidence: '台账、抽查表',
      met: at === 0 ? 'no' : 'yes',
    })),
    problems: '抽样退回，整改后重新验收',
    conclusion: 'failed',
  })),
  announced('notice-1', '2025-06-24', 'west-acceptance-1'),
  rectified(
    1,
    '2025-06-24',
    ({ problems }) => ({
      number: '示民改〔2025〕1号',
      noticedOn: '2025-06-24',
      planDueOn: '2025-06-27',
      correctDueOn: '2025-07-08',
      receivedOn: '2025-06-25',
      planReceivedOn: '2025-06-27',
      planApprovedOn: '2025-06-30',
      correctedOn: '2025-07-08',
      reviewedOn: '2025-07-09',
      problems: each(problems, { ...problem('', 'C05'), fact: '照片看不清、收入一栏缺佐证', verdict: 'partly' }),
    }),
    {
      from: 'west-sampling-1',
      steps: [
        'ordered',
        'planned',
        'approved',
        'corrected',
        typing<RectificationBody>({ extendedDueOn: '2025-07-18' }),
        'approved',
        typing<RectificationBody>({ correctedOn: '2025-07-17' }),
        'corrected',
        typing<RectificationBody>(({ problems }) => ({
          reviewedOn: '2025-07-18',
          problems: each(problems, { verdict: 'done' }),
        })),
        'closed',
      ],
    },
  ),
  sampled(
    2,
    '2025-07-21',
    13,
    { verdict: 'rectify', findings: '个别户缺收入佐证，合格率在90%至95%之间' },
    'west-sampling-1',
  ),
  rectified(
    2,
    '2025-07-22',
    ({ problems }) => ({
      number: '示民改〔2025〕2号',
      noticedOn: '2025-07-22',
      planDueOn: '2025-07-25',
      correctDueOn: '2025-08-05',
      receivedOn: '2025-07-23',
      delivery: 'email',
      planReceivedOn: '2025-07-24',
      planApprovedOn: '2025-07-25',
      correctedOn: '2025-07-29',
      reviewedOn: '2025-07-30',
      problems: each(problems, { measure: '逐户补正佐证', proof: '补正清单', verdict: 'done' }),
    }),
    { from: 'west-sampling-2', steps: ['ordered', 'planned', 'approved', 'corrected', 'closed'] },
  ),
  sampled(3, '2025-07-31', 60, { verdict: 'passed', findings: '个别照片看不清，已补拍' }, 'west-sampling-2'),
  accepted('acceptance-2', '2025-08-04', 230, {
    stage: '第2期',
    dueQuantity: 150,
    goodQuantity: 226,
    reportsDue: 1,
    reportsDone: 1,
    problems: '第一次验收不合格，整改、加倍抽查通过后重新验收',
    conclusion: 'passedAfter',
  }),
  announced('notice-2', '2025-08-05', 'west-acceptance-2'),
  paid(
    2,
    '2025-08-08',
    2_700_000,
    { deductFen: fen(60_000), deductClause: '合同第二十二条“违约责任”：不合格档案每份50元，12份' },
    'west-acceptance-2',
  ),
  visit(2, '2025-08-20', 'onsite', { planned: 290, done: 285 }),
  visit(5, '2025-08-21', 'document_review', {
    planRow: 'funds',
    service: '资金使用',
    link: '专账和票据',
    place: '承接主体办公室',
    accounts: '单独设账，支出与报表一致，票据合法',
  }),
  row<ContractChangeBody>(
    'contract-change',
    'longer',
    '2025-08-25',
    {
      type: 'supplement',
      ground: 'consent',
      number: 'SLQMZ-2025-001-补2（示例）',
      signedOn: '2025-08-25',
      reason: '7月暴雨冲毁道路，两个嘎查停止入户9天，按合同约定顺延',
      decision: '局务会议纪要〔2025〕7号（示例）',
      content: '服务期顺延9天，其他条款不变',
      clauses: [
        {
          id: 'clause-1',
          code: 'C04',
          clause: '',
          before: '服务期至2025年8月31日',
          after: '服务期至2025年9月9日',
        },
      ],
      endsOn: '2025-09-09',
    },
    { files: { agreement: '补充协议', grounds: '变更的依据材料' }, steps: ['signed', 'done'] },
  ),
  report(2, '2025-09-12', 150, { quality: '自查30户，返工1户', next: '整理档案，准备移交' }),
  fundUse(2, '2025-09-12', [2_440_000, 150_000, 0, 150_000, 100_000], {
    receivedFen: fen(4_770_000),
    ledgerFen: fen(0),
  }),
  accepted('acceptance-3', '2025-09-16', 300, {
    stage: '第3期',
    dueQuantity: 300,
    goodQuantity: 296,
    reportsDue: 2,
    reportsDone: 2,
  }),
  announced('notice-3', '2025-09-17', 'west-acceptance-3'),
  survey('survey-1', '2025-09-18', '543454354343454354345443543431', {}),
  survey('survey-2', '2025-09-18', '4', { audience: 'townships', way: 'self', sent: 1 }),
  row<Complaint>(
    'complaint',
    'complaint',
    '2025-09-22',
    {
      handler: '示例丙',
      answerBy: '2025-10-10',
      verdict: 'partly',
      answer: '没有收费；推销保险属实，承接主体已调离该人员并致歉',
      answeredOn: '2025-09-22',
    },
    { from: 'west-survey-1', files: { material: '投诉材料和答复' }, steps: ['answered'] },
  ),
  handed('2025-09-18', 1, [], {}),
  returned('2025-09-19', 300, {}),
  evaluated('2025-09-24', lost, {
    acceptedOn: '2025-09-16',
    recipients: 300,
    sent: 32,
    valid: 30,
    recipientsScore: '77.60',
    effect: '应入户300户，实际入户300户，合格296户',
    management: '每季度都有监督检查；两次抽样没有通过，整改后通过',
    social: '服务对象评价一般，一件线索部分属实',
    problems: '第一批档案质量差；原因是入户人员更换后没有培训',
    advice: '下一年度约定更换人员先培训后入户',
    forPurchase: '整改到位后可以参加下一年度采购',
    forMoney: '等次为中，末期款按85%支付，扣减3,105.00元',
    deductFen: fen(310_500),
  }),
  graded('2025-09-25', '整改到位后可以参加下一年度采购'),
  settled('2025-09-26', 1),
  paid(3, '2025-10-10', 1_759_500, {}, 'west-acceptance-3'),
]
