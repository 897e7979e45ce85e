import Fraction from 'fraction.js'
import { ungrouped } from './typed-number'

/** A number with its 万 or 亿 worked in, a sign or a bracket. */
export type Token =
  | { kind: 'number'; value: Fraction; scale: Fraction; money: boolean }
  | { kind: 'sign'; sign: string }

/** Why a text is no number; `choices` are the numbers it may have meant, to be asked. */
export interface Unreadable {
  problem: string
  choices: string[]
}

const signs: Record<string, string> = { '×': '*', '÷': '/' }
const units: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1_000n, 万: 10_000n, 亿: 100_000_000n, 元: 1n }
const pieces =
  /\s*(?:([-+*/×÷()])|[¥￥]?\s*((?:\d{1,3}(?: \d{3})+(?!\d)|\d[\d,]*)?(?:\.\d*)?)\s*([十百千]?[万亿]|[百千])?(元)?)/y

/**
 * The pieces of a plain text (`plainTyped`). A comma that parts no thousands is asked about unless a point follows: then it
 * cannot be one itself, and has only been left behind by a change of the figure.
 */
export function tokensOf(plain: string): Token[] | Unreadable {
  const tokens: Token[] = []
  let at = 0
  while (at < plain.length) {
    pieces.lastIndex = at
    const match = pieces.exec(plain)
    const [whole = '', sign = '', typed = '', scale = '', yuan = ''] = match ?? []
    if (sign !== '') tokens.push({ kind: 'sign', sign: signs[sign] ?? sign })
    else {
      if (!/\d/.test(typed)) return { problem: `「${plain}」无法识别。`, choices: [] }
      const digits = digitsOf(typed)
      if (digits === null) return asked(plain, typed)
      const times = [...scale].reduce((so, unit) => so * (units[unit] as bigint), 1n)
      tokens.push({
        kind: 'number',
        value: new Fraction(digits).mul(new Fraction(times)),
        scale: new Fraction(times),
        money: yuan !== '' || /[万亿]/.test(scale),
      })
    }
    at += whole.length
  }
  return tokens
}

function digitsOf(typed: string): string | null {
  const [whole = '', decimals] = typed.split('.')
  const digits = whole === '' ? '0' : (ungrouped(whole) ?? (decimals === undefined ? null : withoutCommas(whole)))
  return digits === null ? null : `${digits}.${decimals || '0'}`
}

const withoutCommas = (whole: string) => (/^\d+(,\d+)+$/.test(whole) ? whole.replaceAll(',', '') : null)

/** 3,86: two numbers, and only the clerk knows which. */
function asked(plain: string, typed: string): Unreadable {
  const together = withoutCommas(typed)
  if (together === null) return { problem: `「${typed}」里的逗号位置不对，请核对。`, choices: [] }
  const apart = typed.split(',').length === 2 ? [typed.replace(',', '.')] : []
  const choices = [...apart, together]
  return {
    problem: `「${typed}」是 ${choices.join(' 还是 ')}？请写明。`,
    choices: choices.map((choice) => plain.replace(typed, choice)),
  }
}
