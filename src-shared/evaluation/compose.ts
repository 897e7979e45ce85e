import { divideHalfUp } from '../money/yuan'

/** Hundredths of a point, so that no score touches a float: 9120 is 91.20. */
export type Centipoints = number

/** Who scores (notice 一（六）): the purchaser, a third party, the recipients. */
export const evaluators = { purchaser: '购买主体', thirdParty: '第三方', recipients: '服务对象' } as const
export type Evaluator = keyof typeof evaluators

/** Basis points, together 10,000; which is data (建议值). */
export type EvaluatorWeights = Readonly<Record<Evaluator, number>>

/** Which grade begins at how many points, the highest first; data (建议值). */
export type GradeScale = readonly { grade: Grade; from: Centipoints }[]

export const grades = { excellent: '优', good: '良', fair: '中', poor: '差' } as const
export type Grade = keyof typeof grades

/** 命中则直接为差 (domain 6). */
export const redLines = {
  transferred: '转包',
  forged: '虚假入户、伪造录音照片',
  leaked: '泄露个人信息',
  misused: '资金用于人员工资、工作经费、设备或者工程',
} as const
export type RedLine = keyof typeof redLines

/**
 * What a party gave over what it could give, as points of 100: where the recipients score by themselves, the others score
 * without the indicators of satisfaction. Rounded half up to 0.01, as it is printed. `full` is above 0.
 */
export const outOfHundred = (given: Centipoints, full: Centipoints): Centipoints =>
  Number(divideHalfUp(BigInt(given) * 10_000n, BigInt(full)))

/** 总分: the scores as they are printed by their weights, rounded half up to 0.01 once. */
export function totalScore(scores: Readonly<Record<Evaluator, Centipoints>>, weights: EvaluatorWeights): Centipoints {
  const sum = (Object.keys(evaluators) as Evaluator[]).reduce(
    (whole, one) => whole + BigInt(scores[one]) * BigInt(weights[one]),
    0n,
  )
  return Number(divideHalfUp(sum, 10_000n))
}

/** By the total as it is printed: 89.995 was rounded to 90.00 before. A red line makes 差 of any. */
export function gradeOf(total: Centipoints, scale: GradeScale, hit: readonly RedLine[]): Grade {
  if (hit.length > 0) return 'poor'
  return scale.find(({ from }) => total >= from)?.grade ?? 'poor'
}

/** 有效样本: fewer than `least` or than `shareBp` of the recipients is a remark, unless all of them answered; both are data (建议值). */
export function tooFewAnswers(
  valid: number,
  recipients: number | null,
  { least, shareBp }: { least: number; shareBp: number },
): boolean {
  if (recipients !== null && recipients > 0 && valid >= recipients) return false
  return valid < least || (recipients !== null && valid * 10_000 < recipients * shareBp)
}
