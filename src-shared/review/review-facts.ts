import type { Period } from '../dates'
import type { Fen } from '../money/fen'
import { textsIn } from './typed-texts'

/** What a paper was made from, as far as its text is held against it. */
export interface ReviewFacts {
  /** 'other' = by its own figures and wording alone. */
  paper: 'contract' | 'budget' | 'other'
  /** The price of the contract, or the total of the budget. */
  totalFen: Fen | null
  /** What the budget sets aside; the price itself may be lower. */
  budgetFen: Fen | null
  period: Period | null
  /** How many 苏木乡镇 it is for. */
  areas: number | null
  /** All the clerk has typed: how it is worded is told as a finding before, and never bars a paper. */
  typed: string[]
  /** Words of services this paper is not about. */
  foreignWords: string[]
  /** Whether the text around the values is the office's own: then its wording is the office's business. */
  isOwnTemplate: boolean
}

/** For a paper that has no facts of its own to be held against; `says` = what it is made of. */
export const factsOfWords = (says: object, isOwnTemplate: boolean): ReviewFacts => ({
  paper: 'other',
  totalFen: null,
  budgetFen: null,
  period: null,
  areas: null,
  typed: textsIn([says]),
  foreignWords: [],
  isOwnTemplate,
})
