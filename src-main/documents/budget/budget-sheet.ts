import type { BudgetGroup, BudgetLine, BudgetResult } from '#shared/budget/budget'
import { budgetGroupNames } from '#shared/budget/budget'
import { budgetGroups } from '#shared/budget/compiled-template'
import { unitCostFen } from '#shared/budget/decimal'
import type { Expression } from '#shared/budget/expression'
import { inputText } from '#shared/budget/givens'
import { lineBasis } from '#shared/budget/line-basis'
import { toDaxie } from '#shared/money/daxie'
import type { Fen } from '#shared/money/fen'
import { plainYuan } from '#shared/money/yuan'
import type { BudgetPaperInput } from '#shared/papers/budget-input'
import { numberedLines, orOpen, statusLine } from '#shared/papers/budget-parts'
import type { LiveValue, SheetCell, SheetModel } from '../spreadsheet'
import { ceilingRows } from './ceiling-rows'
import type { ParameterCells } from './parameter-sheet'
import { heads, moneyTyped, yuanNumber } from './sheet-cells'
import { amountFormula, quantityFormula } from './sheet-formula'
import { signingRows } from './signing-rows'

const width = 8
/** Column of the amount that counts: the computed one, or the hand-adjusted one. */
const countedColumn = 'F'
const computedColumn = 'E'
const headRow = 4

/** 预算: every line by live formula, subtotals and total as sums of rounded lines, the 2% ceiling, the signatures. */
export function budgetSheet(
  paper: BudgetPaperInput,
  expressions: ReadonlyMap<string, Expression>,
  parameters: ParameterCells,
): SheetModel {
  const { project, template, result, versionLabel } = paper
  const place = placeRows(result.lines)
  const cellOf = (name: string): string => {
    const row = place.lineRows.get(name) ?? place.groupRows.get(name as BudgetGroup)
    const cell = row === undefined ? parameters.cellOf.get(name) : `$${countedColumn}$${row}`
    if (!cell) throw new Error(`no cell for ${name}`)
    return cell
  }
  const maker = `${paper.profile.bureauName}　${project.year}年度　${versionLabel}`
  const rows: SheetModel['rows'] = [
    { cells: [{ value: `${project.name}预算测算表`, look: 'title', across: width }], height: 32 },
    { cells: [{ value: maker, look: 'plain', across: width }] },
    { cells: [{ value: statusLine(template), look: 'note', across: width }] },
    {
      cells: heads([
        '序号',
        '项目',
        '测算公式',
        '代入数值（导出时）',
        '测算金额（元）',
        '采用金额（元）',
        '占总额',
        '测算依据',
      ]),
    },
  ]
  const share = shareOf(place.totalRow, result)
  for (const group of budgetGroups) {
    rows.push({ cells: [{ value: budgetGroupNames[group], look: 'band', across: width }] })
    const lines = numberedLines(result).filter(({ line }) => line.group === group)
    for (const { number, line } of lines) {
      const row = rows.length + 1
      const computed = amountFormula(lineFormula(line, expressions, cellOf, parameters))
      const basis: SheetCell = { value: lineBasis(template, paper.draft, line), look: 'faint' }
      rows.push({ cells: [...lineCells(line, number, row, computed), share(row, line.amountFen), basis] })
    }
    rows.push({ cells: groupCells(group, rows.length + 1, lines.length, result, share) })
  }
  rows.push({ cells: totalCells(rows.length + 1, place, result) })
  rows.push({ cells: wordsCells(place.totalRow, result.totalFen) })
  for (const [label, code] of [
    ['折合每户（元，仅供参考）', 'hh'],
    ['折合每户次（元，仅供参考）', 'hv'],
  ] as const) {
    const cell = parameters.cellOf.get(code)
    if (cell) rows.push({ cells: unitCostCells(label, cell, place.totalRow, unitCost(paper, code)) })
  }
  rows.push(
    ...ceilingRows(paper, { width, column: countedColumn, firstRow: rows.length + 1, totalRow: place.totalRow }),
  )
  rows.push(...signingRows(paper, width))
  return { name: '预算', columnWidths: [6, 27, 31, 31, 16, 16, 10, 34], rows, headRow, landscape: true }
}

