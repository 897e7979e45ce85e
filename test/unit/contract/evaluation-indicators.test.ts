import { expect, test } from 'vitest'
import evaluation from '#resources/contract/evaluation.json'
import { pointsInWords } from '#shared/contract/evaluation-indicators'
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
