import type { FeedbackBody } from '#shared/records/feedback-schema'
import { items, type SampleProject, type SampleRecord, type SampleSteps, sampleRecord, typing } from './sample-record'

const region = '示例自治区民政厅社会救助处（示例）'
const prefecture = '示例盟民政局'

const notice = (
  name: string,
  of: SampleProject,
  on: SampleRecord['on'],
  part: Partial<FeedbackBody>,
  rest: Partial<SampleRecord> = {},
) =>
  sampleRecord<FeedbackBody>({
    ...{ name, kind: 'feedback', of, on },
    typed: (_, { project }) => ({
      ...{ receivedOn: on, responsible: '社会救助股 示例丙' },
      ...part,
      ...(part.projectIds && { projectIds: [project.id] }),
    }),
    files: { notice: '反馈原件' },
    ...rest,
  })

const problem = (part: Partial<FeedbackBody['problems'][number]>) => ({
  ...{ stage: null, fact: '', ask: '', measure: '', doneOn: null, proof: '' },
  ...part,
})

/** What the Region and the prefecture said: mended in time and accepted, answered and asked again, praised, and one that waits. */
export const sampleFeedback: readonly (SampleRecord | SampleSteps)[] = [
  notice(
    'feedback-entry',
    'main',
    '2023-05-08',
    {
      sort: 'entry',
      from: region,
      way: 'platform',
      number: '录入反馈2023-05-017（示例）',
      projectIds: [],
      dueOn: '2023-05-19',
      problems: items([
        problem({
          stage: 'before',
          fact: '2%上限测算表没有上传；预算书上传的是草稿，没有盖章',
          ask: '补传测算表，换成盖章的预算书',
          measure: '测算表已补传；预算书已换成盖章的扫描件',
          doneOn: '2023-05-12',
          proof: '事前补录登记',
        }),
      ]),
      answer: '已按反馈逐条整改。今后上传前由股室负责人核对一遍，再由录入员上传。',
      answerNumber: '示民发〔2023〕9号',
      answeredOn: '2023-05-16',
    },
    {
      files: { notice: '平台反馈页面（截图）', evidence: '补录前后的平台页面' },
      steps: ['correcting', 'answered'],
      late: { answer: '反馈意见整改情况报告（盖章）', receipt: '平台回执' },
    },
  ),
  {
    name: 'feedback-entry',
    on: '2023-05-24',
    steps: [typing<FeedbackBody>({ acceptedOn: '2023-05-23' }), 'accepted'],
  },
  notice(
    'feedback-praise',
    'main',
    '2023-12-20',
    {
      sort: 'praise',
      from: prefecture,
      way: 'meeting',
      number: '示盟民通〔2023〕6号（示例）',
      notes: '通报表扬家计调查一户一档做得齐全的旗县，本旗县在内',
    },
    { files: { notice: '通报' }, steps: ['noted'] },
  ),
  notice(
    'feedback-visit',
    'next',
    '2024-06-03',
    {
      sort: 'problem',
      from: prefecture,
      way: 'visit',
      projectIds: [],
      dueOn: '2024-06-17',
      problems: items([
        problem({
          stage: 'during',
          fact: '抽看的20户中有3户没有访问录音，也没有登记原因',
          ask: '补齐或者登记原因，说明怎样避免再发生',
          measure: '3户均为拒绝录音，已补登原因和复核人',
          doneOn: '2024-06-12',
          proof: '缺材料原因登记',
        }),
      ]),
      answer: '3户已补登原因；录音不全的，承接主体交付时当场登记。',
      answeredOn: '2024-06-14',
    },
    { files: { notice: '现场检查反馈意见', evidence: '缺材料原因登记' }, steps: ['correcting', 'answered'] },
  ),
  {
    name: 'feedback-visit',
    on: '2024-06-24',
    steps: [
      typing<FeedbackBody>({ againOn: '2024-06-24', againText: '请把全部户的录音再核一遍，报送核对结果' }),
      'again',
    ],
  },
  notice(
    'feedback-answered',
    'next',
    '2024-06-28',
    {
      sort: 'entry',
      from: region,
      way: 'platform',
      number: '录入反馈2024-06-022（示例）',
      receivedOn: '2024-06-20',
      dueOn: '2024-06-30',
      problems: items([
        problem({
          stage: 'before',
          fact: '绩效目标申报表的项目名称与平台不一致',
          ask: '改为一致',
          measure: '平台上的项目名称已改',
          doneOn: '2024-06-21',
          proof: '平台页面（截图）',
        }),
      ]),
      answer: '已改为一致。',
      answeredOn: '2024-06-28',
    },
    {
      files: { notice: '平台反馈页面（截图）', evidence: '修改后的平台页面' },
      steps: ['correcting', 'answered'],
    },
  ),
  notice(
    'feedback-letter',
    'next',
    '2024-07-01',
    {
      sort: 'criticism',
      from: region,
      way: 'letter',
      number: '示厅社救函〔2024〕31号（示例）',
      dueOn: '2024-07-15',
      problems: items([
        problem({ stage: 'after', fact: '上年度项目事后材料录入晚于其他旗县', ask: '说明原因，明确录入责任人' }),
        problem({ stage: 'none', fact: '专题会议纪要没有按季度上传', ask: '补传纪要' }),
      ]),
    },
    { files: { notice: '通报' }, steps: ['correcting'] },
  ),
  notice('feedback-phone', 'next', '2024-07-02', {
    sort: 'entry',
    from: prefecture,
    way: 'phone',
    notes: '电话提醒核对7月5日前的录入数量，等书面通知',
  }),
]
