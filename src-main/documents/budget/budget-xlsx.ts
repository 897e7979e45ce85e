import { compileTemplate } from '#shared/budget/compiled-template'
import { formatChineseDate } from '#shared/dates'
import type { BudgetPaperInput } from '#shared/papers/budget-input'
import { statusLine } from '#shared/papers/budget-parts'
import type { SheetModel } from '../spreadsheet'
import { workbookBytes } from '../spreadsheet'
import { budgetSheet } from './budget-sheet'
import { factsSheet } from './facts-sheet'
import { parameterSheet } from './parameter-sheet'

/** 预算书 as .xlsx with live formulas: 预算, 概况, 参数, 说明. Recalculated, it gives the same 分 in every line. */
export async function budgetXlsx(paper: BudgetPaperInput): Promise<Uint8Array> {
  const compilation = compileTemplate(paper.template)
  if ('problem' in compilation) throw new Error(compilation.problem)
  const { expressions } = compilation.compiled
  const { sheet: parameters, cells } = parameterSheet(paper, expressions)
  const budget = budgetSheet(paper, expressions, cells)
  return workbookBytes(`${paper.project.name}预算测算表`, paper.today, [
    budget,
    factsSheet(paper),
    parameters,
    notesSheet(paper),
  ])
}

function notesSheet({ template, profile, project, versionLabel, today, result }: BudgetPaperInput): SheetModel {
  const notes = [
    `编制单位：${profile.bureauName}`,
    `项目：${project.name}（${project.year}年度），${versionLabel}，${formatChineseDate(today)}由购服通导出。`,
    `范本：${statusLine(template)}`,
    '「参数」表黄底蓝字的单元格可以改动，「预算」表随之重新计算；改动后请在购服通中同样改正并重新导出，以保持一致。',
    '舍入规则：实物量（户次、组日、人日、份、张）向上取整后计价；每行金额四舍五入到分，只舍入一次；小计、总额为已舍入各行之和；折合单价仅供参考。',
    '公式中的 ROUND(…,8) 用于消除电子表格二进制小数的误差，不影响金额。',
    '黄底的采用金额为手工调整值，不随参数变化，理由见同行；「年度上限」中的补助资金和其他项目金额取自导出时的数据，可以改动，结论随之变化。',
    ...result.notices.map(({ level, message }) => `${level === 'error' ? '须改正' : '提示'}：${message}`),
  ]
  return {
    name: '说明',
    columnWidths: [78],
    rows: [
      { cells: [{ value: '说明', look: 'title' }], height: 30 },
      ...notes.map((value) => ({
        cells: [{ value, look: 'text' as const }],
        height: 16 * Math.ceil(value.length / 52) + 6,
      })),
    ],
    headRow: null,
    landscape: false,
  }
}
