import { describe, expect, test } from 'vitest'
import { kindBy } from '#shared/records/kind-by-figures'
import { type PlatformEntry, platformEntry } from '#shared/records/platform-entry'
import { nothingAround } from '#shared/records/record-field'
import { changeProblem, stepLacks } from '#shared/records/state-machine'
import { cleanProject, ruleData } from '../../fixtures/county-year'

const body: PlatformEntry = {
  stage: 'before',
  content: '预算书、绩效目标申报表',
  expected: 4,
  onTime: 4,
  unit: '件',
  dueOn: '2023-03-05',
  enteredOn: '2023-03-03',
  enteredBy: '乌云',
  receiptNumber: '',
  answersTo: '',
  notes: '',
}
const facts = { ...nothingAround, project: cleanProject(), today: '2023-06-01', ownerId: 'p', filled: [] }
const said = (part: Partial<PlatformEntry>) =>
  stepLacks(platformEntry, { from: 'draft', to: 'entered' }, { ...body, ...part }, facts).map(({ text }) => text)

describe('[N27] what was entered in the platform', () => {
  test('[N27] is registered by its stage, before the contract as well, and stays as it is until it is sent back', () => {
    expect(said({})).toEqual([])
    expect(changeProblem(platformEntry, { state: 'entered', body: { ...body } })).toMatchObject({
      code: 'RECORD_FROZEN',
    })
    expect(stepLacks(platformEntry, { from: 'entered', to: 'draft' }, { ...body }, facts)).toEqual([])
  })

  test.each<[Partial<PlatformEntry>, string]>([
    [{ stage: null }, '没有选阶段'],
    [{ expected: 0, onTime: 0 }, '没有填应上传数量'],
    [{ onTime: null }, '没有填按时上传数量，一件也没有按时上传的填0'],
    [{ onTime: 5 }, '按时上传数量5多于应上传数量4件'],
    [{ enteredOn: '2023-03-06' }, '录入日期晚于录入期限，按时上传数量不是全部：只填期限以内上传的'],
  ])('[N27] %j is no entry', (part, text) => {
    expect(said(part)).toEqual([text])
  })

  test('[N27] nothing in time is an entry, and that it was late is told', () => {
    const late = { ...body, onTime: 0, enteredOn: '2023-03-06' }
    expect(said(late)).toEqual([])
    expect(platformEntry.remarks?.({ ...late }, facts, 'entered')).toEqual([
      '录入日期 2023-03-06 晚于录入期限 2023-03-05。',
    ])
    expect(platformEntry.remarks?.({ ...body }, facts, 'entered')).toEqual([])
  })
})

test('[N29] its limit is due until it is entered', () => {
  const due = (state: string) => platformEntry.dueOn?.({ ...body }, { ownerId: 'p', state })
  expect([due('draft'), due('entered')]).toEqual(['2023-03-05', null])
})

test('[N29] 3月5日 of the project’s year is proposed for 事前 alone, and for a later year as not yet confirmed', () => {
  const kind = kindBy(platformEntry, ruleData, 'p')
  const proposed = (stage: PlatformEntry['stage'], year: number) =>
    kind.fields.dueOn?.proposed?.({ ...body, stage }, { ...facts, project: { ...cleanProject(), year } })
  expect(proposed('before', 2023)).toEqual({
    value: '2023-03-05',
    text: '建议 2023-03-05：新年度项目3月5日前录入',
  })
  expect(proposed('before', 2024)).toEqual({
    value: '2024-03-05',
    text: '建议 2024-03-05：新年度项目3月5日前录入（2023年度的规定，其他年度沿用月日，待当年通知确认）',
  })
  expect(proposed('during', 2023)).toBeNull()
})

test('[N29] of a project that began after that day nothing is proposed: it could not have been kept', () => {
  const { fields } = kindBy(platformEntry, ruleData, 'p')
  const proposed = (begunOn: string) => fields.dueOn?.proposed?.({ ...body }, { ...facts, begunOn })
  expect(proposed('2023-03-06')).toBeNull()
  expect(proposed('2023-03-05')).toMatchObject({ value: '2023-03-05' })
})
