import contents from '#resources/check-lists/training-contents.json'
import type { ImplementationPlanBody } from '#shared/records/implementation-plan'
import type { Meeting } from '#shared/records/special-meeting'
import type { Training } from '#shared/records/training'
import { items, type SampleRecord, sampleRecord } from './sample-record'

const clerks = '社会救助股：示例甲、示例丙；财务股：示例己'

/** 事前: meetings, training, the year's plan, the project's implementation plan. */
export const sampleBefore: readonly SampleRecord[] = [
  sampleRecord<Meeting>({
    name: 'meeting-1',
    kind: 'special-meeting',
    of: 'main',
    on: '2023-01-06',
    typed: (_, { project }) => ({
      name: '2023年第1次政府购买社会救助服务专题会议（示例）',
      heldOn: '2023-01-05',
      place: '局二楼会议室',
      chair: '示例甲',
      topics: items([{ text: '研究2023年购买社会救助服务的内容、预算和采购安排' }]),
      decisions: items([
        { matter: '购买家计调查服务，经费按年度上限测算后列支', department: '社会救助股', dueOn: '2023-01-10' },
        { matter: '采购竞争性磋商，采购意向先行公开', department: '办公室', dueOn: '2023-01-16' },
      ]),
      projectIds: [project.id],
      present: clerks,
      number: '示民会纪〔2023〕1号',
      signedOn: '2023-01-06',
    }),
    files: { minutes: '专题会议纪要', 'sign-in': '会议签到表', photos: '会议照片' },
    steps: ['issued'],
  }),
  sampleRecord<Meeting>({
    name: 'meeting-2',
    kind: 'special-meeting',
    of: 'main',
    on: '2023-08-25',
    typed: (_, { project }) => ({
      name: '2023年第2次政府购买社会救助服务专题会议（示例）',
      heldOn: '2023-08-24',
      place: '局二楼会议室',
      chair: '示例甲',
      topics: items([{ text: '听取家计调查项目进度，研究监督检查发现问题的整改' }]),
      decisions: items([
        { matter: '对录音没有说明用途的问题发出整改通知，跟踪复核', department: '社会救助股', dueOn: '2023-09-15' },
      ]),
      projectIds: [project.id],
      present: clerks,
      number: '示民会纪〔2023〕2号',
      signedOn: '2023-08-25',
    }),
    files: { minutes: '专题会议纪要', 'sign-in': '会议签到表' },
    steps: ['issued'],
  }),
  sampleRecord<Training>({
    name: 'training',
    kind: 'training',
    of: 'main',
    on: '2023-03-10',
    typed: () => ({
      name: '2023年政府购买社会救助服务专题培训（示例）',
      organiser: '示例盟民政局',
      startOn: '2023-03-07',
      endOn: '2023-03-08',
      place: '示例盟培训中心',
      lecturers: '示例庚',
      attendance: 36,
      covered: contents.body.map(({ code }) => code),
      reportedOn: '2023-03-10',
      reportedTo: '示例盟民政局',
    }),
    files: {
      notice: '培训通知',
      agenda: '培训议程',
      'sign-in': '培训签到表',
      materials: '培训课件',
      photos: '培训照片',
    },
    steps: ['held', 'reported'],
  }),
  sampleRecord({
    name: 'annual-plan',
    kind: 'annual-plan',
    of: 'main',
    on: '2023-01-12',
    typed: () => ({
      number: '示民发〔2023〕1号',
      draftedOn: '2023-01-11',
      dueOn: '2023-01-31',
      lastYearBought: 'none',
    }),
    files: { letter: '年度购买服务计划（盖章）', reply: '财政部门的回复' },
    steps: ['submitted'],
  }),
  sampleRecord<ImplementationPlanBody>({
    name: 'implementation-plan',
    kind: 'implementation-plan',
    of: 'main',
    on: '2023-01-12',
    typed: ({ duties }) => ({
      number: '示民发〔2023〕2号',
      draftedOn: '2023-01-11',
      department: '社会救助股',
      duties: duties.map((duty, at) => ({ ...duty, name: `示例${'丙己辛壬丁'[at] ?? '甲'}` })),
    }),
    files: { signed: '购买主体实施方案（签章）' },
    steps: ['issued'],
  }),
]
