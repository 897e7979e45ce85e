import ExcelJS from '@protobi/exceljs'

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

/** Amounts of the 预算 sheet by code: lines, and A, B, C, total. Column 5 = computed, 6 = counted. */
export function budgetAmounts(workbook: ExcelJS.Workbook, column: 5 | 6 = 6): Record<string, number> {
  const sheet = workbook.getWorksheet('预算')
  if (!sheet) throw new Error('no sheet 预算')
  const amounts: Record<string, number> = {}
  sheet.eachRow((row) => {
    const first = String(shownValue(row.getCell(1)) ?? '')
    const isLine = /^[ABC](\d\d|自\d+)$/.test(first)
    if (isLine) amounts[first] = cellFen(row.getCell(column))
    else if (/^[ABC]　/.test(first)) amounts[first.slice(0, 1)] = cellFen(row.getCell(6))
    else if (first === '预算总额') amounts.total = cellFen(row.getCell(6))
  })
  return amounts
}

/** Types a value into the 参数 sheet. */
export function typeInput(workbook: ExcelJS.Workbook, code: string, value: number): void {
  let found = false
  workbook.getWorksheet('参数')?.eachRow((row) => {
    if (shownValue(row.getCell(1)) !== code) return
    row.getCell(3).value = value
    found = true
  })
  if (!found) throw new Error(`no input ${code}`)
}
