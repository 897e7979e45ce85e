import { readDecimal, shownValue } from '../budget/decimal'
import { itemName } from '../catalog/item-name'
import { formatChineseDate, periodOf } from '../dates'
import { figureOf } from '../law/suggested-values'
import { boundedFen, type Fen, sumFen } from '../money/fen'
import { groupedFigure } from '../money/typed-number'
import { formatYuan } from '../money/yuan'
import { targetKindNames } from '../project/project'
import { quoteSum } from '../project/quote'
import { areasInThrees } from '../text/areas-in-threes'
import type { ContractInput } from './contract-input'
import { contractReports } from './contract-reports'
import type { ListName } from './contract-words'
import { acceptanceRows } from './model-acceptance'
import { listsAreasInTable } from './model-conditions'
import { paymentRows } from './model-payments'
import { recordRows } from './model-records'
import { evidenceRows, kindsOf, qualityRows } from './model-service'
import { pricedServices } from './service-prices'
import { dateText, words } from './wording'

type Rows = Record<string, string>[]

/** Rows of the contract's tables; an empty list is a gap. */
export function listsOf(input: ContractInput): Record<ListName, Rows> {
  return {
    服务项目: serviceItems(input),
    留痕: evidenceRows(input),
    质量: qualityRows(input),
    绩效目标: targets(input),
    报告: reports(input),
    服务价款: servicePrices(input),
    价款明细: quoteRows(input),
    付款: paymentRows(input),
    ...recordRows(input),
    验收标准: acceptanceRows(input),
    服务区域: listsAreasInTable(input)
      ? input.project.areas
          .filter((area) => area.trim())
          .map((area, index) => ({ 序号: String(index + 1), 名称: area }))
      : [],
    服务区域三列: listsAreasInTable(input)
      ? areasInThrees(input.project.areas, '—').map(([one, two, three]) => ({
          序号一: one?.number ?? '',
          名称一: one?.name ?? '',
          序号二: two?.number ?? '',
          名称二: two?.name ?? '',
          序号三: three?.number ?? '',
          名称三: three?.name ?? '',
        }))
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
      数量: groupedFigure(quantity),
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
      目标值: groupedFigure(withoutUnit(value, unit)),
      单位: unit,
    }))
}

/** 95% beside its own column 单位 % reads 95. */
const withoutUnit = (value: string, unit: string): string => {
  const figure =
    unit.trim() !== '' && value.trim().endsWith(unit.trim()) ? value.trim().slice(0, -unit.trim().length) : ''
  return /\d$/.test(figure) ? figure : value
}

function reports({ project, calendars, values }: ContractInput): Rows {
  const within = figureOf(values, 'report-workdays')
  const period = periodOf(project.period.startOn, project.period.endOn)
  return contractReports(period, project.contract, calendars, within).map(({ title, startOn, endOn, dueOn }) => ({
    期次: title,
    期间: `${formatChineseDate(startOn)}至${formatChineseDate(endOn)}`,
    期满日: formatChineseDate(endOn),
    提交期限: dateText(dueOn) ?? `期满后${within}个工作日内`,
  }))
}

/** 附件 报价明细: every line of the contractor's quote and their sum. */
function quoteRows({ project }: ContractInput): Rows {
  const { lines } = project.contract.quote
  if (lines.length === 0) return []
  const rows = lines.map((line, index) => {
    const [quantity, unitPrice] = [groupedFigure(line.quantity), priceText(line.unitPrice)]
    return {
      编码: String(index + 1),
      类别: '报价',
      项目: line.name,
      依据: [`${quantity}${line.unit}`, unitPrice].filter(Boolean).join('×'),
      单位: line.unit,
      数量: quantity,
      单价: unitPrice,
      金额: line.amountFen === null ? '' : formatYuan(line.amountFen),
    }
  })
  const sum = boundedFen(quoteSum(lines))
  const total = {
    编码: '—',
    类别: '合计',
    项目: '合计',
    依据: `大写：人民币${words(sum)}`,
    单位: '—',
    数量: '—',
    单价: '—',
    金额: formatYuan(sum),
  }
  return [...rows, total]
}

/** 236.5 -> 236.50; what has more decimals, or is no figure, as typed. */
function priceText(typed: string): string {
  const reading = readDecimal(typed)
  return 'problem' in reading ? typed : shownValue(reading.text, '元')
}

/** What each of several services costs, and their sum: the price, or within it where the price is the most that may be paid. */
function servicePrices(input: ContractInput): Rows {
  const services = pricedServices(input.project)
  if (services.length === 0) return []
  const amount = (value: Fen | null) => (value === null ? '【待填写：各项服务的价款】' : formatYuan(value))
  const rows = services.map(({ item, unitPriceFen, amountFen }, index) => ({
    序号: String(index + 1),
    名称: itemName(input.catalog.items.find(({ code }) => code === item.code)),
    单位: item.unit,
    数量: groupedFigure(item.quantity),
    单价: amount(unitPriceFen),
    金额: amount(amountFen),
  }))
  const sum = services.some(({ amountFen }) => amountFen === null)
    ? null
    : sumFen(services.map(({ amountFen }) => amountFen ?? 0))
  const total = input.project.contract.pricing === 'unit_price' ? '按约定数量合计' : '合计'
  return [...rows, { 序号: '—', 名称: total, 单位: '—', 数量: '—', 单价: '—', 金额: amount(sum) }]
}
