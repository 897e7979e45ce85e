import { readDaxie } from './amounts'

/** 3,200, 五, 捌, 拾叁 as papers print a count, however long; null for what is none. */
export function readCount(text: string): bigint | null {
  const plain = text.replace(/,/g, '')
  if (/^\d+$/.test(plain)) return BigInt(plain)
  const read = readDaxie(`${plain}元`)
  return read === null ? null : BigInt(read) / 100n
}
