import type { InspectionBody } from '#shared/records/inspection-schema'
import type { RectificationBody } from '#shared/records/rectification-schema'
import type { SamplingBody } from '#shared/records/sampling-body'
import type { SupervisionPlanBody, SupervisionRow } from '#shared/records/supervision-plan'
import type { UrgingBody } from '#shared/records/urging-schema'
import { each, type SampleRecord, sampleRecord } from './sample-record'
import { drawSample, enterVisits } from './sample-visits'

const inspectors = '示例甲、示例丙'

/** A visit of the plan's row of that way. */
const visit = (name: string, on: string, way: InspectionBody['way'], part: Partial<InspectionBody>) =>
  sampleRecord<InspectionBody>({
    name,
    kind: 'inspection',
    of: 'main',
    on,
    typed: () => ({
      planRow: way,
      checkedOn: on,
      place: '东苏木',
      way,
      service: '家计调查',
      link: '入户调查',
      inspectors,
      present: '示例丁',
      handling: 'clear',
      opinion: '无异议',
      signature: 'signed',
      ...part,
    }),
    files: { signed: '监督检查记录（签字）', evidence: '检查的证据' },
    steps: ['done'],
  })

/** Twice a year in each way, a sample of the whole at its end; the money each quarter. */
const frequencies: Readonly<Record<string, SupervisionRow['frequency']>> = {
  onsite: 'half_yearly',
  work_report: 'half_yearly',
  document_review: 'half_yearly',
  key_sampling: 'once',
}

/** What the office does: its plan, visits, a letter that urges, a rectification from notice to closed, a complaint. */
export const sampleChecks: readonly SampleRecord[] = [
  sampleRecord<SupervisionPlanBody>({
    name: 'supervision-plan',
    kind: 'supervision-plan',
    of: 'main',
    on: '2023-03-24',
    typed: ({ rows }) => ({
      number: '示民检〔2023〕1号',
      madeOn: '2023-03-23',
      rows: each(rows, ({ id, frequency }) => ({
        inspectors,
        frequency: frequencies[id] ?? frequency,
      })),
      approver: '示例甲',
      approvedOn: '2023-03-24',
    }),
    files: { signed: '监督检查计划（签批）' },
    steps: ['approved'],
  }),
  visit('visit-1', '2023-05-18', 'onsite', { planned: 500, done: 420, papersSeen: '服务计划表、服务记录表' }),
  visit('visit-2', '2023-08-22', 'document_review', {
    link: '服务记录和档案',
    place: '承接主体办公室',
    planned: 1_400,
    done: 1_355,
    papersSeen: '一户一档60份',
    problems: [
      {
        id: 'problem-1',
        fact: '抽看的60份档案中，12份录音开头没有说明采集的用途',
        clause: 'C02',
        evidence: '录音清单和照片',
        clauseText: '',
      },
    ],
    handling: 'rectify',
  } as Partial<InspectionBody>),
  visit('visit-report', '2023-07-20', 'work_report', {
    link: '进度和质量',
    place: '局二楼会议室',
    planned: 900,
    done: 870,
  }),
  visit('visit-3', '2023-11-15', 'work_report', {
    link: '进度和质量',
    place: '局二楼会议室',
    planned: 2_300,
    done: 2_280,
  }),
  visit('visit-onsite', '2024-01-17', 'onsite', {
    place: '西苏木',
    planned: 2_800,
    done: 2_790,
    papersSeen: '服务计划表、服务记录表',
  }),
  visit('visit-records', '2024-02-21', 'document_review', {
    link: '服务记录和档案',
    place: '承接主体办公室',
    planned: 3_100,
    done: 3_080,
    papersSeen: '一户一档60份',
  }),
  visit('visit-4', '2024-03-01', 'document_review', {
    planRow: 'funds',
    service: '资金使用',
    link: '专账和票据',
    place: '承接主体办公室',
    accounts: '单独设账，支出与报表一致，票据合法',
  }),
  sampleRecord<SamplingBody>({
    name: 'sampling',
    kind: 'sampling',
    of: 'main',
    on: '2024-03-12',
    typed: () => ({
      batch: '全部服务（示例）',
      drawnOn: '2024-03-05',
      shareBp: 3_000,
      seed: '20240305',
      drawer: '示例丙',
      witness: '示例己',
      verdict: 'passed',
      findings: '个别照片看不清，已补拍',
    }),
    files: { draw: '抽样过程的记录' },
    late: { visits: '抽样入户复核表（签字）' },
    steps: [drawSample, 'drawn', enterVisits('2024-03-08', 48), 'judged'],
  }),
  sampleRecord<RectificationBody>({
    name: 'rectification',
    kind: 'rectification',
    of: 'main',
    on: '2023-09-12',
    from: 'visit-2',
    typed: ({ problems }, { contractorName }) => ({
      number: '示民改〔2023〕1号',
      noticedOn: '2023-08-25',
      addressee: contractorName,
      contact: '社会救助股，0470-0000002',
      planDueOn: '2023-08-30',
      correctDueOn: '2023-09-10',
      delivery: 'in_person',
      receivedOn: '2023-08-25',
      planReceivedOn: '2023-08-29',
      planApprovedOn: '2023-08-30',
      planApprover: '示例甲',
      correctedOn: '2023-09-08',
      reviewedOn: '2023-09-12',
      reviewers: inspectors,
      reviewWay: '重听补录的录音，另抽20份',
      problems: each(problems, {
        measure: '重新培训入户人员，12户补录说明并由本人确认',
        proof: '补录清单、培训签到表',
        verdict: 'done',
      }),
    }),
    files: {
      notice: '整改通知书（盖章）和送达凭证',
      plan: '承接主体的整改方案',
      report: '承接主体的整改报告',
      review: '整改复核单（签字）',
    },
    steps: ['ordered', 'planned', 'approved', 'corrected', 'closed'],
  }),
  sampleRecord<UrgingBody>({
    name: 'urging',
    kind: 'urging',
    of: 'main',
    on: '2023-07-03',
    typed: (_, { contractorName }) => ({
      number: '示民函〔2023〕7号',
      urgedOn: '2023-07-03',
      addressee: contractorName,
      matters: [
        {
          id: 'matter-1',
          of: 'report-p1',
          what: '第1期工作报告',
          clause: 'C07',
          dueOn: '2023-06-27',
          status: '还没有收到',
        },
      ],
      doBy: '2023-07-07',
      replyWay: '纸质报告盖章报送',
      contact: '社会救助股，0470-0000002',
      delivery: 'in_person',
      receivedOn: '2023-07-03',
      repliedOn: '2023-07-05',
      reply: '已补交第1期报告',
    }),
    files: { letter: '催办函（盖章）和送达凭证', reply: '承接主体的答复' },
    steps: ['sent', 'closed'],
  }),
  sampleRecord({
    name: 'complaint',
    kind: 'complaint',
    of: 'main',
    on: '2023-10-20',
    typed: (_, { project }) => ({
      receivedOn: '2023-10-12',
      channel: 'phone',
      projectIds: [project.id],
      matter: '来电反映约定的入户时间临时改变，没有提前告知',
      handler: '示例丙',
      answerBy: '2023-10-27',
      verdict: 'true',
      answer: '情况属实，承接主体已致歉并改为提前一天电话约定',
      answeredOn: '2023-10-20',
    }),
    files: { material: '投诉材料和答复' },
    steps: ['answered'],
  }),
]
