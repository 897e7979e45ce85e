import { addDays, lastDayOfMonth } from '#shared/dates'
import type { LocalRuleBody } from '#shared/records/local-rule'
import type { MonthlyEntryBody } from '#shared/records/monthly-entry'
import type { PilotBody } from '#shared/records/pilot'
import { type SampleRecord, type SampleSteps, sampleRecord, typing } from './sample-record'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

/** The year that is told whole has a sheet each month, made two days after it. */
const sheets = months.map((month) => {
  const last = lastDayOfMonth(`2023-${month}`)
  return sampleRecord<MonthlyEntryBody>({
    ...{ name: `month-${month}`, kind: 'monthly-entry', of: 'main', on: addDays(last, 2) },
    typed: () => ({
      ...{ month, countedOn: last, preparedBy: '示例丙', reviewedBy: '示例甲' },
      ...(month === '05' && { causes: '5月8日反馈的测算表、预算书已补录，其他按期' }),
    }),
    late: { signed: '月度录入情况表（签字）' },
    steps: ['filed'],
  })
})

const rule = (name: string, on: SampleRecord['on'], steps: SampleRecord['steps'], part: Partial<LocalRuleBody>) =>
  sampleRecord<LocalRuleBody>({
    ...{ name, kind: 'local-rule', of: 'main', on },
    typed: () => ({ issuer: '示例旗民政局', issuedOn: on, effectiveFrom: on, ...part }),
    late: { document: '规定原件' },
    ...(steps && { steps }),
  })

const pilot = (name: string, on: SampleRecord['on'], steps: SampleRecord['steps'], part: Partial<PilotBody>) =>
  sampleRecord<PilotBody>({
    ...{ name, kind: 'pilot', of: 'main', on },
    typed: (_, { project }) => ({
      ...{ scope: 'projects', chosenBy: '示例盟民政局', chosenOn: on, contact: '社会救助股 示例丙' },
      ...part,
      ...(part.scope === 'county' ? {} : { projectIds: [project.id] }),
    }),
    late: { choice: '确定试点的文件' },
    ...(steps && { steps }),
  })

/** Sheets of the months, the county's own rules, and what was tried out. */
export const sampleMonthly: readonly (SampleRecord | SampleSteps)[] = [
  ...sheets,
  sampleRecord<MonthlyEntryBody>({
    ...{ name: 'month-next', kind: 'monthly-entry', of: 'next', on: '2024-07-02' },
    typed: () => ({ month: '06', countedOn: '2024-06-30', preparedBy: '示例丙', causes: '第一批调查表还在录' }),
  }),
  rule('rule-purchase', '2023-01-05', ['in-force'], {
    name: '示例旗民政局限额以下采购内部控制办法（示例）',
    number: '示民发〔2023〕3号',
    stage: 'before',
    applies: '采购',
    text: '采购限额标准以下的，由社会救助股提出，三家以上比选，分管领导审核，局务会决定。比选记录当日签字。',
  }),
  rule('rule-acceptance', '2023-02-01', ['in-force'], {
    name: '示例旗购买社会救助服务验收办法（示例）',
    number: '示民发〔2023〕4号',
    stage: 'during',
    applies: '验收',
    text: '承接主体提出验收申请后10日内组织验收，验收组不少于3人，其中苏木乡镇1人。',
  }),
  rule(
    'rule-old',
    '2023-01-06',
    ['in-force', typing<LocalRuleBody>({ effectiveTo: '2023-01-31', endedBy: '示民发〔2023〕4号' }), 'ended'],
    {
      name: '示例旗购买服务验收暂行规定（示例）',
      stage: 'during',
      text: '验收由社会救助股组织。',
      effectiveFrom: '2023-01-06',
    },
  ),
  rule('rule-draft', '2023-11-01', undefined, {
    name: '示例旗购买服务绩效评价结果运用办法（草稿，示例）',
    stage: 'after',
    text: '评价等次为“良”以上的，同类服务下年度优先安排。',
  }),
  pilot('pilot-files', '2023-04-10', ['chosen'], {
    name: '家计调查一户一档试点（示例）',
    number: '示盟民函〔2023〕12号（示例）',
    reason: '一户一档要求写进合同，材料逐户核对',
  }),
  {
    name: 'pilot-files',
    on: '2023-12-22',
    steps: [
      typing<PilotBody>({
        practice:
          '合同把调查表、照片、录音列为每户的成果，缺一样当场登记原因。\n交付按户建文件夹，户编码与户册对得上才收。\n每批交付后按苏木乡镇抽样入户复核，结果与付款挂钩。',
        effect: '3,200户材料齐全，缺录音的逐户有原因。\n入户核对由两个月缩短到三周。\n服务对象满意率在95%以上。',
        problems: '边远牧区路程长，承接主体的车辆和人员安排紧张。\n录音文件大，录入平台慢。',
        advice: '按服务半径测算单价，照片和录音先离线核对、再分批录入。',
        summedOn: '2023-12-22',
      }),
      'summed',
      typing<PilotBody>({
        spreadTo: '示例盟各旗县（示例）',
        spreadOn: '2023-12-22',
        spreadWay: '在盟里的专题会议上介绍，印发经验材料',
      }),
      'spread',
    ],
  },
  pilot('pilot-county', '2023-06-01', ['chosen'], {
    name: '旗县规范化操作流程试点（示例）',
    scope: 'county',
    reason: '操作流程印成册，股室人员照着办',
  }),
  pilot(
    'pilot-survey',
    '2023-07-03',
    [
      'chosen',
      typing<PilotBody>({
        practice: '满意度问卷由苏木乡镇发放，承接主体不经手。',
        effect: '收回问卷比上次多一倍。',
        problems: '回收慢。',
        summedOn: '2023-07-03',
      }),
      'summed',
    ],
    { name: '满意度问卷发放试点（示例）' },
  ),
  pilot(
    'pilot-ended',
    '2023-08-01',
    ['chosen', typing<PilotBody>({ endedOn: '2023-08-01', endedWhy: '与一户一档试点合并' }), 'ended'],
    {
      name: '录音上传试点（示例）',
    },
  ),
  pilot('pilot-draft', '2023-09-01', undefined, { name: '联合走访试点（拟，示例）', chosenBy: '', chosenOn: null }),
]
