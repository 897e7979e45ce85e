/**
 * What a clerk types or pastes, made plain: full-width digits, signs, point and comma become ASCII, blanks at the ends go,
 * and so do the marks nobody sees that come along with text copied from web pages and chats.
 * Only the full-width block is mapped; superscripts, circled or foreign digits stay and are refused by the reader.
 */
export function plainTyped(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
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

/** A figure as papers print it, computed or typed: 3360.5 -> 3,360.5, ≈1234.5 -> ≈1,234.5; a text that is no figure as it is. */
export function groupedFigure(text: string): string {
  const [, sign = '', typed = '', decimals = ''] = /^([≈-]?)([\d, ]*\d)(\.\d+)?$/.exec(plainTyped(text)) ?? []
  const digits = ungrouped(typed)
  return digits === null ? text : `${sign}${groupThousands(digits)}${decimals}`
}

/** A plain decimal text for reading: in thousands from five digits on (GB/T 15835: up to four need no parting). */
export function shownDecimal(text: string): string {
  const match = /^(-?)(\d{5,})(\.\d+)?$/.exec(text)
  return match ? `${match[1]}${groupThousands(match[2] as string)}${match[3] ?? ''}` : text
}
