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
