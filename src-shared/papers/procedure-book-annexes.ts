import { budgetGroupNames } from '../budget/budget'
import { bodiesInForce } from '../data-sets/set-in-force'
import type { IsoDate } from '../dates'
import { budgetTemplates } from '../office-data/budget-templates'
import { evaluation } from '../office-data/evaluation'
import { serviceCatalogs } from '../office-data/service-catalogs'
import type { PaperFacts } from './paper'
import type { BookRow } from './procedure-book-steps'

const setsOf = ({ resources }: PaperFacts) => resources.rules.sets ?? []
const inForce = (on: IsoDate) => ({ on, pins: null })

/** 可以购买的服务 of the 服务清单 in force. */
export const serviceRows = (facts: PaperFacts, on: IsoDate): BookRow[] =>
  bodiesInForce(serviceCatalogs, setsOf(facts), inForce(on)).flatMap(({ body }) =>
    body.items
      .filter(({ enabled }) => enabled)
      .map(({ code, group, name, definition, units }) => ({
        编码: code,
        类别: group,
        名称: name,
        说明: definition,
        单位: units.join('、'),
      })),
  )

/** 预算制定 and 定价方法: each template in force that has lines, with how every line is reckoned. */
export const budgetLineRows = (facts: PaperFacts, on: IsoDate): BookRow[] =>
  templatesWithLines(facts, on).flatMap(({ title, body }) => [
    { ...noLine, 范本: title },
    ...body.lines.map(({ code, group, name, formulaText }) => ({
      ...{ 范本: '', 编码: code, 类别: budgetGroupNames[group] },
      ...{ 名称: name, 公式: formulaText },
    })),
  ])

const noLine = { 范本: '', 编码: '', 类别: '', 名称: '', 公式: '' }

/** What the lines are reckoned from, with the suggested figure and its range. */
export const budgetInputRows = (facts: PaperFacts, on: IsoDate): BookRow[] =>
  templatesWithLines(facts, on).flatMap(({ title, body }) => [
    { ...noInput, 范本: title },
    ...body.inputs.map(({ label, unit, default: suggested, asked, min, max }) => ({
      ...{ 范本: '', 名称: label, 单位: unit },
      ...{ 建议: asked ? '按本地情况填写' : suggested, 区间: `${min}—${max}` },
    })),
  ])

const noInput = { 范本: '', 名称: '', 单位: '', 建议: '', 区间: '' }

const templatesWithLines = (facts: PaperFacts, on: IsoDate) =>
  bodiesInForce(budgetTemplates, setsOf(facts), inForce(on)).filter(({ body }) => body.lines.length > 0)

/** What a contract calls by its services, where no service is named; the other names tell what they stand for. */
const anyService: Record<string, string> = {
  报告名称: '服务报告',
  完整率名称: '档案完整率',
  准确率名称: '服务结果准确率',
}
const ofAnyService = (text: string) =>
  text.replaceAll(/\{\{(.+?)\}\}/g, (_place, name: string) => anyService[name] ?? name)

/** 绩效评价: the indicators, what each is worth and how it is scored. */
export const indicatorRows = (facts: PaperFacts, on: IsoDate): BookRow[] =>
  bodiesInForce(evaluation, setsOf(facts), inForce(on)).flatMap(({ body }) =>
    body.indicators.map(({ code, first, third, weight, target, rule }) => ({
      ...{ 编号: code, 一级: first, 指标: ofAnyService(third) },
      ...{ 分值: String(weight), 目标: ofAnyService(target), 评分: ofAnyService(rule) },
    })),
  )
