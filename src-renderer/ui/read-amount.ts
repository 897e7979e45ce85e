import type { Fen } from '#shared/money/fen'
import { groupThousands } from '#shared/money/typed-number'
import { formatYuan, parseWan, parseYuan } from '#shared/money/yuan'
import { toHalfWidth } from './half-width'
import type { Reading } from './use-typed-field'

export type AmountUnit = 'yuan' | 'wan'

interface Rules {
  unit: AmountUnit
  /** False where an amount below zero means nothing. */
  negative: boolean
}

/** Editing 757,005.02 leaves its commas where they stood: between digits they mean nothing while the figure changes. */
const withoutCommas = (text: string) => text.replace(/(?<=\d)[,，](?=\d)/g, '')

/** An amount as typed, or why not, in words that name the mistake. */
export function readAmount(text: string, { unit, negative }: Rules): Reading<Fen> {
  const result = (unit === 'wan' ? parseWan : parseYuan)(withoutCommas(text))
  if (!result.ok) return { ok: false, problem: problemOf(text, unit) }
  if (result.value < 0 && !negative) return { ok: false, problem: '金额不能为负数，请核对。' }
  return result
}

function problemOf(text: string, unit: AmountUnit): string {
  const plain = toHalfWidth(text).trim()
  const decimals = unit === 'wan' ? 6 : 2
  if (/^[+-]?[\d, ]+(\.\d*)?$/.test(plain)) {
    const fraction = plain.split('.')[1] ?? ''
    if (fraction.length > decimals) return `最多${unit === 'wan' ? '六' : '两'}位小数（精确到分）。`
    if (plain.replace(/\D/g, '').length > 13) return '金额太大，请核对位数。'
  }
  if (/[十百千万亿零一二三四五六七八九壹贰叁肆伍陆柒捌玖拾佰仟]/.test(plain)) {
    return unit === 'wan' ? '请填写数字，本栏单位为万元。' : '请换算为元，填写数字，例如 75.7 万元填 757000。'
  }
  return `「${text.trim()}」无法识别。请填写数字，最多${unit === 'wan' ? '六位小数，例如 3212' : '两位小数，例如 757005.02'}。`
}

/** 万元 figure without rounding (分 has six decimals of 万元), grouped like 元: 3,860.00. */
export function formatWan(value: Fen): string {
  const sign = value < 0 ? '-' : ''
  const digits = String(Math.abs(value)).padStart(7, '0')
  const decimals = digits.slice(-6).replace(/0+$/, '').padEnd(2, '0')
  return `${sign}${groupThousands(digits.slice(0, -6))}.${decimals}`
}

export const formatAmount = (value: Fen, unit: AmountUnit) => (unit === 'wan' ? formatWan(value) : formatYuan(value))
