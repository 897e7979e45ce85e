import { clausesOf } from '#shared/comparison/clauses'
import { compareContracts } from '#shared/comparison/compare-contracts'
import type { ComparedClause } from '#shared/comparison/comparison'
import { fail, ok, type Result } from '#shared/result'
import type { PaperText } from '#shared/review/paper-text'
import { readPackage } from '../template/package-reader'
import { textOfParts } from './read-paper'

/** A contract of sixty pages has some two thousand lines. */
const mostBlocks = 10_000

/**
 * The draft contract of the procurement papers against the signed one, both of unknown origin; without the signed one the
 * draft is only read. CONTRACT_UNREADABLE.
 */
export async function compareDocx(input: {
  draft: Uint8Array
  /** `name` as messages call it. */
  signed: { name: string; bytes: Uint8Array } | null
}): Promise<Result<ComparedClause[]>> {
  const draft = await contractIn(input.draft, '这份文件')
  if (!draft.ok || !input.signed) return draft.ok ? ok([]) : draft
  const signed = await contractIn(input.signed.bytes, input.signed.name)
  return signed.ok ? ok(compareContracts(draft.value, signed.value)) : signed
}

/** The body alone: what stands in headers and footers is no clause. */
async function contractIn(bytes: Uint8Array, name: string): Promise<Result<PaperText>> {
  const unreadable = (why: string) => fail('CONTRACT_UNREADABLE', { detail: `${name}${why}` })
  const other = otherKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (other) return unreadable(other)
  const opened = await readPackage(bytes)
  if (!opened.ok) return unreadable(`打不开：${opened.error.params.detail ?? '压缩包损坏'}`)
  const body = textOfParts(opened.value, ['document.main'])
  if (body.blocks.length > mostBlocks) return unreadable('内容过长，不像一份合同')
  if (body.blocks.length === 0) return unreadable('里面没有文字（可能是空白文件，或整页是图片）')
  return clausesOf(body).length > 2 ? ok(body) : unreadable('里面没有找到“第一条、第二条”这样的条款，不像一份合同')
}

/** Stream of a file with a password to open it. */
const encryptedPackage = 'EncryptedPackage'

/** What it is in place of a .docx; null = perhaps one. */
function otherKind(bytes: Buffer): string | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return '是 PDF，不能逐字比对'
  if (bytes.subarray(0, 4).toString('hex') !== 'd0cf11e0') return null
  return bytes.includes(encryptedPackage, 0, 'utf16le') ? '设有打开密码（已加密）' : '是旧版 .doc 文件'
}
