import { divideHalfUp } from '../money/yuan'

/** 放行: from `passBp` on it passes, below `returnBp` the batch goes back; in basis points, 建议值 (domain 5 [G]). */
export interface AcceptanceRule {
  passBp: number
  returnBp: number
}

/** passed; rectify what was found and draw again; the batch goes back and the sample doubles. */
export type SampleVerdict = 'passed' | 'rectify' | 'returned'

export const sampleVerdicts: Record<SampleVerdict, string> = {
  passed: '通过',
  rectify: '整改后复抽',
  returned: '该批退回，加倍抽查',
}

/** Share of good ones in basis points, rounded half up: 9490 is 94.90%. For reading; the verdict goes by the counts. */
export const goodShareBp = (good: number, checked: number): number =>
  Number(divideHalfUp(BigInt(good) * 10_000n, BigInt(checked)))

/** By whole numbers alone: 911 of 960 is below 95%, however it is rounded. `checked` is above 0. */
export function sampleVerdict(good: number, checked: number, { passBp, returnBp }: AcceptanceRule): SampleVerdict {
  const reaches = (shareBp: number) => good * 10_000 >= checked * shareBp
  if (reaches(passBp)) return 'passed'
  return reaches(returnBp) ? 'rectify' : 'returned'
}

/** What the next draw of the batch takes, never above everything. */
export const nextShareBp = (shareBp: number, verdict: SampleVerdict): number =>
  verdict === 'returned' ? Math.min(shareBp * 2, 10_000) : shareBp

/** 94.90%, as papers print any share of two whole numbers: of households, of amounts. `checked` is above 0. */
export const shareInWords = (good: number, checked: number): string =>
  `${(goodShareBp(good, checked) / 100).toFixed(2)}%`
