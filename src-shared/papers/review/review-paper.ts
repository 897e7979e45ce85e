import { amountPairs } from './amount-pairs'
import { citationsExist } from './citations-exist'
import { countsAgree } from './counts-agree'
import { datesInOrder } from './dates-in-order'
import type { Flaw } from './flaw'
import { leftovers } from './leftovers'
import type { PaperText } from './paper-text'
import { paymentSums } from './payment-sums'
import { priceSaid } from './price-said'
import type { ReviewFacts } from './review-facts'
import { tableSums } from './table-sums'
import { TypedWords } from './typed-words'
import { wording } from './wording'

/** Reads a finished paper once more: what it says agrees with itself and with what it was made from. */
export function reviewPaper(paper: PaperText, facts: ReviewFacts): Flaw[] {
  const typed = new TypedWords(facts.typed)
  const both = [
    ...amountPairs(paper),
    ...tableSums(paper),
    ...priceSaid(paper, facts),
    ...datesInOrder(paper, facts),
    ...leftovers(paper, typed),
    ...wording(paper, facts, typed),
  ]
  if (facts.paper === 'budget') return both
  // What an office's own text cites is the office's business: it numbers and attaches as it likes.
  const cited = facts.isOwnTemplate ? [] : citationsExist(paper, typed)
  return [...both, ...paymentSums(paper, facts), ...countsAgree(paper), ...cited]
}
