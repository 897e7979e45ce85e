import { describe, expect, test } from 'vitest'
import first from '#resources/contract/evaluation.json'
import set from '#resources/contract/evaluation-2.json'
import { type Method, methodProblem } from '#shared/evaluation/method'
import { type Figure, notByMethod, scoreBy } from '#shared/evaluation/score'
import { evaluation } from '#shared/office-data/evaluation'

const { indicators } = evaluation.schema.parse(set.body)
const of = (code: string) => indicators.find((one) => one.code === code)!
const scored = (code: string, figure: Figure) => scoreBy(of(code).method!, figure, of(code).weight * 100)
const share = (part: number, whole = 1_000): Figure => ({ part, whole })

describe('[N20] an indicator is scored by its method', () => {
  test.each<[string, Figure, number | null]>([
    ['K06', { wrong: 0 }, 200],
    ['K06', { wrong: 1 }, 0],
    ['K29', { met: false }, 0],
    ['K01', { wrong: 1, none: true }, 0],
    ['K05', { wrong: 3 }, 50],
    ['K04', { wrong: 7 }, 0],
    ['K08', share(950), 300],
    ['K08', share(800), 240],
    ['K08', share(599), 0],
    ['K15', { part: 1, whole: 2, met: true }, 200],
    ['K15', { part: 1, whole: 2, met: false }, 100],
    ['K16', share(799), 0],
    ['K28', share(450), 150],
    ['K19', share(975), 550],
    ['K19', share(849), 0],
    ['K20', share(949), 400],
    ['K20', share(850), 200],
    ['K21', share(500), 0],
    ['K25', share(1_000), 400],
    ['K25', share(1_050), 200],
    ['K25', share(1_051), 0],
    ['K32', share(850), 267],
    ['K32', share(599), 0],
    ['K20', { wrong: 1 }, null],
    ['K30', share(1), null],
  ])('%s by %o: %s', (code, figure, points) => expect(scored(code, figure)).toBe(points))

  test('by an office’s own thresholds, and no others', () => {
    const own: Method = { type: 'ladder', fullFrom: '99%', offEach: '3' }
    expect(scoreBy(own, share(950), 600)).toBe(0)
    expect(scoreBy(own, share(985), 600)).toBe(300)
  })
})

describe('[N20] typed points are held against the method', () => {
  test.each([
    ['K12', 137, '只能是2.00分、0.00分'],
    ['K05', 125, '只能是2.00分、1.50分、1.00分、0.50分、0.00分'],
    ['K20', 500, '只能是6.00分、4.00分、2.00分、0.00分'],
    ['K08', 100, '只能是0.00分、1.80分至2.85分或者满分3.00分'],
  ])('%s has no %s', (code, points, told) =>
    expect(notByMethod(of(code).method!, points, of(code).weight * 100)).toBe(told),
  )

  test.each([
    ['K12', 0],
    ['K05', 150],
    ['K20', 400],
    ['K08', 240],
    ['K22', 123],
    ['K15', 250],
    ['K19', 450],
  ])('%s may have %s', (code, points) =>
    expect(notByMethod(of(code).method!, points, of(code).weight * 100)).toBeNull(),
  )
})

describe('[N20] the method says what the rule says in words', () => {
  const problem = (rule: string, method: Method, weight = 6) => methodProblem(method, rule, weight)
  const ladder: Method = { type: 'ladder', fullFrom: '95%', offEach: '3' }
  test('in every indicator of the program, whose words are those released first', () => {
    expect(indicators.map(({ method, figure, byHand, ...words }) => words)).toEqual(first.body.indicators)
    expect(indicators.filter(({ method }) => !method)).toEqual([])
    expect(indicators.filter(({ figure, byHand }) => !figure && !byHand)).toEqual([])
  })

  test.each<[string, string, Method, string | null]>([
    ['another threshold', '99%以上得满分，每低1个百分点扣3分', ladder, '评分方法的95%，评分规则的文字没有写到'],
    ['the same', '95%以上得满分，每低1个百分点扣3分', ladder, null],
    [
      'a threshold of the words alone',
      '95%以上得满分，每低1个百分点扣3分；低于60%得0分',
      ladder,
      '评分规则写的60%，评分方法中没有',
    ],
    ['points of the words alone', '符合得满分；缺一项扣1分', { type: 'bool' }, '评分规则写的1分，评分方法中没有'],
    ['more than there are', '每处扣8分', { type: 'deduct', each: '8' }, '评分方法的8分多于分值6分'],
    [
      'nothing to step by',
      '95%以上得满分',
      { type: 'ladder', fullFrom: '95%' },
      '分档的评分方法没有写分档，也没有写每低1个百分点扣多少',
    ],
    [
      'steps that overlap',
      '95%以上得满分；80%以上得2分；90%以上得4分',
      {
        type: 'ladder',
        fullFrom: '95%',
        steps: [
          { from: '80%', points: '2' },
          { from: '90%', points: '4' },
        ],
      },
      '评分方法的各档重叠或者次序颠倒：一档比一档低',
    ],
  ])('%s', (_, rule, method, told) => expect(problem(rule, method)).toBe(told))

  test('a method that is none is told with those there are', () => {
    const rows = set.body.indicators.map((one) => (one.code === 'K12' ? { ...one, method: { type: 'yes' } } : one))
    const parsed = evaluation.schema.safeParse({ indicators: rows })
    expect(parsed.error?.issues[0]?.message).toContain('bool（达到得满分，否则0分）')
  })
})
