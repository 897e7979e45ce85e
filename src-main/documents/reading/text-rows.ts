import type { TableRow } from '#shared/households/table'
import { delimitedRows, delimiterOf } from '#shared/text/delimited'

/** What stands for bytes that are no character. */
const broken = '\uFFFD'

/** Rows of a text table with what its bytes were read as. Bytes that are no character are told by their column. */
export function textRows(bytes: Uint8Array): { encoding: string; rows: TableRow[] } {
  const { encoding, text } = decoded(bytes)
  const rows: TableRow[] = delimitedRows(text, delimiterOf(text))
  for (const row of rows) {
    const columns = row.cells.flatMap((cell, at) => (cell.includes(broken) ? [at] : []))
    if (columns.length > 0) row.broken = columns
  }
  return { encoding, rows }
}

/** UTF-16 with its mark, of either order. */
export const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function decoded(bytes: Uint8Array): { encoding: string; text: string } {
  if (isWide(bytes)) return { encoding: 'UTF-16', text: decode(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', bytes) }
  const utf8 = decode('utf-8', bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'UTF-8（带BOM）', text: utf8 }
  const faults = countOf(utf8)
  if (faults === 0) return { encoding: 'UTF-8', text: utf8 }
  // Of a text in GBK hardly a character is one of UTF-8; of one in UTF-8 with a few broken bytes nearly all are.
  const others = utf8.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0
  if (faults * 5 < others) return { encoding: 'UTF-8', text: utf8 }
  return { encoding: 'GBK（GB18030）', text: decode('gb18030', bytes) }
}

const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)

function countOf(text: string): number {
  let count = 0
  for (let at = text.indexOf(broken); at >= 0; at = text.indexOf(broken, at + 1)) count += 1
  return count
}
