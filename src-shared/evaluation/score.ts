import { divideHalfUp } from '../money/yuan'
import type { Centipoints } from './compose'
import { bpOf, type Method, pointsOf } from './method'
import { pointsText } from './points'

/** What the app's own data say of an indicator. */
export type Figure =
  /** Done of due; whole above 0. `met`: whether what has fixed points is met. */
  | { part: bigint | number; whole: bigint | number; met?: boolean }
  /** So many things that are wrong; `none`: one of them leaves no point. */
  | { wrong: number; none?: boolean }
  | { met: boolean }

/** So many points taken off for each, and none below zero. */
const lessEach = (full: Centipoints, count: number, each: Centipoints): Centipoints => Math.max(full - count * each, 0)

/** The points by a share, never above full; rounded half up to 0.01. */
const byShare = (full: Centipoints, part: bigint, whole: bigint): Centipoints =>
  part >= whole ? full : Number(divideHalfUp(BigInt(full) * part, whole))

const reaches = (part: bigint, whole: bigint, typed: string) => part * 10_000n >= whole * BigInt(bpOf(typed))

function isMet(figure: Figure): boolean {
  if ('wrong' in figure) return figure.wrong === 0
  return 'part' in figure ? figure.part >= figure.whole : figure.met
}

/** The one engine all indicators are scored by; null = the figure is none this method scores by. */
export function scoreBy(method: Method, figure: Figure, full: Centipoints): Centipoints | null {
  if (method.type === 'bool') return isMet(figure) ? full : 0
  if (method.type === 'deduct' || method.type === 'count7') {
    if (!('wrong' in figure)) return null
    return figure.none && figure.wrong > 0 ? 0 : lessEach(full, figure.wrong, pointsOf(method.each))
  }
  if (!('part' in figure)) return null
  const [part, whole] = [BigInt(figure.part), BigInt(figure.whole)]
  if (whole <= 0n) return null
  return method.type === 'ratio'
    ? byRatio(method, { part, whole, met: figure.met === true }, full)
    : byLadder(method, { part, whole }, full)
}

interface Share {
  part: bigint
  whole: bigint
}

function byRatio(
  { fullFrom, outOf, zeroBelow, fixed = '0' }: Extract<Method, { type: 'ratio' }>,
  { part, whole, met }: Share & { met: boolean },
  full: Centipoints,
): Centipoints {
  const forMet = pointsOf(fixed)
  const open = full - forMet
  const given = met ? forMet : 0
  if (fullFrom && reaches(part, whole, fullFrom)) return given + open
  if (zeroBelow && !reaches(part, whole, zeroBelow)) return given
  return given + (outOf ? byShare(open, part * 10_000n, whole * BigInt(bpOf(outOf))) : byShare(open, part, whole))
}

function byLadder(
  { fullFrom = '100%', steps = [], overs = [], offEach, zeroBelow }: Extract<Method, { type: 'ladder' }>,
  { part, whole }: Share,
  full: Centipoints,
): Centipoints {
  if (overs.length > 0) {
    if (part <= whole) return full
    const step = overs.find(({ over }) => part * 10_000n <= whole * BigInt(10_000 + bpOf(over)))
    return step ? pointsOf(step.points) : 0
  }
  if (reaches(part, whole, fullFrom)) return full
  if (zeroBelow && !reaches(part, whole, zeroBelow)) return 0
  const step = steps.find(({ from }) => reaches(part, whole, from))
  if (step) return pointsOf(step.points)
  if (!offEach) return 0
  // A part of a percentage point counts as one.
  const below = BigInt(bpOf(fullFrom)) * whole - part * 10_000n
  return lessEach(full, Number((below + whole * 100n - 1n) / (whole * 100n)), pointsOf(offEach))
}

/** Points a method can come to, where these are few; null = any within a range. */
function stepsOf(method: Method, full: Centipoints): Centipoints[] | null {
  if (method.type === 'ratio') return null
  if (method.type === 'bool') return [full, 0]
  const each = method.type === 'ladder' ? method.offEach : method.each
  const off = each
    ? Array.from({ length: Math.floor(full / pointsOf(each)) + 1 }, (_, at) => full - at * pointsOf(each))
    : []
  const steps = method.type === 'ladder' ? [...(method.steps ?? []), ...(method.overs ?? [])] : []
  return [...new Set([full, ...off, ...steps.map((step) => pointsOf(step.points)), 0])].sort((a, b) => b - a)
}

const shown = 8

/** Why a method cannot come to these points: 只能是2.00分、0.00分; null = it can. */
export function notByMethod(method: Method, given: Centipoints, full: Centipoints): string | null {
  const steps = stepsOf(method, full)
  if (steps) {
    const some = steps.slice(0, shown).map((one) => `${pointsText(one)}分`)
    return steps.includes(given) ? null : `只能是${some.join('、')}${steps.length > shown ? '等' : ''}`
  }
  const { zeroBelow, fullFrom, fixed } = method as Extract<Method, { type: 'ratio' }>
  if (fixed || given === 0 || given === full) return null
  const least = zeroBelow ? byShare(full, BigInt(bpOf(zeroBelow)), 10_000n) : 0
  const most = fullFrom ? byShare(full, BigInt(bpOf(fullFrom)), 10_000n) : full
  return given >= least && given <= most
    ? null
    : `只能是0.00分、${pointsText(least)}分至${pointsText(most)}分或者满分${pointsText(full)}分`
}
