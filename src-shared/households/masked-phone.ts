/** What is left of a masked number begins none. */
const run = /(?<!\d|\*\*\d{0,4})\d(?:[ -]?\d){6,}/g
/** A mobile also with the country before it (+86) and with other signs between its groups, a landline with its area. */
const telephone =
  /(?<!\d)(?:(?:\+|00)?86[ -]{0,2})?(?:1[3-9]\d(?:[ -]?\d){8}|1[3-9]\d[ ._/·-]{1,3}\d{4}[ ._/·-]{1,3}\d{4}|\(?0?\d{2,3}\)[ -]?\d{7,8}|0\d{2,3}[ -]{0,2}\d{3,4}[ -]?\d{4})(?!\d)/g

function masked(found: string): string {
  const digits = found.replace(/\D/g, '')
  return digits.length < 11 ? `****${digits.slice(-2)}` : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

const replaced = (text: string, pattern: RegExp): string => {
  const plain = text.normalize('NFKC')
  const without = plain.replace(pattern, masked)
  return without === plain ? text : without
}

/** Of a field of telephones: 13800138000 -> 138****8000, 0478-1234567 -> 047****4567, 8212345 -> ****45. */
export const maskedPhone = (text: string): string => replaced(text, run)

/** A text without the telephones in it; other figures, days and sums stay. */
export const withoutPhones = (text: string): string => replaced(text, telephone)
