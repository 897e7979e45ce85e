const run = /(?<!\d)\d(?:[ -]?\d){6,}/g
const telephone = /(?<!\d)(?:1[3-9]\d(?:[ -]?\d){8}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g

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
