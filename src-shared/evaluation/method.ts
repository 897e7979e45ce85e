import { z } from 'zod'
import { readPoints, readWeight } from './points'

/** `0.5`, and `95%`: as an office types them, read by their digits. */
const points = z.string().refine((typed) => readPoints(typed) !== null, '应为分数，如“0.5”，最多两位小数')
const share = z.string().refine((typed) => /%$/.test(typed) && readWeight(typed) !== null, '应为百分数，如“95%”')

/**
 * 评分方法 (domain 6, 10): how the points of an indicator follow from its figure. `bool`: full or none. `deduct` and `count7`:
 * so much off for each. `ratio`: the points by a share, full from `fullFrom`, none below `zeroBelow`; of `outOf` instead of
 * 100%; `fixed` points for what is met, the rest by the share. `ladder`: full from `fullFrom`, else the step that is reached
 * (or exceeded by no more than `over` beyond 100%), or `offEach` for each percentage point below; none below `zeroBelow`.
 */
const methods = {
  bool: { type: z.literal('bool') },
  deduct: { type: z.literal('deduct'), each: points },
  count7: { type: z.literal('count7'), each: points },
  ratio: {
    type: z.literal('ratio'),
    fullFrom: share.optional(),
    outOf: share.optional(),
    zeroBelow: share.optional(),
    fixed: points.optional(),
  },
  ladder: {
    type: z.literal('ladder'),
    fullFrom: share.optional(),
    steps: z.array(z.strictObject({ from: share, points })).optional(),
    overs: z.array(z.strictObject({ over: share, points })).optional(),
    offEach: points.optional(),
    zeroBelow: share.optional(),
  },
}

export const methodSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject(methods.bool),
    z.strictObject(methods.deduct),
    z.strictObject(methods.count7),
    z.strictObject(methods.ratio),
    z.strictObject(methods.ladder),
  ],
  {
    error:
      '评分方法的「type」应为 bool（达到得满分，否则0分）、deduct（每处扣分）、count7（七类目标缺一类扣分）、ratio（按比例）、ladder（分档）',
  },
)

export type Method = z.infer<typeof methodSchema>

/** Hundredths of a point of a text the schema has let through. */
export const pointsOf = (typed: string): number => readPoints(typed) ?? 0
/** Basis points, likewise. */
export const bpOf = (typed: string): number => readWeight(typed) ?? 0

const figuresOf = (method: Method): { shares: string[]; points: string[] } => {
  if (method.type === 'bool') return { shares: [], points: [] }
  if (method.type === 'deduct' || method.type === 'count7') return { shares: [], points: [method.each] }
  const given = (...all: (string | undefined)[]) => all.filter((one) => one !== undefined)
  if (method.type === 'ratio')
    return { shares: given(method.fullFrom, method.outOf, method.zeroBelow), points: given(method.fixed) }
  const { steps = [], overs = [] } = method
  return {
    shares: [
      ...given(method.fullFrom, method.zeroBelow),
      ...steps.map(({ from }) => from),
      ...overs.map(({ over }) => over),
    ],
    points: [...given(method.offEach), ...[...steps, ...overs].map((step) => step.points)],
  }
}

const names: Record<Method['type'], string> = {
  bool: '达标得分',
  deduct: '逐处扣分',
  count7: '逐类扣分',
  ratio: '按比例',
  ladder: '分档',
}

/** 评分办法 of an indicator in a word, as its rule says the amounts; one without a method is scored by its rule, by hand. */
export const methodName = (method: Method | undefined): string => (method ? names[method.type] : '按评分规则')

const numbersIn = (rule: string, way: RegExp): string[] => [...rule.matchAll(way)].map(([, number = '']) => number)

/** What a method says that the rule in words does not, or the other way round; null = they say the same. */
export function methodProblem(method: Method, rule: string, weight: number): string | null {
  const { shares, points: given } = figuresOf(method)
  const said = {
    shares: numbersIn(rule, /(\d+(?:\.\d+)?)\s*[%％]/g).map((one) => bpOf(`${one}%`)),
    points: numbersIn(rule, /(\d+(?:\.\d+)?)\s*分(?!钟)/g).map(pointsOf),
  }
  const rest = method.type === 'ratio' && method.fixed ? [weight * 100 - pointsOf(method.fixed)] : []
  const meant = new Set([0, weight * 100, ...rest, ...given.map(pointsOf)])
  const missing = [
    ...shares.filter((one) => !said.shares.includes(bpOf(one))),
    ...given.filter((one) => !said.points.includes(pointsOf(one))).map((one) => `${one}分`),
  ]
  if (missing.length > 0) return `评分方法的${missing.join('、')}，评分规则的文字没有写到`
  const other = [
    ...said.shares.filter((bp) => !shares.some((one) => bpOf(one) === bp)).map((bp) => `${bp / 100}%`),
    ...said.points.filter((one) => !meant.has(one)).map((one) => `${one / 100}分`),
  ]
  if (other.length > 0) return `评分规则写的${other.join('、')}，评分方法中没有`
  const tooMuch = given.find((one) => pointsOf(one) > weight * 100)
  if (tooMuch) return `评分方法的${tooMuch}分多于分值${weight}分`
  return method.type === 'ladder' ? ladderProblem(method) : null
}

/** 区间不重叠: each step lower than the one before, in share and in points. */
function ladderProblem({
  fullFrom,
  steps = [],
  overs = [],
  offEach,
  zeroBelow,
}: Extract<Method, { type: 'ladder' }>): string | null {
  if (steps.length + overs.length === 0 && !offEach) return '分档的评分方法没有写分档，也没有写每低1个百分点扣多少'
  const falls = (all: readonly number[]) => all.every((one, at) => at === 0 || one < (all[at - 1] ?? 0))
  const froms = [...(fullFrom ? [fullFrom] : []), ...steps.map(({ from }) => from)].map(bpOf)
  const bounds = falls([...froms]) && (!zeroBelow || bpOf(zeroBelow) <= (froms.at(-1) ?? 10_000))
  const upwards = falls(overs.map(({ over }) => -bpOf(over)))
  const less = falls([...steps, ...overs].map((step) => pointsOf(step.points)))
  return bounds && upwards && less ? null : '评分方法的各档重叠或者次序颠倒：一档比一档低'
}
