const figures = '〇一二三四五六七八九'

/** 二〇二三 -> 2023, figure by figure. */
export const chineseYearDigits = (text: string): string =>
  [...text.replace(/[○零]/g, '〇')].map((figure) => figures.indexOf(figure)).join('')

/** A month or a day: 三 -> 3, 十二 -> 12, 二十 -> 20, 三十一 or 卅一 -> 31, 元 -> 1. A text that is no such number as it is. */
export function chineseDayNumber(text: string): string {
  if (text === '元') return '1'
  const spelt = text.replace('廿', '二十').replace('卅', '三十')
  const [, tens, ten = '', ones = ''] = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(spelt) ?? []
  if (tens === undefined || (ten === '' && tens !== '' && ones !== '')) return text
  const high = ten === '' ? figures.indexOf(tens || '〇') : 10 * (tens === '' ? 1 : figures.indexOf(tens))
  return String(high + (ones === '' ? 0 : figures.indexOf(ones)))
}
