import { writeFileSync } from 'node:fs'
import ExcelJS from '@protobi/exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { pointsText } from '#shared/evaluation/points'
import { evaluation } from '#shared/records/evaluation'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import { scoreBySurveys } from '#shared/records/recipients-score'
import type { RecordEntry } from '#shared/records/record-entry'
import { nothingAround } from '#shared/records/record-field'
import { enteredSurvey, sheet } from '../../fixtures/records/survey'
import { values } from '../../fixtures/values'
import { schemaErrors } from '../ooxml-schema'
import { sampleId, startInSample } from './project-records'

let related: RecordEntry[]
let bytes: Uint8Array
let sheets: Record<string, (string | number)[][]>

beforeAll(async () => {
  const sample = await startInSample('2024-05-01T02:00:00Z')
  const { id } = await sample.keep('evaluation')
  const refused = await sample.call('paper.generate', { kind: 'survey-statistics', ownerId: id })
  expect(refused).toMatchObject({ error: { params: { detail: '还没有录入完成的满意度问卷。' } } })
  related = []
  const townships = [sheet(1, { overall: '2', charged: null }), sheet(2, { overall: null })]
  for (const part of [enteredSurvey, { ...enteredSurvey, audience: 'townships', sent: 2, sheets: townships }]) {
    const batch = await sample.keep('survey', part)
    expect(await sample.refusal(batch.id, 'entered')).toBeNull()
    related.push(await sample.get('record.get', { id: batch.id }))
  }
  bytes = await sample.saved('survey-statistics', id)
  if (process.env.KEEP_XLSX) writeFileSync(process.env.KEEP_XLSX, bytes)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  sheets = Object.fromEntries(
    workbook.worksheets.map((one) => [
      one.name,
      (one.getRows(4, 20) ?? []).map((row) => (row.values as string[]).slice(1)).filter(({ length }) => length > 0),
    ]),
  )
})

describe('满意度问卷汇总表', () => {
  test('is valid by the OOXML schemas', async () => {
    expect(await schemaErrors(bytes)).toEqual([])
  })

  test('[N19] counts sent, returned, valid and invalid of each audience, and of each place', () => {
    const recipients = [40, 31, 30, 1, 0.9677]
    expect(sheets.汇总).toMatchObject([
      ['服务对象', ...recipients, expect.any(Number)],
      ['苏木乡镇（街道）', 2, 2, 1, 1, 0.5, 30],
    ])
    expect(sheets.分组?.[0]).toMatchObject(['服务对象', '巴音苏木', ...recipients, expect.any(Number)])
  })

  test('[N19] says how content the recipients are as their evaluation counts it, to 0.01', () => {
    const facts = { ...nothingAround, today: '2024-05-01', ownerId: sampleId, filled: [], related }
    const found = scoreBySurveys(evaluation.blank as EvaluationBody, facts, values)
    expect(sheets.汇总?.[0]?.at(-1)).toBe(Number(pointsText(found?.score ?? 0)))
  })

  test('has each answer of each question with its share, of the valid ones that gave one', () => {
    const overall = sheets['分题（程度）']?.find(([who, question]) => who === '服务对象' && question === '总体满意程度')
    expect(overall?.slice(2, 9)).toEqual([30, 14, 0.4667, 15, 0.5, 1, 0.0333])
    const charged = sheets['分题（是否）']?.filter(([, question]) => question === '收费或者推销')
    expect(charged?.map((cells) => cells.slice(2))).toEqual([
      [30, 1, 0.0333, 29, 0.9667],
      [0, 0, '/', 0, '/'],
    ])
  })
})
