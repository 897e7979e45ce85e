/** A table as it is read on the screen: texts, a row as long as the heads. */
export interface TextTable {
  title: string
  heads: readonly string[]
  rows: readonly (readonly string[])[]
}

type CellKind = 'number' | 'date' | 'text'

/** 户编码, 统一社会信用代码: figures that are no numbers. */
const named = /编码|编号|代码|号码|证号|账号|文号|电话|手机/
const number = /^-?(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?%?$/
/** A sheet keeps fifteen figures of a number; of a longer one it would lose the others. */
const KEPT_FIGURES = 15

/** What a sheet takes a cell for: 1,200.50 is a number, 2026-03-05 a date; all else, and all of a column of codes, is text. */
export function kindOfCell(text: string, head = ''): CellKind {
  if (named.test(head)) return 'text'
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'date'
  return number.test(text) && text.replace(/\D/g, '').length <= KEPT_FIGURES ? 'number' : 'text'
}

/** A text a sheet would reckon as a formula: it may come from a stranger, and stays a text by the mark before it. */
const guarded = (text: string) => (/^[=+\-@\t\r]./s.test(text) ? `'${text}` : text)

function written(text: string, kind: CellKind): string {
  if (kind === 'text') return guarded(text)
  return kind === 'number' ? text.replaceAll(',', '') : text
}

/** For any program: tabs between cells, a row a line; a cell with such signs in it stands in quotes. */
export const tabbed = ({ heads, rows }: TextTable): string =>
  [tabbedRows([], [heads]), ...(rows.length > 0 ? [tabbedRows(heads, rows)] : [])].join('\r\n')

/** Some rows of it; without heads all is text. */
export function tabbedRows(heads: readonly string[], rows: TextTable['rows']): string {
  const cell = (text: string, head?: string) => {
    const value = written(text, heads.length === 0 ? 'text' : kindOfCell(text, head))
    return /[\t\r\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  }
  return rows.map((row) => row.map((text, at) => cell(text, heads[at] ?? '')).join('\t')).join('\r\n')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** How a sheet is told what a cell is, WPS and Excel by `mso-number-format`, LibreOffice by `sdnum`; else 150825199001011234 would come as 1.50825E+17. */
const formats: Record<CellKind, string> = {
  number: '',
  date: ` sdnum="2052;0;YYYY-MM-DD" style='mso-number-format:"yyyy\\-mm\\-dd"'`,
  text: ` x:str sdnum="2052;0;@" style='mso-number-format:"\\@"'`,
}

/** For WPS and Excel: numbers as numbers, dates as dates, all else as the text it is. */
export const sheetHtml = ({ heads, rows }: TextTable): string => htmlOf(heads, htmlRows(heads, rows))

const broken = (text: string) => escaped(text).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">')

/** Some rows of it. */
export function htmlRows(heads: readonly string[], rows: TextTable['rows']): string {
  const cell = (text: string, at: number) => {
    const kind = kindOfCell(text, heads[at])
    return `<td${formats[kind]}>${broken(written(text, kind))}</td>`
  }
  return rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')
}

/** The whole of it, of rows that are made already. */
export function htmlOf(heads: readonly string[], body: string): string {
  const head = heads.map((text) => `<th${formats.text}>${broken(guarded(text))}</th>`).join('')
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1"><tr>${head}</tr>\n${body}</table></body></html>`
}
