/** One to three figures, Arabic or Chinese, to stand in a pattern; read by `countOf`. */
export const smallNumber = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'

/** 12, 十二, 二十 -> a number; 0 for what is none. */
export function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const digits = '零一二三四五六七八九'
  const [tens, ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? digits.indexOf(tens) : 1) : 0
  return ten * 10 + Math.max(0, digits.indexOf(ones || '零'))
}
