import type { IsoDate } from '../dates'
import { annex, notice, procurementLaw, suggested } from '../law/citations'
import { retentionDate } from '../law/retention'
import { fileLimit, publishLimit, signLimit } from '../procurement/legal-limits'
import { type Limit, limitDay } from '../procurement/limit'
import type { Project } from '../project/project'
import type { Deadline } from './step'

const ofThatYear = '2023年度的规定，其他年度沿用月日，待当年通知确认'

const everyYear = (monthDay: string, title: string, article: string): Deadline => ({
  title,
  basis: notice(article),
  status: ofThatYear,
  ofYear: 2023,
  dueOn: ({ year }) => `${year}-${monthDay}`,
})

export const entryDeadline = everyYear('03-05', '3月5日前录入信息服务平台', '二（四）')
export const trainingDeadline = everyYear('03-31', '3月底前办完专题培训', '二（一）')
export const trainingEvidenceDeadline = everyYear('03-20', '3月20日前报送培训佐证材料', '二（一）')

export const meetingDeadline: Deadline = {
  title: '定期召开专题会议，至少每季度一次',
  basis: notice('二（一）'),
  status: '“每季度”为建议值，通知只规定定期召开',
  dueOn: () => null,
}

const byLimit = (title: string, limit: Limit, fromOf: (project: Project) => IsoDate | null): Deadline => ({
  title,
  basis: limit.basis,
  status: '',
  dueOn({ project, calendars }) {
    const from = project && project.procurement.method !== 'internal_control' ? fromOf(project) : null
    return from && limitDay(limit, from, calendars)
  },
})

export const signDeadline = byLimit('通知书发出后30日内签订合同', signLimit, ({ procurement }) => procurement.awardedOn)
export const publishDeadline = byLimit('签订后2个工作日内公告', publishLimit, ({ contract }) => contract.signedOn)
export const fileDeadline = byLimit('签订后7个工作日内备案', fileLimit, ({ contract }) => contract.signedOn)

export const implementationPlanDeadline: Deadline = {
  title: '项目实施之前编制实施方案',
  basis: annex('四（一）1'),
  status: '',
  dueOn: ({ project }) => project?.period.startOn ?? null,
}

export const workPlanDeadline: Deadline = {
  title: '签订合同后5日内报备工作方案',
  basis: suggested('：工作方案报备期限，以合同约定为准'),
  status: '建议值',
  dueOn: ({ project, calendars }) => {
    const signedOn = project?.contract.signedOn
    return signedOn ? limitDay({ ...signLimit, count: 5 }, signedOn, calendars) : null
  },
}

export const retentionDeadline: Deadline = {
  title: '采购文件自采购结束之日起至少保存十五年',
  basis: procurementLaw('第四十二条'),
  status: '',
  dueOn: ({ project, agreed }) => project && retentionDate(agreed, project),
}
