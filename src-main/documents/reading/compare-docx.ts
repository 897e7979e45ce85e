import { fail, ok, type Result } from '#shared/result'
import { type ClauseDifference, compareContracts } from '#shared/review/compare-contracts'
import type { PaperText } from '#shared/review/paper-text'
import { readPackage } from '../template/package-reader'
import { textOfParts } from './read-paper'

/** A contract of sixty pages has some two thousand lines. */
const mostBlocks = 10_000

/** The draft contract of the procurement papers against the signed one, both of unknown origin. CONTRACT_UNREADABLE. */
export async function compareDocx(input: {
  draft: Uint8Array
  signed: Uint8Array
}): Promise<Result<ClauseDifference[]>> {
  const draft = await bodyOf(input.draft)
  if (!draft.ok) return draft
  const signed = await bodyOf(input.signed)
  return signed.ok ? ok(compareContracts(draft.value, signed.value)) : signed
}

/** The body alone: what stands in headers and footers is no clause. */
async function bodyOf(bytes: Uint8Array): Promise<Result<PaperText>> {
  const opened = await readPackage(bytes)
  if (!opened.ok) return unreadable(opened.error.params.detail ?? '压缩包损坏')
  const body = textOfParts(opened.value, ['document.main'])
  if (body.blocks.length > mostBlocks) return unreadable('内容过长，不像一份合同')
  return body.blocks.some((block) => block.kind === 'row' || block.text.trim() !== '')
    ? ok(body)
    : unreadable('里面没有文字')
}

const unreadable = (detail: string) => fail('CONTRACT_UNREADABLE', { detail })
