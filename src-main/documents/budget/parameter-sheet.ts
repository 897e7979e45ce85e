import { decimalText, exactDecimal, readDecimal } from '#shared/budget/decimal'
import type { Expression } from '#shared/budget/expression'
import { isCounted } from '#shared/budget/notices'
import type { BudgetPaperInput } from '#shared/papers/budget-input'
import type { ParameterRow } from '#shared/papers/budget-parts'
import { orOpen, outsideMark, parameterSteps, statusLine, unitShown } from '#shared/papers/budget-parts'
import type { CellLook, Entry, SheetCell, SheetModel } from '../spreadsheet'
import { heads } from './sheet-cells'
import { quantityFormula } from './sheet-formula'

const parameterSheetName = '参数'
const columns = { value: 'B', usual: 'D', min: 'E', max: 'F', quantity: 'B', unitPrice: 'D', times: 'E' }
const width = 8

/** Where every named figure of the sheet stands, as references from other sheets. */
export interface ParameterCells {
  cellOf: Map<string, string>
  /** By own line id: the formula quantity × unit price × times. */
  ownFormula: Map<string, string>
}

/**
 * 参数: inputs by step (blue on yellow = may be changed), quantities by live formula, numbers of own lines. The marks are live
 * too: a changed value turns from 建议值 to 本地填报 or 超出区间.
 */
export function parameterSheet(
  paper: BudgetPaperInput,
  expressions: ReadonlyMap<string, Expression>,
): { sheet: SheetModel; cells: ParameterCells } {
  const cells: ParameterCells = { cellOf: new Map(), ownFormula: new Map() }
  const rows: SheetModel['rows'] = [
    { cells: [{ value: '测算参数', look: 'title', across: width }], height: 30 },
    { cells: [{ value: statusLine(paper.template), look: 'note', across: width }] },
    { cells: heads(['参数', '取值', '单位', '默认值', '建议下限', '建议上限', '标记', '数据来源']) },
  ]
  for (const { title, rows: parameters } of parameterSteps(paper)) {
    rows.push({ cells: [{ value: title, look: 'band', across: width }] })
    for (const row of parameters) {
      const number = rows.length + 1
      cells.cellOf.set(row.input.code, reference(columns.value, number))
      rows.push({ cells: parameterCells(row, number) })
    }
  }
  if (paper.template.derived.length > 0)
    rows.push({ cells: [{ value: '实物量（自动计算，向上取整）', look: 'band', across: width }] })
  const firstDerived = rows.length + 1
  paper.template.derived.forEach(({ code }, index) => {
    cells.cellOf.set(code, reference(columns.value, firstDerived + index))
  })
  for (const derived of paper.template.derived) {
    const expression = expressions.get(derived.code)
    if (!expression) throw new Error(`no formula for ${derived.code}`)
    const formula = quantityFormula(expression, (name) => here(cells.cellOf.get(name)))
    const result = Number((paper.result.derived[derived.code] ?? '0').replace('≈', ''))
    rows.push({
      cells: [
        text(derived.label),
        { value: { formula, result }, look: 'figure', format: wholeFormat },
        text(derived.unit),
        blank(5),
      ],
    })
  }
  addOwnLines(paper, rows, cells)
  return {
    sheet: {
      name: parameterSheetName,
      columnWidths: [40, 13, 12, 11, 11, 11, 11, 34],
      rows,
      headRow: 3,
      landscape: true,
    },
    cells,
  }
}

function parameterCells(row: ParameterRow, number: number): SheetCell[] {
  const { input } = row
  const format = formatOf(input.unit, row.text)
  const figure = (value: string, look: CellLook): SheetCell => ({ value: Number(value), look, format })
  const cell = (column: string) => `${column}${number}`
  const { value, usual, min, max } = columns
  const said = row.isNoted ? '本地填报' : '建议值'
  const formula = `IF(OR(${cell(value)}<${cell(min)},${cell(value)}>${cell(max)}),"${outsideMark}",IF(${cell(value)}=${cell(usual)},"${said}","本地填报"))`
  return [
    text(input.label),
    { ...figure(row.text, 'typed'), entry: entryOf(row) },
    text(unitShown(input.unit)),
    figure(input.default, 'figure'),
    figure(input.min, 'figure'),
    figure(input.max, 'figure'),
    { value: { formula, result: row.mark }, look: 'mark' },
    text(row.source),
  ]
}

/** What the input may be at all; outside the suggested range it is only marked. */
function entryOf({ input, range }: ParameterRow): Entry {
  const title = input.label
  if (input.unit === '比例') return { whole: false, min: 0, max: 1, title, hint: `建议区间 ${range}（建议值）。` }
  const whole = isCounted(input.unit)
  const hint = `${whole ? '填写整数，' : ''}单位为${input.unit}，建议区间 ${range}（建议值）。`
  return { whole, min: 0, max: 1e12, title, hint }
}

/** As the paper shows it: thousands marks, the decimals that were typed. */
function formatOf(unit: string, typed: string): string {
  if (unit === '比例') return percentFormat(typed)
  const decimals = typed.split('.')[1]?.length ?? 0
  if (unit.startsWith('元')) return `#,##0.00${'#'.repeat(Math.max(0, decimals - 2))}`
  return decimals === 0 ? wholeFormat : `#,##0.${'0'.repeat(decimals)}##`
}

/** A decimal typed into the sheet is shown as well. */
const wholeFormat = '[>=1000]#,##0;General'

/** As many decimals as the typed per cent has: 5% stays 5%, 5.25% stays 5.25%. */
function percentFormat(typed: string): string {
  const decimals = decimalText(exactDecimal(typed).mul(100)).split('.')[1]?.length ?? 0
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`
}

function addOwnLines(paper: BudgetPaperInput, rows: SheetModel['rows'], cells: ParameterCells): void {
  const own = paper.result.lines.filter((line) => line.own !== null)
  if (own.length === 0) return
  rows.push({ cells: [{ value: '自列行', look: 'band', across: width }] })
  rows.push({
    cells: [
      ...heads(['自列行名称', '数量', '单位', '单价（元）', '次数']),
      { value: '测算依据', look: 'head', across: 3 },
    ],
  })
  for (const line of own) {
    if (!line.own) continue
    const number = rows.length + 1
    const at = (column: string) => reference(column, number)
    cells.ownFormula.set(line.own.id, [columns.quantity, columns.unitPrice, columns.times].map(at).join('*'))
    const typed = (value: string): SheetCell => ({
      value: Number(plain(value)),
      look: 'typed',
      entry: { whole: false, min: 0, max: 1e12, title: line.name || '自列行', hint: '请填写不小于0的数。' },
    })
    const { quantity, unit, unitPrice, times, basis } = line.own
    rows.push({
      cells: [
        text(orOpen(line.name)),
        typed(quantity),
        text(unit),
        typed(unitPrice),
        typed(times),
        { ...text(orOpen(basis)), across: 3 },
      ],
    })
  }
}

function plain(typed: string): string {
  const reading = readDecimal(typed.trim() === '' ? '0' : typed)
  if ('problem' in reading) throw new Error('a computed budget has an unreadable own line')
  return reading.text
}

const reference = (column: string, row: number): string => `${parameterSheetName}!$${column}$${row}`
/** Within the sheet itself the sheet's name is noise. */
const here = (cell: string | undefined): string => (cell ?? '').replace(`${parameterSheetName}!`, '')
const text = (value: string): SheetCell => ({ value, look: 'text' })
const blank = (across: number): SheetCell => ({ value: null, look: 'text', across })
