import { dayOfSerial } from '../reading/cell-styles'
import { type FormatSection, type FormatToken, sectionsOf } from './number-format'
import { shownTime } from './shown-time'

/** How a look shows a number. */
export interface NumberLook {
  isDay: boolean
  /** #,##0.00, '' = as it is. */
  code: string
}

/** A number as its format shows it; what the format says of no number of this kind, as the number itself. */
export function shownNumber(number: string, { isDay, code }: NumberLook, from1904: boolean): string {
  const value = Number(number)
  if (code === '' || !Number.isFinite(value)) return (isDay && dayOfSerial(value, from1904)) || plain(number)
  const sections = sectionsOf(code)
  const section = sectionFor(value, sections)
  if (section.tokens.length === 0) return ''
  if (section.tokens.some(({ is }) => is === 'time')) return shownTime(value, section, from1904) ?? plain(number)
  // What stands for figures below zero says the sign itself.
  const says = section.condition === null && sections.length > 1 && section === sections[1]
  return (value < 0 && !says ? '-' : '') + shownFigure(String(Math.abs(value)), section.tokens)
}

function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection {
  const [first = { tokens: [], condition: null, inHan: false }, second = first, third = first] = sections
  if (first.condition) {
    const found = sections.find(({ condition }) => condition?.(value))
    return found ?? (sections.length > 2 ? third : second)
  }
  return value < 0 ? second : value === 0 ? third : first
}

/** As it would be shown without a format: no more figures than a spreadsheet keeps. */
function plain(number: string): string {
  const value = Number(number)
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(Number(value.toPrecision(15))) : number
}

function shownFigure(value: string, tokens: readonly FormatToken[]): string {
  const power = tokens.findIndex(({ is }) => is === 'power')
  if (power >= 0) return inPowers(value, tokens, power)
  const point = tokens.findIndex(({ is }) => is === 'point')
  const [whole, behind] = point < 0 ? [tokens, []] : [tokens.slice(0, point), tokens.slice(point + 1)]
  const places = behind.map((one) => (one.is === 'figure' ? one.text : '')).join('')
  const percents = tokens.filter(({ is }) => is === 'percent').length
  const [figures, decimals] = rounded(value, 2 * percents - 3 * thousandsIn(point < 0 ? whole : behind), places.length)
  return inWhole(figures, whole, value) + (point < 0 ? '' : inDecimals(decimals, behind, places))
}

/** Commas behind the last place: each leaves three figures off. */
function thousandsIn(tokens: readonly FormatToken[]): number {
  const last = tokens.findLastIndex(({ is }) => is === 'figure')
  return tokens.slice(last + 1).filter(({ is }) => is === 'comma').length
}

/** Moved by so many tens and rounded HALF_UP, in figures, never as a float: the whole and the decimals. */
function rounded(value: string, tens: number, decimals: number): [string, string] {
  const [mantissa = '0', exponent = '0'] = Number(Number(value).toPrecision(15)).toExponential().split('e')
  const [one = '0', more = ''] = mantissa.split('.')
  const move = Number(exponent) - more.length + tens + decimals
  const all = BigInt(one + more)
  const scaled = move >= 0 ? all * 10n ** BigInt(move) : (all + 5n * 10n ** BigInt(-move - 1)) / 10n ** BigInt(-move)
  const figures = scaled.toString().padStart(decimals + 1, '0')
  return [figures.slice(0, figures.length - decimals), figures.slice(figures.length - decimals)]
}

/** From the last place to the first, which takes all that is left; texts stand between them. */
function inWhole(figures: string, tokens: readonly FormatToken[], value: string): string {
  const at = tokens.flatMap(({ is }, index) => (is === 'figure' ? [index] : []))
  const isGrouped = tokens.some(({ is }, index) => is === 'comma' && index > (at[0] ?? 0) && index < (at.at(-1) ?? 0))
  let left = figures === '0' ? '' : figures
  let out = ''
  let count = 0
  for (const [index, token] of [...tokens.entries()].reverse()) {
    if (token.is !== 'figure') {
      out = textOf(token, value) + out
      continue
    }
    const isFirst = index === at[0]
    for (let place = token.text.length - 1; place >= 0 || (isFirst && left !== ''); place -= 1) {
      const figure = left.slice(-1) || (token.text[place] === '0' ? '0' : '')
      left = left.slice(0, -1)
      if (figure !== '' && isGrouped && count > 0 && count % 3 === 0) out = `,${out}`
      if (figure !== '') count += 1
      out = figure + out
    }
  }
  return out
}

/** Places that need not be filled stay empty from behind. */
function inDecimals(decimals: string, tokens: readonly FormatToken[], places: string): string {
  let needed = decimals.length
  while (needed > 0 && decimals[needed - 1] === '0' && places[needed - 1] !== '0') needed -= 1
  let at = 0
  const shown = tokens.map((token) => {
    if (token.is !== 'figure') return textOf(token, '')
    const part = decimals.slice(at, Math.min(at + token.text.length, needed))
    at += token.text.length
    return part
  })
  return `.${shown.join('')}`
}

/** 1.23E+05 */
function inPowers(value: string, tokens: readonly FormatToken[], power: number): string {
  const point = tokens.findIndex(({ is }) => is === 'point')
  const behind = point < 0 ? [] : tokens.slice(point, power)
  const places = behind.reduce((sum, one) => sum + (one.is === 'figure' ? one.text.length : 0), 0)
  const [mantissa = '', exponent = '0'] = Number(value).toExponential(places).split('e')
  return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${exponent.replace(/\D/g, '').padStart(2, '0')}`
}

function textOf(token: FormatToken, value: string): string {
  if (token.is === 'text') return token.text
  if (token.is === 'percent') return '%'
  return token.is === 'general' ? plain(value) : ''
}
