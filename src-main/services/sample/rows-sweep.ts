import { fen } from '#shared/money/fen'
import type { Complaint } from '#shared/records/complaint'
import type { ContractChangeBody } from '#shared/records/contract-change-body'
import type { FundUseBody } from '#shared/records/fund-use'
import type { InspectionBody } from '#shared/records/inspection-schema'
import type { PaymentBody } from '#shared/records/payment-body'
import type { RectificationBody } from '#shared/records/rectification-schema'
import type { UrgingBody } from '#shared/records/urging-schema'
import { begunOn, each, items, type SampleRecord } from './sample-record'
import { afterRowsOf, type Lost } from './small-after'
import { checked, problem, rowsOf } from './small-rows'

const { row, filedPlan, plan, report, visit, rectified, accepted, paid, announced } = rowsOf('sweep')
const { survey, evaluated, graded, settled, handed, returned } = afterRowsOf('sweep')

const forged = '抽看的60份走访记录中，24份的受访人说没有人来过，走访记录是虚假的'
const handedOn = '两个嘎查的走访整体转包给另一机构'
const leaked = '该机构人员把排查名单发到聊天群，泄露名单信息'

const lost: Lost = {
  K14: ['1', '第一版方案缺4个要素，各扣0.25分'],
  K19: ['0', '完整率低于85%，得0分'],
  K20: ['0', '抽查合格率60%，得0分'],
  K21: ['0', '准确率60%，扣完为止'],
  K23: ['1', '报送及时的线索占一半'],
  K26: ['2', '报送线索采纳数是目标值的三分之一'],
  K27: ['2', '实际值是目标值的40%'],
}

/** Put right too late: what follows from it by the contract. */
const remedied = (number: number, on: SampleRecord['on'], part: Partial<RectificationBody>, from?: string) =>
  rectified(
    number,
    on,
    ({ problems }) => ({
      number: `示民改〔2025〕${number + 4}号`,
      noticedOn: on,
      planDueOn: '2025-07-30',
      correctDueOn: '2025-08-08',
      receivedOn: '2025-07-28',
      reviewedOn: '2025-08-26',
      decision: '局务会议纪要〔2025〕6号（示例）',
      remedyDueOn: '2025-08-22',
      remedyDoneOn: '2025-08-22',
      problems: each(problems, { measure: '', proof: '剔除清单、保证书', verdict: 'done' }),
      ...part,
    }),
    { ...(from && { from }), steps: ['ordered', 'remedy', 'closed'] },
  )

