import type { Result } from '../result'
import { fail, ok } from '../result'
import { type Fen, fen } from './fen'

const digitOf = new Map(
  ['零〇○', '壹一弌', '贰二貳两', '叁三參', '肆四', '伍五', '陆六陸', '柒七', '捌八', '玖九'].flatMap((forms, digit) =>
    [...forms].map((form) => [form, BigInt(digit)] as const),
  ),
)
const oneFormOf: Record<string, string> = {
  十: '拾',
  百: '佰',
  千: '仟',
  萬: '万',
  億: '亿',
  圆: '元',
  圓: '元',
  块: '元',
  正: '整',
  負: '负',
}

/**
 * Reads 大写 (or small Chinese numerals) back to 分, by splitting at the units instead of going through the places. Takes both
 * spellings where 零 is optional, 圆 or 元, 正 or 整, with or without 人民币. AMOUNT_INVALID for anything that is no amount.
 */
export function parseDaxie(text: string): Result<Fen> {
  const refused = fail('AMOUNT_INVALID', { text: text.slice(0, 60) })
  if (text.length > 60) return refused
  const plain = [...text.replace(/[\s:：]/g, '').replace(/^人民币/, '')].map((char) => oneFormOf[char] ?? char).join('')
  const match = /^(负?)(?:([^元角分整负]+)元)?零?(?:([^元角分整负])角)?零?(?:([^元角分整负])分)?整?$/.exec(plain)
  if (!match || (match[2] ?? match[3] ?? match[4]) === undefined) return refused
  const yuan = match[2] === undefined ? 0n : readInteger(match[2])
  const jiao = match[3] === undefined ? 0n : digitOf.get(match[3])
  const cents = match[4] === undefined ? 0n : digitOf.get(match[4])
  if (yuan === null || jiao === undefined || cents === undefined) return refused
  const size = yuan * 100n + jiao * 10n + cents
  const value = match[1] ? -size : size
  return Number.isSafeInteger(Number(value)) ? ok(fen(value)) : refused
}

/** Before 亿 counts the hundred millions, what follows is less than one of them. */
function readInteger(words: string): bigint | null {
  return readAround(words, '亿', 100_000_000n, (part) => readAround(part, '万', 10_000n, readSection))
}

function readAround(words: string, unit: string, worth: bigint, read: (part: string) => bigint | null): bigint | null {
  const parts = words.split(unit)
  if (parts.length === 1) return read(words)
  if (parts.length > 2) return null
  const [high = '', low = ''] = parts
  const count = read(high)
  const rest = low === '' ? 0n : read(low)
  return count === null || rest === null || count === 0n || rest >= worth ? null : count * worth + rest
}

/** Up to 仟: each digit once with its unit, units falling. */
function readSection(words: string): bigint | null {
  const match = /^零*(?:(.)仟)?零*(?:(.)佰)?零*(?:(.?)拾)?零*(.)?$/.exec(words.replace(/[〇○]/g, '零'))
  if (!match || words === '') return null
  const [, thousands, hundreds, tens, ones] = match
  const values = [thousands, hundreds, tens === '' ? '壹' : tens, ones].map((char) =>
    char === undefined ? 0n : digitOf.get(char),
  )
  if (values.some((value) => value === undefined)) return null
  return values.reduce<bigint>((sum, value) => sum * 10n + (value ?? 0n), 0n)
}
