import Fraction from 'fraction.js'
import { decimalText, readDecimal } from '#shared/budget/decimal'
import { type Count, countProblem } from '#shared/money/count'
import { isBracketed, isChange, readTyped } from '#shared/money/read-typed'
import { shownDecimal } from '#shared/money/typed-number'
import type { Reading } from './use-typed-field'

export interface FigureRules {
  /** 户, %…: typed behind the figure it says nothing new. */
  unit?: string
  /** A figure below zero is refused on the spot. */
  nonNegative?: boolean
  /** 户, 人, 份: what is there whole or not at all. */
  count?: Count | undefined
}

/** (120) is minus 120 in accounts, which not everybody who types it has in mind. */
export const belowZero = (text: string, refused: string) =>
  isBracketed(text) ? `「${text.trim()}」表示负数，${refused}，请核对。` : `${refused}，请核对。`

/** A figure as typed, as plain decimal text; nothing is rounded, so that 10/3 is none. */
export function readFigure(text: string, rules: FigureRules = {}, base = ''): Reading<string> {
  const { unit = '', nonNegative = false, count } = rules
  const before = readDecimal(base)
  // Half a change was left behind: the figure it was to change is gone.
  if ('problem' in before && base.trim() !== '' && isChange(text)) {
    return { ok: false, problem: '原来的数已不在，请填写改好的数。' }
  }
  const said = withoutUnit(text, unit)
  const typed = readTyped(said, {
    base: 'problem' in before ? new Fraction(0) : before.value,
  })
  if ('problem' in typed) {
    const next = typed.problem.endsWith('无法识别。') ? '请填写数字，例如 3200 或 0.5。' : ''
    return { ok: false, problem: typed.problem + next, choices: typed.choices }
  }
  const value = decimalText(typed.value)
  if (value.startsWith('≈')) return { ok: false, problem: '除不尽，请填写小数。' }
  const kept = readDecimal(value)
  if ('problem' in kept) return { ok: false, problem: `${kept.problem}，请核对。` }
  if (nonNegative && value.startsWith('-')) return { ok: false, problem: belowZero(said, '不能为负数') }
  const uncounted = count && countProblem(typed.value, count)
  if (uncounted) return { ok: false, problem: `${uncounted}。` }
  return typed.plain && !isBracketed(said)
    ? { ok: true, value: count ? value : written(text, value) }
    : { ok: true, value, echo: `＝ ${shownDecimal(value)} ${unit}`.trimEnd() }
}

/** A text that is kept: plain, or else the way to make it so. */
export function readKept(text: string, rules: FigureRules): Reading<string> {
  const reading = readFigure(text, rules)
  if (!reading.ok) return reading
  if (!('problem' in readDecimal(text))) return { ok: true, value: reading.value }
  return { ok: false, problem: `「${text}」是 ${reading.value} 吗？`, choices: [reading.value ?? ''] }
}

/** The decimals as they were typed: 200.00 stays 200.00; 3200.0 户 are 3200. */
function written(text: string, value: string): string {
  const same = readDecimal(text)
  return 'problem' in same ? value : same.text
}

const withoutUnit = (text: string, unit: string) => {
  const trimmed = text.replaceAll('％', '%').trimEnd()
  return unit !== '' && trimmed.endsWith(unit) ? trimmed.slice(0, -unit.length) : text
}

/** A count as typed: whole, not negative. */
export function readCount(
  text: string,
  unit = '',
  base: number | null = null,
  count: Count = 'whole',
): Reading<number> {
  const figure = readFigure(text, { unit, nonNegative: true, count }, String(base ?? ''))
  if (!figure.ok) return { ...figure, choices: figure.choices?.filter((choice) => /^\d+$/.test(choice)) ?? [] }
  const value = figure.value ?? ''
  if (Number(value) > 999_999_999) return { ok: false, problem: '数字太大，请核对位数。' }
  return { ...figure, value: Number(value) }
}

/** Per cent with at most two decimals as basis points: 30, 30%, 0.05. */
export function readPercent(text: string, base: number | null = null): Reading<number> {
  const figure = readFigure(
    text,
    { unit: '%', nonNegative: true },
    base === null ? '' : decimalText(new Fraction(base, 100)),
  )
  if (!figure.ok) return figure
  const bp = new Fraction(figure.value ?? '0').mul(100)
  if (bp.d !== 1n || bp.n > 10_000_000n) return { ok: false, problem: '请填写百分数，最多两位小数。' }
  return { ...figure, value: Number(bp.n) }
}
