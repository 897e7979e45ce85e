import Fraction from 'fraction.js'
import { plainTyped } from './typed-number'
import { type Token, tokensOf, type Unreadable } from './typed-tokens'

/** What was typed, exact. `plain` = one number as it is; `worked` = reckoned, so that money may round it. */
export type TypedReading = { value: Fraction; plain: boolean; worked: boolean } | Unreadable

interface Rules {
  /** What a bare number stands for: 10000 in a field of 万元, where 120万 says its unit itself. */
  unit?: bigint
  /** The figure before: `+20` adds to it. Without one a leading plus is a sign. */
  base?: Fraction | null
}

/** `absolute`: the unit was said (120万, 5元), so that the field's own does not come in. */
interface Amount {
  value: Fraction
  absolute: boolean
}

class Fault extends Error {}

const longest = 60
const zero = new Fraction(0)

/**
 * Reads a number as offices write it: 1,200,000, １２０, 120万, 1.2亿, 1亿2000万, 3200*1.05, (3200+80)×2, =A sum, +20.
 * Fractions all along, never a float. 3,86 is asked about. A number alone in brackets is below zero, as accounts write it.
 */
export function readTyped(text: string, rules: Rules = {}): TypedReading {
  if (text.length > longest) return { problem: '内容过长，请只填写数字。', choices: [] }
  if (isBracketed(text)) return readTyped(`-${plainTyped(text).replace(/[()]/g, '')}`, { unit: rules.unit ?? 1n })
  const plain = plainTyped(text).replaceAll('。', '.').replace(/^=\s*/, '')
  const tokens = tokensOf(plain)
  if (!Array.isArray(tokens)) return tokens
  const unit = rules.unit ?? 1n
  try {
    const amount = sum(new Tokens(tokens, unit !== 1n), plain)
    const value = amount.absolute ? amount.value : amount.value.mul(new Fraction(unit))
    const changes = isChange(plain) && rules.base != null
    const signed = tokens.filter(({ kind }) => kind === 'sign').length
    const isSigned = signed === 1 && tokens[0]?.kind === 'sign'
    const scaled = tokens.some((token) => token.kind === 'number' && !token.scale.equals(1))
    return {
      value: changes ? value.add(rules.base as Fraction) : value,
      plain: !changes && !scaled && (signed === 0 || isSigned),
      worked: signed > (isSigned ? 1 : 0),
    }
  } catch (error) {
    if (error instanceof Fault) return { problem: error.message, choices: [] }
    throw error
  }
}

/** True for (120) and (1,200.00)元: minus 120 in accounts. (1+0.1) and =(120) are sums. */
export function isBracketed(text: string): boolean {
  return /^\([^-+*/×÷()]*\d[^-+*/×÷()]*\)\s*元?$/.test(plainTyped(text))
}

/** True for +20: a change of the figure that stood there. A leading minus is a sign everywhere. */
export function isChange(text: string): boolean {
  return plainTyped(text).startsWith('+')
}

/** True for half a number or sum, whose next key is still to come: 3200*, (1, and 3,8 on its way to 3,860. */
export function isHalfTyped(text: string): boolean {
  return /([+\-*/×÷(]|,\d{0,3})$/.test(plainTyped(text))
}

class Tokens {
  readonly tokens: Token[]
  /** True where a bare number and one with its unit differ: there they cannot be added. */
  readonly units: boolean
  private at = 0

  constructor(tokens: Token[], units: boolean) {
    this.tokens = tokens
    this.units = units
  }

  get next(): Token | undefined {
    return this.tokens[this.at]
  }

  /** The sign, when it stands next and is one of these. */
  take(signs: string): string | null {
    const { next } = this
    if (next?.kind !== 'sign' || !signs.includes(next.sign)) return null
    this.at += 1
    return next.sign
  }

  number(): (Token & { kind: 'number' }) | null {
    const { next } = this
    if (next?.kind !== 'number') return null
    this.at += 1
    return next
  }
}

function sum(tokens: Tokens, plain: string): Amount {
  const total = terms(tokens, plain)
  if (tokens.next) throw new Fault(`「${plain}」无法识别。`)
  return total
}

function terms(tokens: Tokens, plain: string): Amount {
  let total = product(tokens, plain)
  for (let sign = tokens.take('+-'); sign; sign = tokens.take('+-')) {
    const other = product(tokens, plain)
    if (tokens.units && total.absolute !== other.absolute) throw new Fault('有的数写了单位，有的没有，请统一。')
    const value = sign === '+' ? total.value.add(other.value) : total.value.sub(other.value)
    total = { value, absolute: total.absolute }
  }
  return total
}

function product(tokens: Tokens, plain: string): Amount {
  let total = factor(tokens, plain)
  for (let sign = tokens.take('*/'); sign; sign = tokens.take('*/')) {
    const other = factor(tokens, plain)
    if (tokens.units && other.absolute && (sign === '/' ? !total.absolute : total.absolute)) {
      throw new Fault('两个数都写了单位，或除数写了单位，无法计算。')
    }
    if (sign === '/' && other.value.equals(0)) throw new Fault('不能除以 0。')
    const value = sign === '*' ? total.value.mul(other.value) : total.value.div(other.value)
    total = { value, absolute: sign === '*' ? total.absolute || other.absolute : total.absolute && !other.absolute }
  }
  return total
}

function factor(tokens: Tokens, plain: string): Amount {
  const sign = tokens.take('+-')
  if (sign) {
    if (tokens.next?.kind === 'sign' && tokens.next.sign !== '(') throw new Fault(`「${plain}」无法识别。`)
    const { value, absolute } = factor(tokens, plain)
    return { value: sign === '-' ? zero.sub(value) : value, absolute }
  }
  if (tokens.take('(')) {
    const inner = terms(tokens, plain)
    if (!tokens.take(')')) throw new Fault('括号不成对，请核对。')
    return inner
  }
  const number = tokens.number()
  if (!number) throw new Fault(`「${plain}」无法识别。`)
  return { value: number.value.add(rest(tokens, number)), absolute: number.money }
}

/** 1亿2000万: what stands behind the 亿. 3万5 is not read: 30,005 to one, 35,000 to another. */
function rest(tokens: Tokens, number: Token & { kind: 'number' }): Fraction {
  const { next } = tokens
  if (next?.kind !== 'number' || !number.scale.equals(100_000_000)) return zero
  if (!next.scale.equals(10_000) || next.value.compare(number.scale) >= 0) return zero
  return tokens.number()?.value ?? zero
}
