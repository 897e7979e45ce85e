import { describe, expect, test } from 'vitest'
import type { Stage } from '#shared/documents/document-version'
import { enteredShare, fallenShares, type ProjectEntries } from '#shared/records/entered-share'
import { monthlyEntry } from '#shared/records/monthly-entry'
import { nothingAround } from '#shared/records/record-field'
import { countedMay } from '../../fixtures/records/feedback'

const entry = (stage: Stage, dueOn: string, enteredOn: string | null) => ({ stage, dueOn, enteredOn })
const project = (...entries: ProjectEntries['entries']): ProjectEntries => ({
  project: '家计调查',
  owedFrom: { before: '2023-03-05', during: '2023-04-15', after: null },
  entries,
})
const before = entry('before', '2023-03-05', '2023-03-03')

describe('完整率 of what a project enters in the platform [N27] [N28]', () => {
  test('counts by a day what was entered of what was due or entered by then', () => {
    const one = project(before, entry('during', '2023-05-20', null))
    expect(enteredShare(one, '2023-04-30')).toEqual({ entered: 1, owed: 1 })
    expect(enteredShare(one, '2023-05-31')).toEqual({ entered: 1, owed: 2 })
  })

  test('counts a stage that has come and of which nothing is registered as one that is owed', () => {
    expect(enteredShare(project(before), '2023-04-14')).toEqual({ entered: 1, owed: 1 })
    expect(enteredShare(project(before), '2023-04-15')).toEqual({ entered: 1, owed: 2 })
  })

  test('that falls from one day to the other is told with both days; one that stays, rises or begins is not', () => {
    const fallen = project(before, entry('during', '2023-05-20', null))
    expect(fallenShares([fallen], '2023-04-30', '2023-05-31')).toEqual([
      '家计调查的完整率下降：2023年4月30日应录1批、已录1批（100%），2023年5月31日应录2批、已录1批（50%）。',
    ])
    const stays = project(before, entry('during', '2023-05-20', '2023-05-20'))
    const rises = project(before, entry('during', '2023-04-20', '2023-05-20'))
    expect(fallenShares([stays, rises, project(before)], '2023-04-30', '2023-05-31')).toEqual([])
    expect(fallenShares([fallen], '2023-02-28', '2023-03-31')).toEqual([])
  })

  test('is remarked at the sheet of the month, against the end of the month before', () => {
    const entries = [project(before, entry('during', '2023-05-20', null))]
    const facts = { ...nothingAround, ownerId: '2023', filled: [], entries }
    const said = (today: string, month = '05') =>
      monthlyEntry.remarks?.({ ...countedMay, month, countedOn: null }, { ...facts, today }, 'draft')
    expect(said('2023-06-02')).toHaveLength(1)
    // Nothing is late by a day that is yet to come.
    expect(said('2023-05-19')).toEqual([])
    expect(said('2023-06-02', '04')).toEqual([])
  })
})
