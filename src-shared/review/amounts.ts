import { parseDaxie } from '../money/daxie-reader'
import type { Fen } from '../money/fen'
import { parseYuan } from '../money/yuan'

/** 757,005.02: an amount as papers print it. */
export const amountPattern = '\\d{1,3}(?:,\\d{3})*\\.\\d{2}'
export const daxiePattern = '[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元[零壹贰叁肆伍陆柒捌玖角分整正]*'

/** 分 of 757,005.02; null for what is none, or beyond every amount. */
export function readAmount(text: string): Fen | null {
  const bare = text.trim()
  const read = new RegExp(`^-?${amountPattern}$`).test(bare) ? parseYuan(bare) : null
  return read?.ok ? read.value : null
}

export function readDaxie(text: string): Fen | null {
  const read = parseDaxie(text.trim())
  return read.ok ? read.value : null
}
