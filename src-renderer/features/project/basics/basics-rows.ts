import type { ServiceCatalog } from '#shared/catalog/catalog'
import { itemName } from '#shared/catalog/item-name'
import { shownDecimal } from '#shared/money/typed-number'
import { formatYuan } from '#shared/money/yuan'
import { fundSourceNames, type Project, periodConditionNames, targetKindNames } from '#shared/project/project'

export const sheetHeads = ['栏目', '内容'] as const

/** 基本信息 for paper and clipboard, also what is folded in: a line for each thing that is filled in, and for what is asked and empty. */
export function basicsRows(project: Project, catalog: ServiceCatalog | null): string[][] {
  const { year, name, items, areas, beneficiaries, period, fundSources, targets, annualAllotments } = project
  const nameOf = (code: string) => itemName(catalog?.items.find((item) => item.code === code))
  const conditions = (Object.keys(periodConditionNames) as (keyof typeof period.conditions)[]).filter(
    (condition) => period.conditions[condition],
  )
  return [
    ['项目名称', name],
    ['预算年度', `${year} 年`],
    ...items.map(({ code, quantity, unit }) => ['购买内容', `${nameOf(code)}，${shownDecimal(quantity)} ${unit}`]),
    ['服务区域', areas.join('、')],
    ['服务对象', [beneficiaries.kinds.join('、'), beneficiaries.note].filter(Boolean).join('；')],
    ...(beneficiaries.households === null ? [] : [['服务对象户数', `${beneficiaries.households} 户`]]),
    ['服务开始', period.startOn ?? ''],
    ['服务结束', period.endOn ?? ''],
    ...(conditions.length === 0 ? [] : [['服务期条件', conditions.map((one) => periodConditionNames[one]).join('、')]]),
    ['纳入财政预算的批复文号', project.budgetDocumentNumber],
    ...fundSources.map(({ kind, amountFen, documentNumber }) => [
      '资金来源',
      [fundSourceNames[kind], amountFen !== null && `${formatYuan(amountFen)} 元`, documentNumber]
        .filter(Boolean)
        .join('，'),
    ]),
    ...annualAllotments.map((allotment) => [
      '分年度资金',
      `${allotment.year} 年 ${formatYuan(allotment.amountFen)} 元`,
    ]),
    ...targets.map(({ kind, indicator, value, unit }) => [
      `绩效目标：${targetKindNames[kind]}`,
      `${indicator} ${value} ${unit}`.trim(),
    ]),
  ]
}
