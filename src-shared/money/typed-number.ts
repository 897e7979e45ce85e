/**
 * What a clerk types or pastes, made plain: full-width digits, signs, point and comma become ASCII, blanks at the ends go.
 * Only the full-width block is mapped; superscripts, circled or foreign digits stay and are refused by the reader.
 */
export function plainTyped(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-')
    .replace(/[\u3000\u00a0\u2009\u202f\t]/g, ' ')
    .trim()
}

/** Digits without separators, or null: thousands may be parted by commas or single blanks, but then all of them rightly. */
export function ungrouped(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits
  if (/^\d{1,3}(,\d{3})+$/.test(digits) || /^\d{1,3}( \d{3})+$/.test(digits)) return digits.replace(/[, ]/g, '')
  return null
}

/** 1234567 -> 1,234,567. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
