import contents from '#resources/check-lists/training-contents.json'
import type { InspectionBody } from '#shared/records/inspection-schema'
import type { RectificationBody, RectifiedProblem } from '#shared/records/rectification-schema'
import { items, type SampleRecord, type SampleWork, sampleRecord } from './sample-record'
import { drawSample, enterVisits } from './sample-visits'
import { checked } from './small-rows'

const bare = (
  name: string,
  kind: string,
  of: SampleRecord['of'],
  on: string,
  body: object = {},
  more: Partial<SampleRecord> = {},
) => sampleRecord<object>({ name, kind, of, on, typed: () => body, ...more })

/** A rectification on one finding that has come this far. */
const underWay = (
  number: number,
  fact: string,
  steps: readonly (string | SampleWork)[],
  { verdict = null, ...part }: Partial<RectificationBody & RectifiedProblem> = {},
) =>
  sampleRecord<RectificationBody>({
    name: `next-rectification-${number}`,
    kind: 'rectification',
    of: 'next',
    on: '2024-06-03',
    typed: (_, { contractorName }) => ({
      source: 'other',
      sourceText: '日常跟踪',
      problems: [
        {
          id: 'problem-1',
          fact,
          clause: 'C02',
          evidence: '照片、记录表',
          clauseText: '',
          measure: '重新培训，逐户补正',
          proof: '补正清单',
          verdict,
        },
      ],
      number: `示民改〔2024〕${number}号`,
      noticedOn: '2024-06-03',
      addressee: contractorName,
      contact: '社会救助股，0470-0000002',
      planDueOn: '2024-06-10',
      correctDueOn: '2024-06-24',
      delivery: 'in_person',
      receivedOn: '2024-06-03',
      planReceivedOn: '2024-06-07',
      planApprovedOn: '2024-06-11',
      planApprover: '示例甲',
      correctedOn: '2024-06-20',
      ...part,
    }),
    files: {
      notice: '整改通知书（盖章）和送达凭证',
      ...(steps.includes('planned') && { plan: '承接主体的整改方案' }),
      ...(steps.includes('corrected') && { report: '承接主体的整改报告' }),
    },
    steps,
  })

/** A 补充协议 on a few more households. */
const agreed = (number: number, on: string, to: number, steps: readonly string[], part: object = {}) =>
  bare(
    `next-change-${number}`,
    'contract-change',
    'next',
    on,
    {
      type: 'supplement',
      ground: 'addition',
      number: `SLQMZ-2024-001-补${number}（示例）`,
      signedOn: on,
      reason: '新增救助对象，增加入户核查',
      content: '增加家计调查10户，单价与合同一致',
      amountFen: 236_500,
      quantities: [{ id: 'quantity-1', target: '完成服务数量', to }],
      clauses: [
        {
          id: 'clause-1',
          code: 'C03',
          clause: '',
          before: `入户家计调查${to - 10}户`,
          after: `入户家计调查${to}户`,
        },
      ],
      decision: `局务会议纪要〔2024〕${number + 2}号（示例）`,
      ...part,
    },
    {
      files: { agreement: '补充协议', grounds: '变更的依据材料', announcement: '协议公告', receipt: '协议备案回执' },
      steps,
    },
  )