/** Row numbers before the rows exist: formulas refer forwards and backwards. */
function placeRows(lines: BudgetLine[]) {
  const lineRows = new Map<string, number>()
  const groupRows = new Map<BudgetGroup, number>()
  let row = headRow
  for (const group of budgetGroups) {
    row += 1
    for (const line of lines.filter((one) => one.group === group)) lineRows.set(line.code, ++row)
    groupRows.set(group, ++row)
  }
  return { lineRows, groupRows, totalRow: row + 1 }
}

type Share = (row: number, amountFen: Fen) => SheetCell

function shareOf(totalRow: number, result: BudgetResult): Share {
  const total = `$${countedColumn}$${totalRow}`
  return (row, amountFen) => ({
    value: {
      formula: `IF(${total}=0,0,${countedColumn}${row}/${total})`,
      result: result.totalFen === 0 ? 0 : amountFen / result.totalFen,
    },
    look: 'rate',
  })
}

function lineFormula(
  line: BudgetLine,
  expressions: ReadonlyMap<string, Expression>,
  cellOf: (name: string) => string,
  parameters: ParameterCells,
): string {
  const own = line.own ? parameters.ownFormula.get(line.own.id) : undefined
  if (own) return own
  const expression = expressions.get(line.code)
  if (!expression) throw new Error(`no formula for ${line.code}`)
  return quantityFormula(expression, cellOf)
}

function lineCells(line: BudgetLine, number: number, row: number, computed: string): SheetCell[] {
  const counted: SheetCell = line.adjustment
    ? moneyTyped(line.amountFen, line.name)
    : { value: { formula: `${computedColumn}${row}`, result: yuanNumber(line.amountFen) }, look: 'money' }
  return [
    { value: number, look: 'figure' },
    { value: orOpen(line.name), look: 'text' },
    { value: line.formulaText, look: 'faint' },
    { value: line.formulaNumbers, look: 'faint' },
    { value: { formula: computed, result: yuanNumber(line.computedFen) }, look: 'money' },
    counted,
  ]
}

function groupCells(
  group: BudgetGroup,
  row: number,
  lineCount: number,
  result: BudgetResult,
  share: Share,
): SheetCell[] {
  const range = `${countedColumn}${row - lineCount}:${countedColumn}${row - 1}`
  const formula = lineCount === 0 ? '0' : `ROUND(SUM(${range}),2)`
  return [
    { value: `${budgetGroupNames[group]}小计`, look: 'band', across: 5 },
    { value: { formula, result: yuanNumber(result.groups[group]) }, look: 'money', bold: true },
    { ...share(row, result.groups[group]), bold: true },
    { value: '', look: 'band' },
  ]
}
function totalCells(row: number, place: { groupRows: Map<BudgetGroup, number> }, result: BudgetResult): SheetCell[] {
  const groups = budgetGroups.map((group) => `${countedColumn}${place.groupRows.get(group)}`).join('+')
  return [
    { value: '预算总额', look: 'head', across: 5 },
    { value: { formula: `ROUND(${groups},2)`, result: yuanNumber(result.totalFen) }, look: 'money', bold: true },
    {
      value: { formula: `IF(${countedColumn}${row}=0,0,1)`, result: result.totalFen === 0 ? 0 : 1 },
      look: 'rate',
      bold: true,
    },
    { value: '', look: 'band' },
  ]
}

/** 大写 holds only for the exported total; when someone changes a figure here it must not stay standing. */
function wordsCells(totalRow: number, totalFen: Fen): SheetCell[] {
  const words = `人民币${toDaxie(totalFen)}`
  const value: LiveValue = {
    formula: `IF($${countedColumn}$${totalRow}=${plainYuan(totalFen)},"${words}","金额已改动，请在购服通中重新导出")`,
    result: words,
  }
  return [
    { value: '预算总额（大写）', look: 'head', across: 2 },
    { value, look: 'band', across: 6 },
  ]
}

function unitCost({ template, draft, result }: BudgetPaperInput, code: 'hh' | 'hv'): Fen | null {
  const input = template.inputs.find((one) => one.code === code)
  return unitCostFen(result.totalFen, input ? inputText(input, draft) : (result.derived[code] ?? ''))
}

function unitCostCells(label: string, cell: string, totalRow: number, amountFen: Fen | null): SheetCell[] {
  const total = `$${countedColumn}$${totalRow}`
  const result = amountFen === null ? 0 : yuanNumber(amountFen)
  return [
    { value: label, look: 'text', across: 5 },
    { value: { formula: `IF(${cell}<=0,0,${amountFormula(`${total}/${cell}`)})`, result }, look: 'money' },
    { value: '', look: 'text', across: 2 },
  ]
}
