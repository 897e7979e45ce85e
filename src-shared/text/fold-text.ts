/** Signs that show nothing: format and control characters, blank letters (Hangul filler, braille blank), variation selectors. */
const unseen = /\p{Cf}|\p{Cc}|\p{Variation_Selector}|[\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu

/** Without the signs that show nothing; line breaks and tabs become blanks. */
export const visible = (text: string): string => text.replace(/[\t\r\n\v\f]/g, ' ').replace(unseen, '')

/** One form for comparing free text: full-width folded, every middle dot the same, no spaces and nothing unseen. */
export function foldText(text: string): string {
  return visible(text)
    .normalize('NFKC')
    .replace(/[・•‧∙⋅]/g, '·')
    .replace(/\s+/g, '')
}

/** Names of one party are the same however brackets, width and blanks were typed: 甲（乙）公司, 甲(乙)公司, 甲【乙】公司. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b)
}

/** A name as it is compared. */
export const foldName = (name: string): string =>
  foldText(name)
    .replace(/[([{〔【〖「『《〈]/g, '(')
    .replace(/[)\]}〕】〗」』》〉]/g, ')')
