import { amountPairs } from './amount-pairs'
import { attachmentsInOrder } from './attachments-in-order'
import { citationsExist } from './citations-exist'
import { countsAgree } from './counts-agree'
import { datesInOrder } from './dates-in-order'
import { evaluationPoints } from './evaluation-points'
import type { Flaw } from './flaw'
import { fundSums } from './fund-sums'
import { leftovers } from './leftovers'
import { orphanHeadings } from './orphan-headings'
import type { PaperText } from './paper-text'
import { paymentSums } from './payment-sums'
import { priceSaid } from './price-said'
import { purchaseWords } from './purchase-words'
import { quantitiesAgree } from './quantities-agree'
import { quoteTotal } from './quote-total'
import { reportsCover } from './reports-cover'
import type { ReviewFacts } from './review-facts'
import { sharesOfPrice } from './shares-of-price'
import { tableSums } from './table-sums'
import { TypedWords } from './typed-words'
import { unitPriceSaid } from './unit-price-said'
import { wording } from './wording'
import { yearPayments } from './year-payments'

/** Reads a finished paper once more: what it says agrees with itself and with what it was made from. */
export function reviewPaper(paper: PaperText, facts: ReviewFacts): Flaw[] {
  const typed = new TypedWords(facts.typed)
  const any = [
    ...amountPairs(paper),
    ...tableSums(paper),
    ...priceSaid(paper, facts),
    ...datesInOrder(paper, facts),
    ...leftovers(paper, typed),
    ...wording(paper, facts, typed),
  ]
  const contract =
    facts.paper === 'contract'
      ? [
          ...paymentSums(paper, facts),
          ...sharesOfPrice(paper, facts),
          ...countsAgree(paper),
          ...quantitiesAgree(paper, facts),
          ...reportsCover(paper, facts),
        ]
      : []
  return [...any, ...contract, ...(facts.isOwnTemplate ? [] : ownPaper(paper, facts, typed))]
}

/** What an office's own text cites, adds up and attaches is the office's business: it numbers and words as it likes. */
function ownPaper(paper: PaperText, facts: ReviewFacts, typed: TypedWords): Flaw[] {
  if (facts.paper !== 'contract') return orphanHeadings(paper)
  return [
    ...orphanHeadings(paper),
    ...citationsExist(paper, typed),
    ...attachmentsInOrder(paper),
    ...evaluationPoints(paper),
    ...fundSums(paper, facts),
    ...quoteTotal(paper, facts),
    ...purchaseWords(paper, typed),
    ...unitPriceSaid(paper, facts),
    ...yearPayments(paper),
  ]
}
