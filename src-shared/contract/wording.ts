import { formatChineseDate, type IsoDate } from '../dates'
import { toDaxie } from '../money/daxie'
import { boundedFen, type Fen, fen } from '../money/fen'
import { groupThousands } from '../money/typed-number'
import { formatYuan } from '../money/yuan'

/** Basis points as per cent: 3000 -> 30%, 5 -> 0.05%. */
export function formatShare(shareBp: number): string {
  const cents = String(shareBp % 100).padStart(2, '0')
  return `${Math.floor(shareBp / 100)}.${cents}%`.replace(/\.?0+%$/, '%')
}

/** A figure as it is stored, in words: 3000 比例 -> 30%, 5000 元 -> 50.00元, 10 日 -> 10日. */
export function shown(figure: number, unit: string): string {
  if (unit === '比例') return formatShare(figure)
  if (unit === '元') return `${formatYuan(fen(figure))}元`
  return `${Number.isInteger(figure) ? groupThousands(String(figure)) : figure}${unit}`
}

/** 人民币757,005.02元（大写：人民币柒拾伍万柒仟零伍元零贰分）. */
export function amountInBoth(amount: Fen): string {
  return `人民币${formatYuan(amount)}元（大写：人民币${toDaxie(amount)}）`
}

/** A day that is written in by hand. */
export const handwrittenDate = '＿＿＿＿年＿＿月＿＿日'

export const figures = (amount: Fen | null): string | null => (amount === null ? null : formatYuan(amount))
export const words = (amount: Fen | null): string | null => (amount === null ? null : toDaxie(amount))
export const dateText = (on: IsoDate | null): string | null => (on === null ? null : formatChineseDate(on))
/** 2023年3月1日至2024年2月29日; null while one of the two days is open. */
export const termText = ({ startOn, endOn }: { startOn: IsoDate | null; endOn: IsoDate | null }): string | null =>
  startOn && endOn && `${formatChineseDate(startOn)}至${formatChineseDate(endOn)}`
export const shareText = (shareBp: number | null): string | null => (shareBp === null ? null : formatShare(shareBp))
export const countText = (count: number | null): string | null => (count === null ? null : String(count))

/** 份数 in capital numerals as contracts write it: 6 -> 陆, 12 -> 壹拾贰. */
export const copiesText = (count: number | null): string | null =>
  count === null ? null : toDaxie(boundedFen(BigInt(count) * 100n)).replace('元整', '')
