/** Brackets, width and spaces of a 文号 are typed in many ways: 敖财社[2023]1号 is 敖财社〔2023〕1号. */
function oneForm(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[【（(]/g, '〔')
    .replace(/[\]】）)]/g, '〕')
}

/**
 * As GB/T 9704 7.2.5 writes it: the year in 〔〕, the number without 第 and leading noughts; '' stays ''. Two texts for which it is
 * the same are the number of one document.
 */
export const documentNumber = (typed: string): string => oneForm(typed).replace(/(〔\d{4}〕)第?0*(\d+)号?$/u, '$1$2号')

/** The same to be written by hand: office code and number are left open. */
export const documentNumberToWrite = (year: string | number): string => `＿＿＿＿〔${year}〕＿＿号`

/** 机关代字〔年份〕序号号: an office code of words, four digits, a number from 1 on (GB/T 9704 7.2.5). */
const parts = /^(\p{Script=Han}[\p{Script=Han}A-Za-z]*)?〔(\d{4})〕([1-9]\d*)号$/u

/**
 * Why a text is no 发文字号 of a letter of that year, without a stop; null = it is one, or nothing is typed. `year` '' = any;
 * `bare`: minutes may be numbered without an office code.
 */
export function documentNumberFault(typed: string, year: string, { bare = false } = {}): string | null {
  const number = documentNumber(typed)
  if (number === '') return null
  const form = `应当写成“${bare ? '' : '示民发'}〔${year || '2023'}〕5号”的样子`
  const found = parts.exec(number)
  if (!found) return `${form}：${bare ? '' : '机关代字、'}六角括号里的四位年份、序号和“号”`
  const [, code, inYear] = found
  if (!code && !bare) return `没有机关代字，${form}`
  return year !== '' && inYear !== year ? `的年份是〔${inYear}〕，应当是〔${year}〕` : null
}
