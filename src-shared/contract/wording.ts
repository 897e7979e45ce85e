import { formatChineseDate, type IsoDate } from '../dates'
import { toDaxie } from '../money/daxie'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'

/** Basis points as per cent: 3000 -> 30%, 5 -> 0.05%. */
export function formatShare(shareBp: number): string {
  const cents = String(shareBp % 100).padStart(2, '0')
  return `${Math.floor(shareBp / 100)}.${cents}%`.replace(/\.?0+%$/, '%')
}

/** 人民币757,005.02元（大写：人民币柒拾伍万柒仟零伍元零贰分）. */
export function amountInBoth(amount: Fen): string {
  return `人民币${formatYuan(amount)}元（大写：人民币${toDaxie(amount)}）`
}

export const figures = (amount: Fen | null): string | null => (amount === null ? null : formatYuan(amount))
export const words = (amount: Fen | null): string | null => (amount === null ? null : toDaxie(amount))
export const dateText = (on: IsoDate | null): string | null => (on === null ? null : formatChineseDate(on))
export const shareText = (shareBp: number | null): string | null => (shareBp === null ? null : formatShare(shareBp))
export const countText = (count: number | null): string | null => (count === null ? null : String(count))

/** 份数 in capital numerals as contracts write it: 6 -> 陆; from eleven on in figures. */
export function copiesText(count: number | null): string | null {
  return count === null ? null : ([...'零壹贰叁肆伍陆柒捌玖拾'][count] ?? String(count))
}

/** A typed remark that ends a paragraph: with a full stop, whether the clerk has typed one or not. */
export function sentence(text: string): string {
  const typed = text.trim()
  return typed === '' || /[。！？；.]$/.test(typed) ? typed : `${typed}。`
}

/** Lines as typed, without numbers typed in front of them: the template numbers by itself. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:[（(]?\d{1,2}[)）.．、]|[一二三四五六七八九十]{1,3}、)(?!\d)\s*/, ''))
    .filter((line) => line !== '')
}

/** Without the closing mark, for texts the template goes on after. */
export const openEnded = (text: string): string => text.trim().replace(/[。；，、;,]+$/, '')
