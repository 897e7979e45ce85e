import { budgetGroupNames } from '#shared/budget/budget'
import { formatChineseDate } from '#shared/dates'
import { fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { type AnnualPlan, areasShort, type PlannedProject } from '#shared/papers/annual-plan-input'
import { fundSourceNames } from '#shared/project/project'
import { heads, yuanNumber } from '../budget/sheet-cells'
import { type SheetCell, type SheetModel, workbookBytes } from '../spreadsheet'

export interface AnnualPlanWritten {
  plan: AnnualPlan
  versionLabel: string
}

const titles = [
  '序号',
  '项目名称',
  '服务内容（清单项目、数量）',
  '服务对象',
  '服务区域',
  '服务期限',
  `${budgetGroupNames.A}（元）`,
  `${budgetGroupNames.B}（元）`,
  `${budgetGroupNames.C}（元）`,
  '合计（元）',
  '资金来源、文号',
  '拟用采购方式',
  '预计采购时间',
]
/** The amounts take 1,234,567,890.12; all together is still legible on A4. */
const widths = [6, 20, 21, 14, 16, 16, 18, 17, 17, 18, 28, 12, 16]
/** Rows above the first project. */
const above = 3

/** 项目汇总 of the year: a row a project, sums by formula. */
export function annualPlanXlsx({ plan, versionLabel }: AnnualPlanWritten): Promise<Uint8Array> {
  const { year, bureauName, projects, groups, totalFen, unmeasured } = plan
  const last = above + projects.length
  const total = (column: string, amount: AnnualPlan['totalFen']): SheetCell => ({
    value:
      projects.length === 0
        ? 0
        : { formula: `ROUND(SUM(${column}${above + 1}:${column}${last}),2)`, result: yuanNumber(amount) },
    look: 'money',
    bold: true,
  })
  const blank = (across: number): SheetCell => ({ value: '', look: 'text', across })
  const sheet: SheetModel = {
    name: '项目汇总',
    columnWidths: widths,
    landscape: true,
    headRow: above,
    rows: [
      {
        cells: [{ value: `${year}年度政府购买社会救助服务计划汇总表`, look: 'title', across: widths.length }],
        height: 32,
      },
      { cells: [{ value: `编制单位：${bureauName}　　${versionLabel}`, look: 'plain', across: widths.length }] },
      { cells: heads(titles) },
      ...projects.map((project, at) => ({ cells: projectCells(project, at) })),
      {
        cells: [
          { value: unmeasured ? '合计（有项目还没有测算）' : '合计', look: 'band', across: 6 },
          total('G', groups.A),
          total('H', groups.B),
          total('I', groups.C),
          total('J', totalFen),
          blank(3),
        ],
      },
    ],
  }
  return workbookBytes(`${year}年度购买服务计划`, `${year}-01-01`, [sheet])
}

/** ①… ②…: no mark that a spreadsheet would set at the beginning of a line. */
const counted = (texts: string[]): string =>
  texts.length < 2 ? texts.join('') : texts.map((text, at) => `${String.fromCodePoint(0x2460 + at)}${text}`).join(' ')

function projectCells(project: PlannedProject, at: number): SheetCell[] {
  const { name, items, beneficiaries, areas, startOn, endOn, groups, totalFen, fundSources, method } = project
  const row = above + 1 + at
  const text = (value: string): SheetCell => ({ value: value || '/', look: 'text' })
  const money = (amount: typeof totalFen): SheetCell =>
    amount === null ? { value: '/', look: 'figure' } : { value: yuanNumber(amount), look: 'money' }
  return [
    { value: at + 1, look: 'figure' },
    text(name),
    text(counted(items.map((item) => `${item.name} ${item.quantity}`))),
    text(beneficiaries),
    text(areasShort(areas)),
    text(startOn && endOn ? `${formatChineseDate(startOn)}至${formatChineseDate(endOn)}` : ''),
    money(groups?.A ?? null),
    money(groups?.B ?? null),
    money(groups?.C ?? null),
    totalFen === null
      ? money(null)
      : { value: { formula: `ROUND(SUM(G${row}:I${row}),2)`, result: yuanNumber(totalFen) }, look: 'money' },
    text(
      counted(
        fundSources.map(
          ({ kind, amountFen, documentNumber }) =>
            `${fundSourceNames[kind]} ${formatYuan(amountFen ?? fen(0))}元 ${documentNumber}`,
        ),
      ),
    ),
    text(method),
    text(project.purchaseOn ? formatChineseDate(project.purchaseOn) : ''),
  ]
}
