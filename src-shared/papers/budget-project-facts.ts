import { templateTitle } from '../budget/template-title'
import { formatChineseDate, periodDays, periodOf } from '../dates'
import { groupedFigure, groupThousands } from '../money/typed-number'
import { formatYuan } from '../money/yuan'
import { fundSourceNames, procurementMethodNames } from '../project/project'
import type { BudgetPaperInput } from './budget-input'
import { orOpen } from './budget-parts'

/** From so many areas on they stand in a list of their own behind the budget. */
export const areasInTheTable = 20

/** Who buys what, how much of it, where, when and how, out of which funds (N10, N11, P04): label and text. */
export function projectFacts(paper: BudgetPaperInput): [label: string, text: string][] {
  const { profile, project, template } = paper
  const facts: [string, string][] = [
    ['购买主体', profile.bureauName],
    ['旗县（市、区）', [profile.prefectureName, profile.regionName].filter(Boolean).join(' ')],
    ['预算年度', `${project.year}年`],
    ['服务内容和数量', servicesText(paper)],
    ['服务对象', beneficiariesText(paper)],
    ['服务区域', areasText(project.areas)],
    ['测算工作量', workloadText(paper)],
    ['服务期', periodText(paper)],
    ['采购方式', methodText(paper)],
    ['资金来源', fundsText(paper)],
    ['预算文号', project.budgetDocumentNumber],
    ...(project.annualAllotments.length > 0 ? [['分年度安排', allotmentsText(paper)] as [string, string]] : []),
    ['测算范本', templateTitle(template)],
  ]
  return facts.flatMap(([label, text]) => (label === '测算工作量' && text === '' ? [] : [[label, orOpen(text)]]))
}

/** A figure as typed, with thousands marks and its unit once, even where the clerk has typed the unit too. */
export function measured(typed: string, unit: string): string {
  const bare = typed.trim()
  const number = unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length).trim() : bare
  return `${groupedFigure(number)}${unit}`
}

/** The figure alone, for a table that has a column for the unit. */
export function unitless(typed: string, unit: string): string {
  const bare = typed.trim()
  return groupedFigure(unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length).trim() : bare)
}

function servicesText({ project, catalog }: BudgetPaperInput): string {
  return project.items
    .map(({ code, quantity, unit }) => {
      const name = catalog.items.find((item) => item.code === code)?.name ?? '（清单以外的项目）'
      return `${name} ${quantity.trim() === '' ? '（数量尚未填写）' : measured(quantity, unit)}`
    })
    .join('；')
}

function beneficiariesText({ project }: BudgetPaperInput): string {
  const { kinds, households, note } = project.beneficiaries
  const count = households === null ? '' : `共${groupThousands(String(households))}户`
  return [[kinds.join('、'), count].filter(Boolean).join('，'), note.trim()].filter(Boolean).join('。')
}

function areasText(areas: string[]): string {
  const named = areas.map((area) => area.trim()).filter(Boolean)
  return named.length > areasInTheTable ? `${named.length}个苏木乡镇（街道），名单附后` : named.join('、')
}

function workloadText({ template, result }: BudgetPaperInput): string {
  return template.derived
    .map(({ code, label, unit }) => {
      const figure = measured(result.derived[code] ?? '', unit)
      return label === unit ? figure : `${label}${figure}`
    })
    .join('；')
}

function periodText({ project }: BudgetPaperInput): string {
  const period = periodOf(project.period.startOn, project.period.endOn)
  if (!period) return ''
  const { startOn, endOn } = period
  return `${formatChineseDate(startOn)}至${formatChineseDate(endOn)}，首尾两日均计算在内，共${periodDays(period)}日`
}

function methodText({ project }: BudgetPaperInput): string {
  const { method, otherMethodName, methodReason } = project.procurement
  if (method === null) return ''
  const name =
    method === 'other' ? otherMethodName.trim() || procurementMethodNames.other : procurementMethodNames[method]
  return methodReason.trim() === '' ? name : `${name}。理由：${methodReason.trim()}`
}

function fundsText({ project }: BudgetPaperInput): string {
  return project.fundSources
    .map(({ kind, amountFen, documentNumber }) => {
      const amount = amountFen === null ? '金额尚未填写' : `${formatYuan(amountFen)}元`
      return `${fundSourceNames[kind]}：${amount}${documentNumber.trim() === '' ? '' : `（${documentNumber.trim()}）`}`
    })
    .join('；')
}

function allotmentsText({ project }: BudgetPaperInput): string {
  return project.annualAllotments.map(({ year, amountFen }) => `${year}年${formatYuan(amountFen)}元`).join('；')
}
