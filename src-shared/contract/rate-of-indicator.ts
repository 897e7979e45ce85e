import type { QualityFigure } from '../project/contract-form'

const rateNames: [RegExp, QualityFigure][] = [
  [/抽查合格率/, 'passRateBp'],
  [/准确率/, 'accuracyRateBp'],
  [/完整率/, 'completenessRateBp'],
]

/** The rate of the contract's quality standard that an indicator speaks of; null = none. */
export const rateOfIndicator = (indicator: string): QualityFigure | null =>
  rateNames.find(([words]) => words.test(indicator))?.[1] ?? null
