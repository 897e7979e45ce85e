import { describe, expect, test } from 'vitest'
import { planEntries, setEntry } from '#shared/procurement/entries'
import { timelineOf } from '#shared/procurement/timeline'

describe('计划与实际的图', () => {
  test('holds every day, the earlier to the left, with room at both ends', () => {
    const line = timelineOf(['2023-03-24', '2023-01-16', '2023-02-15'])!
    const places = ['2023-01-16', '2023-02-15', '2023-03-24'].map(line.place)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(places[2]).toBeLessThan(100)
  })

  test('names the months, the year with the first and each January, and never too many', () => {
    expect(timelineOf(['2022-11-20', '2023-02-10'])?.months.map(({ label }) => label)).toEqual([
      '2022年12月',
      '2023年1月',
      '2月',
    ])
    expect(timelineOf(['2020-01-01', '2023-12-31'])?.months.length).toBeLessThanOrEqual(7)
  })

  test('names the month it begins in, where there is room before the next', () => {
    const line = timelineOf(['2023-01-09', '2023-03-24'])
    expect(line?.months).toEqual([
      { on: line?.from, label: '2023年1月' },
      { on: '2023-02-01', label: '2月' },
      { on: '2023-03-01', label: '3月' },
    ])
    expect(timelineOf(['2023-03-06', '2023-03-20'])?.months.map(({ label }) => label)).toEqual(['2023年3月'])
  })

  test('without a day there is no picture, with one there is', () => {
    expect(timelineOf([])).toBeNull()
    expect(timelineOf(['2023-03-24'])?.place('2023-03-24')).toBe(50)
  })
})

describe('填写的步骤', () => {
  const entry = { id: 'invite', plannedOn: '2023-02-15', doneOn: null, who: '' }

  test('a step that is not there yet is added, another part is kept', () => {
    expect(setEntry([], 'invite', { plannedOn: '2023-02-15' })).toEqual([entry])
    expect(setEntry([entry], 'invite', { who: '办公室' })).toEqual([{ ...entry, who: '办公室' }])
  })

  test('a step in which nothing stands any more goes', () => {
    expect(setEntry([entry], 'invite', { plannedOn: null })).toEqual([])
  })

  test('a plan is taken over and nothing else', () => {
    const course = new Map([
      ['invite', { plannedOn: '2023-02-20', doneOn: null }],
      ['sign', { plannedOn: null, doneOn: '2023-03-15' }],
    ])
    expect(planEntries([{ ...entry, who: '办公室' }], course)).toEqual([
      { ...entry, plannedOn: '2023-02-20', who: '办公室' },
    ])
  })
})
