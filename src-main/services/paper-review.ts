import { fail, ok, type Result } from '#shared/result'
import { describeFlaws } from '#shared/review/flaw'
import type { ReviewFacts } from '#shared/review/review-facts'
import { flawsOf } from './paper-writers'

const titles: Record<ReviewFacts['paper'], string> = { contract: '合同', budget: '预算书' }

/** The finished .docx, read back once more before anyone gets it. PAPER_FLAWED names each place and what to do. */
export async function reviewed(bytes: Uint8Array, facts: ReviewFacts): Promise<Result<Uint8Array>> {
  const flaws = await flawsOf(bytes, facts)
  if (!flaws.ok) return flaws
  return flaws.value.length === 0
    ? ok(bytes)
    : fail('PAPER_FLAWED', { title: titles[facts.paper], detail: describeFlaws(flaws.value) })
}
