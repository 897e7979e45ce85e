import { type BudgetGroup, budgetGroupNames } from '../budget/budget'
import { addWorkdays } from '../calendar/workdays'
import { itemName } from '../catalog/item-name'
import { formatChineseDate, type Period, periodOf } from '../dates'
import { formatYuan } from '../money/yuan'
import type { ListName } from '../papers/contract'
import { targetKindNames } from '../project/project'
import type { ContractInput } from './contract-input'
import { acceptanceRows } from './model-acceptance'
import { listsAreasInTable, pricesAgree } from './model-conditions'
import { paymentRows } from './model-payments'
import { evidenceRows, kindsOf, qualityRows } from './model-service'
import { reportPeriods, reportPlan } from './periods'
import { dateText, grouped, words } from './wording'

/** 报告期满之日起5个工作日内 (C07). */
const reportWithinWorkdays = 5

type Rows = Record<string, string>[]

/** Rows of the contract's tables; an empty list is a gap. */
export function listsOf(input: ContractInput): Record<ListName, Rows> {
  return {
    服务项目: serviceItems(input),
    留痕: evidenceRows(input),
    质量: qualityRows(input),
    绩效目标: targets(input),
    报告: reports(input),
    价款明细: pricesAgree(input) ? prices(input) : [],
    付款: paymentRows(input),
    验收标准: acceptanceRows(input),
    服务区域: listsAreasInTable(input)
      ? input.project.areas
          .filter((area) => area.trim())
          .map((area, index) => ({ 序号: String(index + 1), 名称: area }))
      : [],
    风险: input.project.contract.risks
      .filter(({ point, response }) => point.trim() || response.trim())
      .map(({ point, response }, index) => ({ 序号: String(index + 1), 风险点: point, 措施: response })),
  }
}

function serviceItems(input: ContractInput): Rows {
  const { project, catalog } = input
  const kinds = kindsOf(input)
  return project.items.map(({ code, quantity, unit }, index) => {
    const item = catalog.items.find((candidate) => candidate.code === code)
    return {
      序号: String(index + 1),
      编码: code,
      名称: itemName(item),
      内容: kinds.find((kind) => kind.name === item?.name)?.content ?? item?.definition ?? '',
      数量: grouped(quantity),
      单位: unit,
    }
  })
}

function targets({ project }: ContractInput): Rows {
  return project.targets
    .filter(({ value }) => value.trim() !== '')
    .map(({ kind, indicator, value, unit }) => ({
      类别: targetKindNames[kind],
      指标: indicator,
      目标值: grouped(value),
      单位: unit,
    }))
}

function reports({ project, calendars }: ContractInput): Rows {
  const period = periodOf(project.period.startOn, project.period.endOn)
  const { reportFrequency: frequency } = project.contract
  const plan = reportPlan(period, project.contract)
  if (!plan || !period || !frequency) return []
  const row = (title: string, { startOn, endOn }: Period) => ({
    期次: title,
    期间: `${formatChineseDate(startOn)}至${formatChineseDate(endOn)}`,
    期满日: formatChineseDate(endOn),
    提交期限:
      dateText(addWorkdays(calendars, endOn, reportWithinWorkdays)) ?? `期满后${reportWithinWorkdays}个工作日内`,
  })
  const last = plan.periodical
  const periodical = reportPeriods(period, frequency).map((each) =>
    row(`第${each.number}期${each.number === last && !plan.final ? '（兼总报告）' : ''}`, each),
  )
  return plan.final ? [...periodical, row('总报告', period)] : periodical
}

/** 报价明细: every line, the three subtotals and the total of the budget that is the contract's price. */
function prices({ result }: ContractInput): Rows {
  const lines = result.lines.map((line, index) => ({
    编码: String(index + 1),
    类别: budgetGroupNames[line.group],
    项目: line.name,
    依据: line.adjustment ? `按核定金额（${line.adjustment.reason}）` : `${line.formulaText}：${line.formulaNumbers}`,
    金额: formatYuan(line.amountFen),
  }))
  const subtotals = (['A', 'B', 'C'] as BudgetGroup[]).map((group) => ({
    编码: '—',
    类别: budgetGroupNames[group],
    项目: '小计',
    依据: `大写：人民币${words(result.groups[group])}`,
    金额: formatYuan(result.groups[group]),
  }))
  const total = {
    编码: '—',
    类别: '合计',
    项目: '合同价款',
    依据: `大写：人民币${words(result.totalFen)}`,
    金额: formatYuan(result.totalFen),
  }
  return [...lines, ...subtotals, total]
}
