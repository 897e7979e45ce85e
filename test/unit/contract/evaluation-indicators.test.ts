import { describe, expect, test } from 'vitest'
import evaluation from '#resources/contract/evaluation.json'
import { type EvaluationIndicators, pointsInWords } from '#shared/contract/evaluation-indicators'
import { parseDataSet } from '#shared/data-sets/read-data-file'
import { evaluation as evaluationKind } from '#shared/office-data/evaluation'
import { library } from '../../fixtures/contract/sample'

const textOf = (parts: { body: unknown[] }[]) => JSON.stringify(parts)

test('the article and the annex name the version of the indicators and the points of their levels', () => {
  const named = `${evaluation.title}（${evaluation.version}）`
  expect(textOf(library.clauses)).toContain(`${named}：${pointsInWords(evaluation.body)}`)
  expect(textOf(library.attachments.filter(({ id }) => id === 'evaluation'))).toContain(named)
})

test('indicators that do not make 100 points are refused', () => {
  const [first, ...rest] = evaluation.body.indicators
  const wrong = { ...evaluation, body: { indicators: [{ ...first, weight: 3 }, ...rest] } }
  expect(parseDataSet(evaluationKind, wrong)).toMatchObject({
    ok: false,
    error: { params: { detail: expect.stringContaining('100') } },
  })
})

describe('an office’s indicators', () => {
  const { indicators } = evaluation.body as EvaluationIndicators
  /** Whatever is left out, the first one left makes up for the points. */
  const without = (isOut: (one: (typeof indicators)[number]) => boolean) => {
    const left = indicators.filter((one) => !isOut(one))
    const points = left.reduce((sum, { weight }) => sum + weight, 0)
    return left.map((one, at) => (at === 0 ? { ...one, weight: one.weight + 100 - points } : one))
  }
  const problem = (some: typeof indicators) => evaluationKind.problem?.({ indicators: some }, evaluation.body) ?? null

  test('[N20] as the program has them cover what the notice names, though they do not say so row by row', () => {
    expect(problem(indicators)).toBeNull()
    expect(indicators.every(({ aspect }) => aspect === undefined)).toBe(true)
  })

  test.each([
    ['服务成效', ['产出', '效益'], '社会影响'],
    ['项目管理', ['决策', '过程'], ''],
    ['社会影响', ['满意度'], '可持续影响'],
  ])('[N20] without %s are refused with what the notice asks for', (aspect, firsts, kept) => {
    const some = without(
      ({ first, second }) =>
        (firsts.includes(first) && second !== kept) || (aspect === '社会影响' && second === '社会影响'),
    )
    expect(problem(some)).toMatch(
      new RegExp(`没有评价「${aspect}」的指标：通知一（六）要求.*服务成效、项目管理、社会影响`),
    )
  })

  test('[N19] without any the recipients score, or any the other two parties do, are refused', () => {
    expect(problem(without(({ first }) => first === '满意度'))).toContain('没有由服务对象评分的指标')
    const [one, two, three] = indicators.map((row) => ({ ...row, first: '满意度', weight: 1 }))
    const asked = [{ ...one!, aspect: 'effect' }, { ...two!, aspect: 'management' }, three!] as typeof indicators
    expect(problem(asked)).toContain('没有由购买主体、第三方评分的指标')
  })

  test('[N20] with headings of their own say which aspect each covers', () => {
    const own = indicators.map((row) => (row.first === '满意度' ? row : { ...row, first: '甲', second: '乙' }))
    expect(problem(own)).toContain('没有评价「项目管理」的指标')
    expect(problem(own.map((row, at) => (at === 0 ? { ...row, aspect: 'management' } : row)))).toBeNull()
    const file = { ...evaluation, body: { indicators: own.map((row) => ({ ...row, aspect: '管理' })) } }
    expect(parseDataSet(evaluationKind, file as never)).toMatchObject({
      ok: false,
      error: { params: { detail: expect.stringContaining('项目管理「management」') } },
    })
  })
})
