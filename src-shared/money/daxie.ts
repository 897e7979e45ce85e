import type { Fen } from './fen'

export { parseDaxie } from './daxie-reader'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']

/**
 * 大写金额 without the 人民币 prefix (支付结算办法 annex 1; domain 4.2): 整 after 元 and after 角, none after 分; one 零 for a run
 * of zeros, also where only the 万 place is empty (壹拾万零柒仟元); none before 角 when the 元 place is empty; negative with 负.
 */
export function toDaxie(amount: Fen): string {
  const text = String(Math.abs(amount)).padStart(3, '0')
  const yuan = text.slice(0, -2).replace(/^0+/, '')
  const [jiao, cent] = [Number(text.at(-2)), Number(text.at(-1))]
  const sign = amount < 0 ? '负' : ''
  const whole = yuan === '' ? '' : `${integerWords(yuan)}元`
  if (jiao === 0 && cent === 0) return `${sign}${whole || '零元'}整`
  const jiaoWords = jiao === 0 ? whole && '零' : `${digits[jiao]}角`
  const centWords = cent === 0 ? '整' : `${digits[cent]}分`
  return `${sign}${whole}${jiaoWords}${centWords}`
}

/** Reads place by place; 万 is written when its four places hold something, 亿 always, 万 above 亿 likewise. */
function integerWords(number: string): string {
  let words = ''
  let zeroPending = false
  for (let index = 0; index < number.length; index += 1) {
    const place = number.length - 1 - index
    const digit = Number(number[index])
    if (digit === 0) zeroPending = words !== ''
    else {
      words += (zeroPending ? '零' : '') + digits[digit] + places[place % 4]
      zeroPending = false
    }
    if (place % 4 === 0 && place > 0) words += sectionUnit(number, place)
  }
  return words
}

function sectionUnit(number: string, place: number): string {
  if (place === 8) return '亿'
  const end = number.length - place
  const section = number.slice(Math.max(0, end - 4), end)
  return Number(section) === 0 ? '' : '万'
}