/** Its 终止协议: the contract of the year after ends three weeks early. */
const ended = bare(
  'next-termination',
  'contract-change',
  'next',
  '2025-02-20',
  {
    type: 'termination',
    situation: 'consent',
    number: 'SLQMZ-2024-001-终（示例）',
    signedOn: '2025-02-20',
    reason: '余下的户由苏木乡镇结合动态复核一并核查，双方协商提前终止',
    decision: '局务会议纪要〔2025〕2号（示例）',
    content: '合同自终止日期起不再履行',
    endsOn: '2025-02-28',
    delivered: '截至终止日完成家计调查3,100户，验收合格3,060户',
    settleFen: 72_388_600,
    households: '没有在办户',
    archives: '终止之日起10个工作日内移交全部档案',
    personalData: '终止之日起10个工作日内返还名单、删除全部个人信息，并提交证明',
    liability: '双方没有违约，互不承担违约责任',
    nextService: '由苏木乡镇接着核查，名单一并交接',
    publishedOn: '2025-02-21',
    filedOn: '2025-02-24',
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
)

/** The year after, under way: what the year before has not left standing in any state. */
export const sampleNext: readonly SampleRecord[] = [
  bare('next-meeting', 'special-meeting', 'next', '2024-01-08', {
    name: '2024年第1次专题会议（示例）',
    heldOn: '2024-01-10',
  }),
  bare('next-training-1', 'training', 'next', '2024-03-01', {
    name: '2024年专题培训（示例）',
    startOn: '2024-03-12',
    endOn: '2024-03-13',
  }),
  sampleRecord<object>({
    name: 'next-training-2',
    kind: 'training',
    of: 'next',
    on: '2024-03-20',
    typed: () => ({
      name: '2024年承接主体上岗培训（示例）',
      organiser: '示例旗民政局',
      startOn: '2024-03-18',
      endOn: '2024-03-18',
      place: '局二楼会议室',
      lecturers: '示例庚',
      attendance: 22,
      covered: contents.body.map(({ code }) => code),
    }),
    files: { notice: '培训通知', agenda: '培训议程', 'sign-in': '培训签到表', photos: '培训照片' },
    steps: ['held'],
  }),
  bare('next-annual-plan', 'annual-plan', 'next', '2024-01-15', {
    draftedOn: '2024-01-15',
    lastYearBought: 'some',
  }),
  bare('next-fund', 'fund-document', 'next', '2024-01-20', {
    number: '示例旗财社〔2024〕9号（示例）',
    issuedOn: '2024-01-18',
  }),
  bare('next-plan', 'implementation-plan', 'next', '2024-01-22', { department: '社会救助股', draftedOn: '2024-01-22' }),
  bare(
    'next-work-plan',
    'work-plan',
    'next',
    '2024-03-22',
    { name: '示例旗2024年家计调查服务工作方案', version: '第2版', receivedOn: '2024-03-22' },
    { files: { plan: '承接主体工作方案' } },
  ),
  bare(
    'next-work-plan-returned',
    'work-plan',
    'next',
    '2024-03-20',
    {
      name: '示例旗2024年家计调查服务工作方案',
      version: '第1版',
      receivedOn: '2024-03-18',
      ...checked('no'),
      conclusion: 'return',
      concludedOn: '2024-03-19',
      handler: '示例丙',
      reasons: '只有一页，没有写内容、节点、分工、内部督导和平台录入',
      correctBy: '2024-03-25',
    },
    { files: { plan: '承接主体工作方案' }, steps: ['returned'] },
  ),
  bare('next-supervision-plan', 'supervision-plan', 'next', '2024-03-25', { madeOn: '2024-03-25' }),
  sampleRecord<InspectionBody>({
    name: 'next-visit',
    kind: 'inspection',
    of: 'next',
    on: '2024-05-28',
    typed: () => ({ checkedOn: '2024-05-28', way: 'onsite', place: '西苏木', inspectors: '示例甲、示例丙' }),
  }),
  bare('next-report', 'service-report', 'next', '2024-06-25', { receivedOn: '2024-06-25' }),
  bare('next-fund-use', 'fund-use', 'next', '2024-06-26', { reportedOn: '2024-06-26' }),
  bare('next-urging', 'urging', 'next', '2024-07-02', { urgedOn: '2024-07-02' }),
  sampleRecord<object>({
    name: 'next-urging-sent',
    kind: 'urging',
    of: 'next',
    on: '2024-07-03',
    typed: (_, { contractorName }) => ({
      number: '示民函〔2024〕7号',
      urgedOn: '2024-07-03',
      addressee: contractorName,
      matters: items([
        { of: null, what: '第1期工作报告的附表', clause: 'C07', dueOn: '2024-06-27', status: '还没有收到' },
      ]),
      doBy: '2024-07-08',
      replyWay: '纸质材料盖章报送',
      contact: '社会救助股，0470-0000002',
      delivery: 'email',
    }),
    files: { letter: '催办函（盖章）和送达凭证' },
    steps: ['sent'],
  }),
  bare('next-sampling', 'sampling', 'next', '2024-06-28', {
    batch: '第1批（示例）',
    shareBp: 3_000,
    drawer: '示例丙',
    without: ['passed'],
  }),
  bare(
    'next-sampling-drawn',
    'sampling',
    'next',
    '2024-06-27',
    {
      batch: '试抽（示例）',
      areas: ['草原镇'],
      shareBp: 1_000,
      shareReason: '试抽，熟悉做法',
      seed: '20240301',
      drawer: '示例丙',
      drawnOn: '2024-06-27',
    },
    { steps: [drawSample, 'drawn'] },
  ),
  bare(
    'next-sampling-correcting',
    'sampling',
    'next',
    '2024-06-26',
    {
      batch: '河西乡（示例）',
      areas: ['河西乡'],
      shareBp: 1_000,
      seed: '20240626',
      drawer: '示例丙',
      drawnOn: '2024-06-26',
      verdict: 'passed',
      findings: '一户的照片看不清',
    },
    { steps: [drawSample, 'drawn', enterVisits('2024-06-26', 48), 'judged', 'correcting'] },
  ),
  underWay(1, '3户的调查表没有本人签名', []),
  underWay(2, '5户的照片没有门牌', ['ordered']),
  underWay(3, '2户的录音不完整', ['ordered', 'planned']),
  underWay(4, '1名入户人员没有佩戴工作证', ['ordered', 'planned', 'approved']),
  underWay(5, '4户的收入佐证缺页', ['ordered', 'planned', 'approved', 'corrected'], { verdict: 'partly' }),
  underWay(6, '月度进度表迟交', ['ordered', 'remedy'], {
    verdict: 'not',
    remedyType: 'penalty',
    remedyClause: 'C19',
    remedyText: '按合同支付违约金',
  }),
  agreed(1, '2024-06-05', 3_210, ['signed', 'done'], { publishedOn: '2024-06-06', filedOn: '2024-06-07' }),
  agreed(2, '2024-09-02', 3_220, ['signed']),
  agreed(3, '2024-10-08', 3_230, []),
  bare('next-acceptance', 'acceptance', 'next', '2024-09-25', { acceptedOn: '2024-09-25' }),
  bare('next-notice', 'acceptance-notice', 'next', '2024-09-27', { place: '示例旗人民政府网站' }),
  bare('next-payment', 'payment', 'next', '2024-03-28', { paidOn: '2024-03-28' }),
  ended,
  bare('next-settlement', 'settlement', 'next', '2025-04-25', { settledOn: '2025-04-25' }),
  bare('next-survey', 'survey', 'next', '2025-04-10', { area: '西苏木' }),
  bare('next-evaluation', 'evaluation', 'next', '2025-04-15', { evaluatedOn: '2025-04-15' }),
  bare('next-grade', 'contractor-grade', 'next', '2025-04-16', { evaluator: '示例旗民政局' }),
  bare('next-complaint', 'complaint', 'next', '2024-07-09', {
    receivedOn: '2024-07-09',
    channel: 'letter',
    matter: '来信反映入户时间过晚',
    handler: '示例丙',
    answerBy: '2024-07-24',
  }),
]
