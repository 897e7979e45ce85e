import { attributeIn, scanXml } from './scan-xml'

/** Formats of a day or an instant that every spreadsheet knows by number, Chinese ones too (ECMA-376 18.8.30). */
const isBuiltIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** What the styles of cells, by their number, make of a figure. */
export interface CellStyles {
  /** A count of days shown as a day. */
  days: ReadonlySet<number>
  /** A whole number shown with zeros in front, to so many digits: 001. */
  widths: ReadonlyMap<number, number>
}

export function cellStyles(styles: string): CellStyles {
  const own = new Map<number, string>()
  const days = new Set<number>()
  const widths = new Map<number, number>()
  let inCells = false
  let style = 0
  scanXml(styles, ({ local, kind, attributes }) => {
    if (local === 'numFmt') own.set(Number(attributeIn(attributes, 'numFmtId')), attributeIn(attributes, 'formatCode'))
    if (local === 'cellXfs') inCells = kind === 'open'
    if (local !== 'xf' || !inCells || kind === 'close') return
    const id = Number(attributeIn(attributes, 'numFmtId'))
    const format = own.get(id) ?? ''
    if (isBuiltIn(id) || isDayFormat(format)) days.add(style)
    if (/^0{2,30}$/.test(format)) widths.set(style, format.length)
    style += 1
  })
  return { days, widths }
}

/** yyyy"年"m"月": without what is quoted, coloured or conditional. */
const isDayFormat = (code: string) =>
  /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general/i.test(code)

/** A count of days as the calendar day it is, with its time where it has one; null = none of this calendar. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = serial + (from1904 ? 1462 : 0)
  // Before March 1900 spreadsheets count a day that never was.
  if (!(days >= 61 && days < 2_958_466)) return null
  const at = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString()
  return at.slice(11, 19) === '00:00:00' ? at.slice(0, 10) : `${at.slice(0, 10)} ${at.slice(11, 16)}`
}