/** 对象排查 that was handed on and forged: ended early for the breach, with red lines, 差. */
export const sampleSweep: readonly SampleRecord[] = [
  filedPlan(
    '2025-04-21',
    '2025-04-16',
    {
      version: '第2版',
      resubmittedOn: '2025-04-18',
      nodes: items([
        { node: '人员培训、进场', on: '2025-04-25', target: null, quantity: null, stage: null },
        { node: '完成一半', on: '2025-07-11', target: '完成服务数量', quantity: 400, stage: '2' },
        { node: '全部完成', on: '2025-09-30', target: '完成服务数量', quantity: 800, stage: '3' },
      ]),
    },
    {
      ...checked('no'),
      version: '第1版',
      resubmittedOn: null,
      nodes: [],
      conclusion: 'return',
      concludedOn: '2025-04-17',
      reasons: '只有一页，没有写内容、节点、分工、内部督导和平台录入',
      correctBy: '2025-04-22',
    },
  ),
  plan('2025-04-23', 3),
  paid(1, '2025-04-25', 1_728_000),
  visit(3, '2025-06-11', 'onsite', { planned: 300, done: 310, accounts: '单独设账，首期款还没有支出' }),
  row<UrgingBody>(
    'urging',
    'urging',
    '2025-07-22',
    (_, { contractorName }) => ({
      number: '示民函〔2025〕3号',
      urgedOn: '2025-07-22',
      addressee: contractorName,
      matters: items([
        { of: 'report-p1', what: '第1期工作报告', clause: 'C07', dueOn: '2025-07-18' as const, status: '还没有收到' },
      ]),
      doBy: '2025-07-25',
      replyWay: '纸质报告盖章报送',
      contact: '社会救助股，0470-0000002',
      delivery: 'post',
      receivedOn: '2025-07-24',
      repliedOn: '2025-07-25',
      reply: '已补交第1期报告',
    }),
    { files: { letter: '催办函（盖章）和送达凭证', reply: '承接主体的答复' }, steps: ['sent', 'closed'] },
  ),
  report(1, '2025-07-25', 500, {
    nodes: begunOn('2025-04-25'),
    quality: '自查50户',
    problems: '7月雨多，部分嘎查改为电话了解',
  }),
  row<InspectionBody>(
    'inspection',
    'visit-1',
    '2025-07-24',
    {
      planRow: 'document_review',
      checkedOn: '2025-07-24',
      place: '承接主体办公室',
      way: 'document_review',
      link: '服务记录和档案',
      inspectors: '示例甲、示例丙',
      present: '示例负责人',
      planned: 420,
      done: 500,
      papersSeen: '困难线索登记表、走访记录60份',
      problems: [
        { id: 'problem-1', fact: forged, clause: 'C02', clauseText: '', evidence: '回访录音、走访记录', noBreach: '' },
      ],
      handling: 'rectify',
      opinion: '承接主体认为回访的人记错了',
      signature: 'refused',
      refusal: '2025年7月24日17时拒签，称要请示负责人；见证人示例己',
    },
    { files: { signed: '监督检查记录（签字）', evidence: '检查的证据' }, steps: ['done'] },
  ),
  row<Complaint>(
    'complaint',
    'complaint-1',
    '2025-07-28',
    (_, { project }) => ({
      projectIds: [project.id],
      receivedOn: '2025-07-21',
      channel: 'online',
      matter: '网络反映排查名单在聊天群流传',
      handler: '示例丙',
      answerBy: '2025-07-28',
      verdict: 'true',
      answer: '情况属实，已要求删除并追查转发范围，向本人告知',
      answeredOn: '2025-07-28',
    }),
    { files: { material: '投诉材料和答复' }, steps: ['answered'] },
  ),
  remedied(
    1,
    '2025-07-25',
    {
      remedyType: 'compensation',
      remedyClause: 'C12',
      remedyFen: fen(172_800),
      remedyText: '24份虚假记录和同批216份全部剔除，按合同价款的3%赔偿损失，已缴入财政专户',
    },
    'sweep-visit-1',
  ),
  remedied(2, '2025-07-25', {
    source: 'feedback',
    sourceText: '示例盟民政局通报〔2025〕3号',
    problems: [
      { ...problem(handedOn, 'C16'), measure: '' },
      { ...problem(leaked, 'C15'), id: 'problem-2', measure: '' },
    ],
    remedyType: 'remedy',
    remedyClause: 'C16',
    remedyText: '收回转包的走访，名单全部删除并书面告知当事人；所涉部分不予支付价款',
  }),
  row<PaymentBody>('payment', 'payment-held', '2025-07-30', ({ stage }) => ({
    stage,
    requestedOn: '2025-07-30',
    progress: '承接主体申请中期款。',
    notes: '两件整改没有闭环，中期验收没有做，暂缓支付',
  })),
  row<FundUseBody>('fund-use', 'fund-use-1', '2025-07-28', ({ lines }) => ({
    quarter: '第1季度',
    lines: [
      ...each(lines, (_, at) => ({
        amountFen: at === 0 ? fen(1_000_000) : null,
        voucher: 'payroll' as const,
        vouchers: at === 0 ? '记1-1' : '',
      })),
      {
        id: 'own',
        item: 'other',
        itemText: '购置平板电脑6台',
        amountFen: fen(600_000),
        voucher: 'invoice',
        vouchers: '记1-5',
      },
    ],
    totalFen: fen(1_600_000),
    declared: 'no',
    reporter: '示例承接财务',
    notes: '列支购置设备，没有声明，退回补报，不予认可',
  })),
  visit(4, '2025-07-29', 'document_review', {
    planRow: 'funds',
    service: '资金使用',
    link: '专账和票据',
    place: '承接主体办公室',
    accounts: '单独设账；列支购置平板电脑6台，不予认可，退回补报',
  }),
  visit(5, '2025-08-14', 'work_report', { link: '整改进展', place: '局二楼会议室', planned: 560, done: 500 }),
  visit(6, '2025-08-21', 'key_sampling', {
    link: '已完成的服务',
    sampleCount: 60,
    sampleBatch: '示例0821',
    sampleUnits: '剔除以后留下的260户中抽60户',
  }),
  visit(2, '2025-08-20', 'onsite', { planned: 560, done: 500 }),
  accepted('acceptance-2', '2025-08-27', 260, ({ standards }) => ({
    stage: '第2期',
    node: '终止前清点：只验收逐户回访属实的部分',
    standards: each(standards, ({ item, standard }) =>
      /报告/.test(item)
        ? { standard, done: '合同因违约终止，总报告不再提交', met: 'none' }
        : { standard, done: '已逐户清点', evidence: '清点表', met: 'yes' },
    ),
    dueQuantity: 400,
    goodQuantity: 260,
    exception: '局务会8月26日决定：合同因违约终止，只验收逐户回访属实的260户，没有完成的不再履行、不付款',
    reportsDue: 1,
    reportsDone: 1,
    problems: '报送500户，240户虚假或者转包，不予验收',
    conclusion: 'passedAfter',
  })),
  announced('notice-2', '2025-08-28', 'sweep-acceptance-2'),
  row<ContractChangeBody>(
    'contract-change',
    'termination',
    '2025-08-29',
    {
      type: 'termination',
      situation: 'breach',
      breachBy: 'contractor',
      number: 'SLQMZ-2025-003-终（示例）',
      signedOn: '2025-08-29',
      reason: '承接主体转包、伪造走访记录，按合同约定解除',
      decision: '局务会议纪要〔2025〕8号（示例）',
      content: '合同自终止日期起不再履行',
      endsOn: '2025-08-29',
      delivered: '报送500户，验收合格260户',
      settleFen: fen(1_872_000),
      households: '没有在办户',
      archives: '终止之日起5个工作日内移交全部档案',
      personalData: '终止之日起10个工作日内删除全部个人信息，并提交证明',
      liability: '乙方转包、伪造记录，已赔偿损失1,728.00元；所涉240户不予支付价款',
      nextService: '余下540户由河西乡人民政府接着排查',
      publishedOn: '2025-09-01',
      filedOn: '2025-09-02',
    },
    {
      files: {
        agreement: '终止协议',
        grounds: '变更、终止的依据材料',
        announcement: '协议公告',
        receipt: '协议备案回执',
      },
      steps: ['signed', 'done'],
    },
  ),
  report(2, '2025-09-04', 0, { quality: '终止以后没有再走访', problems: '总报告：报送500户，验收合格260户' }),
  handed('2025-09-04', 3, [], {}),
  returned('2025-09-08', 800, {
    trigger: 'terminated',
    difference: '只排查了500户，名单800户全部收回',
    passedOn: 'handled',
    verification: '逐台查看终端，接受转包的机构也已当面删除，没有发现留存',
  }),
  survey('survey-1', '2025-09-09', '3223322322332233322333223323322332233222', { batch: '第2批' }),
  evaluated('2025-09-11', lost, {
    acceptedOn: '2025-08-27',
    recipients: 800,
    sent: 42,
    valid: 40,
    recipientsScore: '45.00',
    redLines: ['transferred', 'forged', 'leaked', 'misused'],
    redLineFacts: `${handedOn}；${forged}；${leaked}；报表列支购置平板电脑6台`,
    effect: '应排查800户，属实260户',
    management: '监督检查发现虚假记录，责令整改后按违约解除',
    social: '名单外传造成不良影响，已逐一告知',
    problems: '转包、伪造记录、泄露名单；原因是承接主体没有人手，内部没有督导',
    advice: '采购时核实人员和社会保险，开工一个月内先抽查',
    forPurchase: '不再续签，以后年度采购时查询本次评价',
    forMoney: '等次为差，只就验收合格的260户结算18,720.00元',
    deductFen: fen(0),
  }),
  graded('2025-09-12', '不再续签，以后年度采购时查询本次评价'),
  settled('2025-09-15', 3),
  paid(2, '2025-09-18', 144_000, {}, 'sweep-acceptance-2'),
]
