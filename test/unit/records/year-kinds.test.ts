import { describe, expect, test } from 'vitest'
import type { RecordKind } from '#shared/records/kind'
import { kindBy } from '#shared/records/kind-by-figures'
import { holdsOn, type LocalRuleBody, localRule } from '#shared/records/local-rule'
import { monthlyEntry, sheetDueOn } from '#shared/records/monthly-entry'
import { type PilotBody, pilot, pilotStates } from '#shared/records/pilot'
import { type Body, nothingAround, type OtherRecord } from '#shared/records/record-field'
import { changeProblem, stepLacks } from '#shared/records/state-machine'
import { ruleData } from '../../fixtures/county-year'
import { countedMay, summedPilot } from '../../fixtures/records/feedback'

const facts = { ...nothingAround, today: '2023-06-05', ownerId: '2023', filled: [] }
const said = (kind: RecordKind, step: { from: string; to: string }, body: object, around: Partial<typeof facts> = {}) =>
  stepLacks(kind, step, { ...body } as Body, { ...facts, ...around }).map(({ text }) => text)

describe('月度录入情况', () => {
  const file = { from: 'draft', to: 'filed' }
  const other = (month: string): OtherRecord => ({
    ...{ id: 'o', ownerId: '2023', state: 'filed', title: '' },
    body: { ...countedMay, month },
  })

  test('[N28] is made once a month, and counts no day before its month', () => {
    expect(said(monthlyEntry, file, countedMay, { others: [other('04')] } as never)).toEqual([])
    expect(said(monthlyEntry, file, countedMay, { others: [other('05')] } as never)).toEqual([
      '5月已有一份，一个月只做一份',
    ])
    expect(said(monthlyEntry, file, { ...countedMay, countedOn: '2023-04-30' })).toEqual(['统计截止日期早于5月'])
  })

  test('[N28] is due on the suggested day of the next month until it is filed, also over the turn of a year', () => {
    const kind = kindBy(monthlyEntry, ruleData, '2023')
    const due = (month: string, state: string) => kind.dueOn?.({ ...countedMay, month }, { ownerId: '2023', state })
    expect([due('05', 'draft'), due('12', 'draft'), due('05', 'filed')]).toEqual(['2023-06-05', '2024-01-05', null])
    expect(sheetDueOn('2024-02', ruleData.suggestedValues)).toBe('2024-03-05')
  })

  test('[N27] the last day of its month is proposed as the day that is counted to', () => {
    const proposed = monthlyEntry.fields.countedOn?.proposed?.({ ...countedMay, countedOn: null }, facts)
    expect(proposed?.value).toBe('2023-05-31')
  })
})

describe('试点', () => {
  test('[N26] is of the county or of projects that are named', () => {
    const choose = { from: 'draft', to: 'chosen' }
    expect(said(pilot, choose, { ...summedPilot, projectIds: [] })).toEqual(['试点范围是项目，没有选试点项目'])
    expect(said(pilot, choose, { ...summedPilot, scope: 'county' })).toEqual(['试点范围是本旗县，不选项目'])
    expect(said(pilot, choose, summedPilot)).toEqual([])
    expect([...pilotStates]).toEqual(['chosen', 'summed', 'spread'])
  })

  test('[N26] is summed up by what was done, what came of it and what did not go well, and stays so', () => {
    const empty: Partial<PilotBody> = { practice: '', effect: '', problems: '', summedOn: null }
    expect(said(pilot, { from: 'chosen', to: 'summed' }, { ...summedPilot, ...empty })).toEqual([
      '没有填主要做法',
      '没有填取得成效',
      '没有填问题和不足',
      '没有填总结日期',
    ])
    expect(changeProblem(pilot, { state: 'spread', body: { ...summedPilot } })?.code).toBe('RECORD_FROZEN')
  })

  test('[N26] is spread to somewhere on a day, or ends for a reason', () => {
    expect(said(pilot, { from: 'summed', to: 'spread' }, summedPilot)).toEqual(['没有填推广范围', '没有填推广日期'])
    expect(said(pilot, { from: 'chosen', to: 'ended' }, summedPilot)).toEqual(['没有填结束日期', '没有填结束原因'])
  })
})

describe('本旗县补充规定', () => {
  const body = { ...localRule.blank, effectiveFrom: '2023-02-01', effectiveTo: '2023-06-30' } as LocalRuleBody

  test('[N25] holds on the days it says, both included', () => {
    const days = ['2023-01-31', '2023-02-01', '2023-06-30', '2023-07-01']
    expect(days.map((day) => holdsOn(body, day))).toEqual([false, true, true, false])
    expect(holdsOn({ ...body, effectiveFrom: null }, '2023-03-01')).toBe(false)
  })

  test('[N25] is in force with its issuer, stage, text and days, and ends by a paper', () => {
    expect(said(localRule, { from: 'draft', to: 'in-force' }, localRule.blank as object)).toHaveLength(6)
    expect(said(localRule, { from: 'in-force', to: 'ended' }, { ...wholeRule, endedBy: '' })).toEqual([
      '没有填废止依据',
    ])
  })

  const wholeRule: LocalRuleBody = {
    ...body,
    ...{ name: '验收办法', issuer: '示例旗民政局', issuedOn: '2023-02-01', stage: 'during', text: '10日内验收' },
  }
})
