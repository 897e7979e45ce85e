import type { Flaw } from '#shared/review/flaw'
import type { ReviewFacts } from '#shared/review/review-facts'
import { reviewPaper } from '#shared/review/review-paper'
import { readPaper } from './read-paper'

/** What is wrong in a finished .docx, held against what it was made from. */
export const reviewDocx = async ({ bytes, facts }: { bytes: Uint8Array; facts: ReviewFacts }): Promise<Flaw[]> =>
  reviewPaper(await readPaper(bytes), facts)
