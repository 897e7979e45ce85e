import type { IsoDate } from '../dates'
import { annex, notice, procurementLaw } from '../law/citations'
import { keptUntil } from '../law/retention'
import { figureOf, valueStatus } from '../law/suggested-values'
import { type DayId, monthDayText, namedDay, ofYearText, statusOf } from '../law/time-limits'
import {
  fileLimit,
  type LimitRule,
  limitOf,
  publishLimit,
  signLimit,
  termOf,
  workPlanLimit,
} from '../procurement/legal-limits'
import { limitDay, limitStatus } from '../procurement/limit'
import type { Project } from '../project/project'
import { sheetDueStatus } from '../records/monthly-entry'
import type { Deadline, DeadlineFacts, DueBy } from './step'

/** A day of the year that its notice names; `says` 3月5日 or 3月底 in its place. */
const everyYear =
  (id: DayId, says: (day: string) => string, doneIn?: readonly string[]): Deadline =>
  ({ year, timeLimits }) => {
    const { day, basis, by, ofYear } = namedDay(timeLimits, id, year)
    const own = by && statusOf({ by, confirmed: true })
    const status = [own, ofYearText({ ofYear })].filter(Boolean).join('；')
    const told = ofYear === year ? own : status
    return { title: says(monthDayText(day)), basis, status: told, dueOn: day, ...(doneIn && { doneIn }) }
  }

export const entryDeadline = everyYear('entry', (day) => `${day}前录入信息服务平台`)
export const trainingDeadline = everyYear('training', (day) => `${day}前办完专题培训`, ['held', 'reported'])
export const trainingEvidenceDeadline = everyYear('training-evidence', (day) => `${day}前报送培训佐证材料`, [
  'reported',
])

export const meetingDeadline: Deadline = ({ suggestedValues: values }) => {
  const months = figureOf(values, 'meeting-months')
  const every = months === 3 ? '每季度' : `每${months}个月`
  const status = valueStatus(values, 'meeting-months')
  return {
    title: `定期召开专题会议，至少${every}一次`,
    basis: notice('二（一）'),
    status: `“${every}”${status === '建议值' ? '为建议值' : status}，通知只规定定期召开`,
    dueOn: null,
  }
}

/** Each month has its day of its own (workbench/month-dues.ts). */
export const monthlyEntryDeadline: Deadline = ({ suggestedValues: values }) => ({
  title: '每月汇总一次录入情况',
  basis: notice('二（四）'),
  status: sheetDueStatus(values),
  dueOn: null,
})

type DayOf = (project: Project) => IsoDate | null

const byLimit =
  (of: LimitRule, says: (term: string) => string, fromOf: DayOf, done?: { on: DayOf; field: string }): Deadline =>
  ({ project, calendars, timeLimits }) => {
    const limit = limitOf(of, timeLimits)
    const from = project && fromOf(project)
    return {
      title: says(termOf(of, timeLimits)),
      basis: limit.basis,
      status: limitStatus(limit),
      dueOn: from && limitDay(limit, from, calendars),
      ...(project && done && { doneOn: done.on(project), field: done.field }),
    }
  }

/** What is bought under internal control is bound by none of them. */
const underLaw =
  (dayOf: DayOf): DayOf =>
  (project) =>
    project.procurement.method === 'internal_control' ? null : dayOf(project)

const signedOn = ({ contract }: Project) => contract.signedOn
const awardedOn = ({ procurement }: Project) => procurement.awardedOn

export const signDeadline = byLimit(signLimit, (term) => `通知书发出后${term}内签订合同`, underLaw(awardedOn), {
  on: signedOn,
  field: 'contract.signedOn',
})
export const publishDeadline = byLimit(publishLimit, publishLimit.says, underLaw(signedOn), {
  on: ({ contract }) => contract.publishedOn,
  field: 'contract.publishedOn',
})
export const fileDeadline = byLimit(fileLimit, fileLimit.says, underLaw(signedOn), {
  on: ({ contract }) => contract.filedOn,
  field: 'contract.filedOn',
})
export const workPlanDeadline = byLimit(workPlanLimit, workPlanLimit.says, signedOn)

const fixed = (
  title: string,
  basis: ReturnType<typeof annex>,
  dueOn: (facts: DeadlineFacts) => IsoDate | null,
  at: Pick<DueBy, 'step' | 'field'> = {},
): Deadline => {
  return (facts) => ({ title, basis, status: '', dueOn: dueOn(facts), ...at })
}

/** Its record is begun among the papers of 材料与提交. */
export const implementationPlanDeadline = fixed(
  '项目实施之前编制实施方案',
  annex('四（一）1'),
  ({ project }) => project?.period.startOn ?? null,
  { step: 'bundle', field: 'records.implementation-plan' },
)

export const retentionDeadline = fixed(
  '采购文件自采购结束之日起至少保存十五年',
  procurementLaw('第四十二条'),
  ({ project, agreed }) => project && keptUntil(agreed, project),
)
