import type { CellKind } from '#shared/template/paper-words'

/** What a spreadsheet keeps of a number. */
const mostDigits = 15

/**
 * The text of a value as the number a spreadsheet keeps, in exact decimal text and never through a float; a day as its count of
 * days. Null = it stays a text: no figure (/, 未登记), or more digits than a spreadsheet keeps.
 */
export function numberOf(kind: CellKind, text: string, from1904: boolean): string | null {
  if (kind === 'day') return serialOf(text.trim(), from1904)
  const plain = text.trim()
  const number = { amount: amountOf, count: countOf, share: shareOf }[kind](plain)
  return number !== null && number.replace(/\D/g, '').length <= mostDigits ? number : null
}

const amountOf = (text: string) =>
  /^-?(?:\d{1,3}(?:,\d{3})*|\d+)\.\d{2}$/.test(text) ? text.replaceAll(',', '') : null

const countOf = (text: string) => (/^-?(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)$/.test(text) ? text.replaceAll(',', '') : null)

/** 97.50% -> 0.9750. */
function shareOf(text: string): string | null {
  const [, sign = '', whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?%$/.exec(text) ?? []
  if (whole === undefined) return null
  const digits = whole.padStart(3, '0')
  return `${sign}${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}${part}`
}

function serialOf(text: string, from1904: boolean): string | null {
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? []
  if (!year || !month || !day) return null
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return null
  const serial = at.getTime() / 86_400_000 + 25_569 - (from1904 ? 1_462 : 0)
  // Before March 1900 spreadsheets count a day that never was.
  return serial >= 61 ? String(serial) : null
}
