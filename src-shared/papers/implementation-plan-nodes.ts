import { acceptanceNodes } from '../contract/acceptance-nodes'
import { reportPlan } from '../contract/periods'
import { formatShare } from '../contract/wording'
import { paymentYears, stageTitle } from '../contract/year-payments'
import { compareDates, formatChineseDate, type IsoDate, periodOf } from '../dates'
import { actorNames } from '../procurement/actor'
import { purchaseSteps } from '../procurement/steps'
import type { Project } from '../project/project'
import { phrase } from '../text/join-text'

type Row = Record<string, string | null>

interface Dated {
  on: IsoDate
  what: string
  who: string
}

/** 节点表: the planned days of the purchase, the service, its reports and acceptances, in the order of the work. */
export function nodeRows(project: Project): Row[] {
  const { startOn, endOn } = project.period
  const row = (事项: string, 时间: string, 办理: string): Row => ({ 事项, 时间, 办理 })
  const { contractor } = actorNames
  const begin: Dated[] = [
    ...purchaseNodes(project),
    ...(startOn ? [{ on: startOn, what: '服务开始', who: contractor }] : []),
  ]
  const rows = [
    ...begin
      .toSorted((one, other) => compareDates(one.on, other.on))
      .map(({ on, what, who }) => row(what, formatChineseDate(on), who)),
    ...reportNodes(project).map((text) => row('报告进展', text, contractor)),
    ...acceptanceNodes(project.contract, paymentYears(project)).map((text) => row('验收', phrase(text), '购买主体')),
    ...(endOn ? [row('服务结束', formatChineseDate(endOn), contractor)] : []),
  ]
  return rows.map((one, at) => ({ 序号: String(at + 1), ...one }))
}

/** Steps with a planned day; what came of them is no plan. */
function purchaseNodes({ procurement }: Project): Dated[] {
  const steps = procurement.method ? purchaseSteps[procurement.method] : []
  const entries = new Map(procurement.steps.map((entry) => [entry.id, entry]))
  return steps.flatMap(({ id, title, actor }) => {
    const entry = entries.get(id)
    if (!entry?.plannedOn) return []
    return [{ on: entry.plannedOn, what: title, who: entry.who || actorNames[actor] }]
  })
}

/** 每季度一次，共4次（含总报告）. */
function reportNodes({ period, contract }: Project): string[] {
  const plan = reportPlan(periodOf(period.startOn, period.endOn), contract)
  if (!plan) return []
  const every = contract.reportFrequency === 'monthly' ? '每月' : '每季度'
  return [`${every}一次，共${plan.periodical}次${plan.final ? '，另有总报告' : '，末次为总报告'}`]
}

/** 付款阶段: as the contract has them, or the suggestion it begins with. */
export function paymentNodes(project: Project): Row[] {
  const years = paymentYears(project)
  return project.contract.payments.map((stage, at) => ({
    期次: `第${at + 1}期`,
    名称: stageTitle(stage, years),
    比例: formatShare(stage.shareBp),
    条件: phrase(stage.condition),
  }))
}
