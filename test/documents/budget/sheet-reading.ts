import ExcelJS from '@protobi/exceljs'
import { type BudgetGroup, type BudgetInput, type BudgetResult, budgetGroupNames } from '#shared/budget/budget'
import { numberedLines } from '#shared/papers/budget-parts'

/** Opens .xlsx bytes with the library's reader. */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as never)
  return workbook
}

export async function workbookBytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Removes every cached value, so that what is read later can only come from a recalculation. */
export function dropCachedValues(workbook: ExcelJS.Workbook): void {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula && cell.formula) cell.value = { formula: cell.formula } as never
      })
    })
  }
}

/** The value a reader sees: of a formula its cached result. */
export function shownValue(cell: ExcelJS.Cell): string | number | null {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value
  if (typeof value === 'number' || typeof value === 'string') return value
  return value === null || value === undefined ? null : cell.text
}

/** 分 of an amount cell; spreadsheets keep yuan as binary numbers, so the nearest 分 must be hit within a billionth. */
export function cellFen(cell: ExcelJS.Cell): number {
  const value = shownValue(cell)
  if (typeof value !== 'number') throw new Error(`${cell.address}: ${JSON.stringify(cell.value)} is no amount`)
  const fen = Math.round(value * 100)
  if (Math.abs(value - fen / 100) > 1e-9 * Math.max(1, Math.abs(value)))
    throw new Error(`${cell.address}: ${value} is not whole 分`)
  return fen
}

/** Amounts of the 预算 sheet by the code of their line, in the paper's order; and A, B, C, total. Column 5 = computed, 6 = counted. */
export function budgetAmounts(
  workbook: ExcelJS.Workbook,
  result: BudgetResult,
  column: 5 | 6 = 6,
): Record<string, number> {
  const sheet = workbook.getWorksheet('预算')
  if (!sheet) throw new Error('no sheet 预算')
  const lines = numberedLines(result)
  const amounts: Record<string, number> = {}
  sheet.eachRow((row) => {
    const first = shownValue(row.getCell(1))
    const line = lines.find(({ number }) => number === first)?.line
    const group = (Object.keys(budgetGroupNames) as BudgetGroup[]).find(
      (one) => first === `${budgetGroupNames[one]}小计`,
    )
    if (line) amounts[line.code] = cellFen(row.getCell(column))
    if (group) amounts[group] = cellFen(row.getCell(6))
    if (first === '预算总额') amounts.total = cellFen(row.getCell(6))
  })
  return amounts
}

/** The row of a sheet whose first cell reads so. */
export function rowLabelled(workbook: ExcelJS.Workbook, sheetName: string, label: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined
  workbook.getWorksheet(sheetName)?.eachRow((row) => {
    if (shownValue(row.getCell(1)) === label) found = row
  })
  if (!found) throw new Error(`no row ${label}`)
  return found
}

/** Types a value into the 参数 sheet. */
export function typeInput(workbook: ExcelJS.Workbook, { label }: BudgetInput, value: number): void {
  rowLabelled(workbook, '参数', label).getCell(2).value = value
}
