import { budgetGroupNames } from '#shared/budget/budget'
import { formatChineseDate } from '#shared/dates'
import { formatYuan } from '#shared/money/yuan'
import {
  type AnnualPlan,
  entryName,
  type PlanEntry,
  purchaseTime,
  quantityTexts,
} from '#shared/papers/annual-plan-input'
import { areasShort } from '#shared/papers/planned-project'
import { fundSourceNames } from '#shared/project/project'
import { heads, yuanNumber } from '../budget/sheet-cells'
import { type SheetCell, type SheetModel, workbookBytes } from '../spreadsheet'

export interface AnnualPlanWritten {
  plan: AnnualPlan
  versionLabel: string
}

/** Widths of some 120 in all are printed on A4 across in the size of small print, wider ones too small to read; amounts take 1,234,567,890.12. */
const sums = {
  name: '项目汇总',
  titles: ['序号', '项目名称', budgetGroupNames.A, budgetGroupNames.B, budgetGroupNames.C, '合计', '其中本年度'],
  widths: [5, 26, 18, 18, 18, 18, 18],
}
const services = {
  name: '服务、资金和采购',
  titles: [
    '序号',
    '项目名称',
    '服务内容（清单项目、数量）',
    '服务对象',
    '服务区域',
    '服务期限',
    '资金来源、金额（元）、文号',
    '拟用采购方式',
    '预计采购时间',
  ],
  widths: [5, 17, 14, 11, 14, 12, 25, 11, 11],
}
/** Rows above the first project. */
const above = 3

/** 项目汇总 of the year: a row a project, sums by formula; what is bought, for whom, and what it is paid from on a sheet of its own. */
export function annualPlanXlsx({ plan, versionLabel }: AnnualPlanWritten): Promise<Uint8Array> {
  const { year, bureauName, projects } = plan
  const heading = `${year}年度政府购买社会救助服务计划汇总表`
  const about = `编制单位：${bureauName}　　金额单位：元　　${versionLabel}`
  const sheet = ({ name, titles, widths }: typeof sums, rows: SheetModel['rows']): SheetModel => ({
    name,
    columnWidths: widths,
    landscape: true,
    headRow: above,
    rows: [
      { cells: [{ value: heading, look: 'title', across: widths.length }], height: 32 },
      { cells: [{ value: about, look: 'plain', across: widths.length }] },
      { cells: heads(titles) },
      ...rows,
    ],
  })
  return workbookBytes(`${year}年度购买服务计划`, `${year}-01-01`, [
    sheet(sums, [...projects.map((entry, at) => ({ cells: sumCells(entry, at) })), { cells: totalCells(plan) }]),
    sheet(
      services,
      projects.map((entry, at) => ({ cells: serviceCells(entry, at) })),
    ),
  ])
}

/** ①… ②…: no mark that a spreadsheet would set at the beginning of a line. */
const counted = (texts: string[]): string =>
  texts.length < 2 ? texts.join('') : texts.map((text, at) => `${String.fromCodePoint(0x2460 + at)}${text}`).join(' ')

const text = (value: string): SheetCell => ({ value: value || '/', look: 'text' })
const money = (amount: PlanEntry['totalFen']): SheetCell =>
  amount === null ? { value: '/', look: 'figure' } : { value: yuanNumber(amount), look: 'money' }

function sumCells(entry: PlanEntry, at: number): SheetCell[] {
  const { groups, totalFen, yearFen } = entry
  const row = above + 1 + at
  return [
    { value: at + 1, look: 'figure' },
    text(entryName(entry)),
    money(groups?.A ?? null),
    money(groups?.B ?? null),
    money(groups?.C ?? null),
    totalFen === null
      ? money(null)
      : { value: { formula: `ROUND(SUM(C${row}:E${row}),2)`, result: yuanNumber(totalFen) }, look: 'money' },
    money(yearFen),
  ]
}

function totalCells({ projects, groups, totalFen, ceiling, unmeasured }: AnnualPlan): SheetCell[] {
  const last = above + projects.length
  const total = (column: string, amount: AnnualPlan['totalFen']): SheetCell => ({
    value:
      projects.length === 0
        ? 0
        : { formula: `ROUND(SUM(${column}${above + 1}:${column}${last}),2)`, result: yuanNumber(amount) },
    look: 'money',
    bold: true,
  })
  return [
    { value: unmeasured ? '合计（有项目还没有测算）' : '合计', look: 'band', across: 2 },
    total('C', groups.A),
    total('D', groups.B),
    total('E', groups.C),
    total('F', totalFen),
    total('G', ceiling.plannedFen),
  ]
}

/** What nobody has filled in reads so, and never as an amount of nothing. */
function serviceCells(entry: PlanEntry, at: number): SheetCell[] {
  const { items, beneficiaries, areas, startOn, endOn, fundSources, method } = entry
  const amount = (fen: (typeof fundSources)[number]['amountFen']) =>
    fen === null ? '（金额尚未填写）' : `${formatYuan(fen)}元`
  return [
    { value: at + 1, look: 'figure' },
    text(entryName(entry)),
    text(counted(items.map(({ name }, index) => `${name} ${quantityTexts(entry, index).join('，')}`))),
    text(beneficiaries),
    text(areasShort(areas)),
    text(startOn && endOn ? `${formatChineseDate(startOn)}至${formatChineseDate(endOn)}` : ''),
    text(
      counted(
        fundSources.map(
          ({ kind, amountFen, documentNumber }) => `${fundSourceNames[kind]} ${amount(amountFen)} ${documentNumber}`,
        ),
      ),
    ),
    text(method),
    text(purchaseTime(entry)),
  ]
}
