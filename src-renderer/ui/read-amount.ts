import Fraction from 'fraction.js'
import { type Fen, fen } from '#shared/money/fen'
import { isBracketed, readTyped } from '#shared/money/read-typed'
import { groupThousands } from '#shared/money/typed-number'
import { divideHalfUp, formatYuan } from '#shared/money/yuan'
import { belowZero } from './read-figure'
import type { Reading } from './use-typed-field'

export type AmountUnit = 'yuan' | 'wan'

interface Rules {
  unit: AmountUnit
  /** False where an amount below zero means nothing. */
  negative: boolean
}

const what = { yuan: '最多两位小数，例如 757005.02 或 75.7万', wan: '最多六位小数，例如 3212' }

/** An amount as typed, or why not, in words that name the mistake. What was reckoned is rounded HALF_UP to the 分, and says so. */
export function readAmount(text: string, { unit, negative }: Rules, base: Fen | null = null): Reading<Fen> {
  const typed = readTyped(text, {
    unit: unit === 'wan' ? 10_000n : 1n,
    base: new Fraction(BigInt(base ?? 0), 100n),
  })
  if ('problem' in typed) {
    const next = typed.problem.endsWith('无法识别。') ? `请填写数字，${what[unit]}。` : ''
    return { ok: false, problem: typed.problem + next, choices: typed.choices }
  }
  const inFen = typed.value.mul(100)
  if (inFen.d !== 1n && !typed.worked) {
    return { ok: false, problem: `最多${unit === 'wan' ? '六' : '两'}位小数（精确到分）。` }
  }
  const value = Number(divideHalfUp(inFen.s * inFen.n, inFen.d))
  if (!Number.isSafeInteger(value)) return { ok: false, problem: '金额太大，请核对位数。' }
  if (value < 0 && !negative) return { ok: false, problem: belowZero(text, '金额不能为负数') }
  const amount = fen(value === 0 ? 0 : value)
  if (typed.plain && !isBracketed(text)) return { ok: true, value: amount }
  const rounded = inFen.d === 1n ? '' : '（四舍五入到分）'
  return { ok: true, value: amount, echo: `＝ ${formatYuan(amount)} 元${rounded}` }
}

/** 万元 figure without rounding (分 has six decimals of 万元), grouped like 元: 3,860.00. */
export function formatWan(value: Fen): string {
  const sign = value < 0 ? '-' : ''
  const digits = String(Math.abs(value)).padStart(7, '0')
  const decimals = digits.slice(-6).replace(/0+$/, '').padEnd(2, '0')
  return `${sign}${groupThousands(digits.slice(0, -6))}.${decimals}`
}

export const formatAmount = (value: Fen, unit: AmountUnit) => (unit === 'wan' ? formatWan(value) : formatYuan(value))
