import { describe, expect, test } from 'vitest'
import { expectedPapers } from '#shared/materials/expected-papers'
import { courseOf, windowOf } from '#shared/procurement/course'
import { purchaseSteps, stepsBy } from '#shared/procurement/steps'
import { moveCourse, movedSteps } from '#shared/procurement/what-if'
import type { ProcurementMethod, StepEntry } from '#shared/project/project'
import { ruleData } from '../../fixtures/county-year'

const { calendars, timeLimits } = ruleData
const steps = stepsBy('competitive_consultation', timeLimits)
const nothingKnown = { awardedOn: null, signedOn: null, publishedOn: null, filedOn: null }
const entry = (id: string, plannedOn: string | null, doneOn: string | null = null): StepEntry => ({
  id,
  plannedOn,
  doneOn,
  who: '',
})
const course = (entries: StepEntry[], known: Partial<typeof nothingKnown> | Record<string, string> = {}) =>
  courseOf(steps, entries, { ...nothingKnown, ...known })
const stepOf = (id: string) => steps.find((step) => step.id === id)!
const plannedOf = (moved: ReturnType<typeof moveCourse>) =>
  Object.fromEntries([...moved].flatMap(([id, { plannedOn }]) => (plannedOn ? [[id, plannedOn]] : [])))

describe.each(Object.keys(purchaseSteps) as ProcurementMethod[])('%s', (method) => {
  const list = stepsBy(method, timeLimits)

  test('every limit is counted from a step that stands before in the table', () => {
    for (const [index, { limits }] of list.entries()) {
      const before = list.slice(0, index).map(({ id }) => id)
      expect(limits.map(({ from }) => from).filter((from) => !before.includes(from))).toEqual([])
    }
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  test('every step and limit names its article, and papers that are expected before the service', () => {
    const known = expectedPapers.before.map(({ id }) => id)
    for (const { basis, limits, papers } of list) {
      for (const cited of [basis, ...limits.map((limit) => limit.basis)]) expect(cited.article).not.toBe('')
      for (const { basis: cited, confirmed } of limits) {
        if (confirmed) expect(cited.document).not.toMatch(/未核原文|建议值/)
      }
      expect(papers.filter((paper) => !known.includes(paper))).toEqual([])
    }
  })
})

describe('每一步最早、最迟哪一天', () => {
  test('the longest of the shortest periods sets the earliest day, with its article', () => {
    const { earliest } = windowOf(stepOf('answers'), course([entry('documents', null, '2023-02-20')]), calendars)
    expect(earliest).toMatchObject({ on: '2023-03-02', limit: { title: '磋商文件发出满10日' } })
  })

  test('documents out before Spring Festival: five working days are longer than ten days', () => {
    const { earliest } = windowOf(stepOf('answers'), course([entry('documents', '2023-01-20')]), calendars)
    expect(earliest).toMatchObject({ on: '2023-02-01', limit: { title: '磋商文件发售满5个工作日' } })
  })

  test('the real day counts before the planned one', () => {
    const both = course([entry('intention', '2023-01-10', '2023-01-20')])
    expect(windowOf(stepOf('invite'), both, calendars).earliest?.on).toBe('2023-02-19')
  })

  test('signing lies between the award and its thirtieth day', () => {
    const { earliest, latest } = windowOf(stepOf('sign'), course([], { awardedOn: '2023-03-06' }), calendars)
    expect([earliest?.on, latest?.on]).toEqual(['2023-03-06', '2023-04-06'])
  })

  test('a year without a table names what cannot be judged, and judges the rest', () => {
    const window = windowOf(stepOf('answers'), course([entry('documents', '2031-03-03')]), calendars)
    expect(window.earliest?.on).toBe('2031-03-13')
    expect(window.unjudged.map(({ title }) => title)).toEqual(['磋商文件发售满5个工作日'])
  })
})

describe('如果公告在某日发出', () => {
  const plan = course([
    entry('intention', null, '2023-01-20'),
    entry('invite', '2023-02-20'),
    entry('documents', '2023-02-20'),
    entry('answers', '2023-03-06'),
    entry('review', '2023-03-06'),
    entry('award', '2023-03-08'),
    entry('sign', '2023-03-15'),
  ])

  test('all that follow move by as many days, and what is done stays', () => {
    const moved = moveCourse(steps, plan, { id: 'invite', on: '2023-02-27' }, calendars)
    expect(plannedOf(moved)).toMatchObject({
      invite: '2023-02-27',
      documents: '2023-02-27',
      answers: '2023-03-13',
      review: '2023-03-13',
      award: '2023-03-15',
      sign: '2023-03-22',
    })
    expect(moved.get('intention')?.doneOn).toBe('2023-01-20')
    expect(movedSteps(steps, plan, moved).map(({ step }) => step.id)).not.toContain('intention')
  })

  test('a step is never planned before its earliest lawful day', () => {
    const hasty = course([
      entry('invite', '2023-02-20'),
      entry('documents', '2023-02-20'),
      entry('answers', '2023-02-24'),
    ])
    const moved = moveCourse(steps, hasty, { id: 'invite', on: '2023-02-21' }, calendars)
    expect(moved.get('answers')?.plannedOn).toBe('2023-03-03')
  })

  test('a day of rest gives way to the next working day, and a last day is not passed', () => {
    const moved = moveCourse(steps, plan, { id: 'invite', on: '2023-02-24' }, calendars)
    // 2023-03-10 is four days after 03-06; the award two after that is a Sunday.
    expect(plannedOf(moved)).toMatchObject({ answers: '2023-03-10', award: '2023-03-13' })
    const late = course([entry('award', '2023-03-06'), entry('sign', '2023-05-30')])
    expect(moveCourse(steps, late, { id: 'award', on: '2023-03-06' }, calendars).get('sign')?.plannedOn).toBe(
      '2023-04-06',
    )
  })

  test('from a first day alone a whole plan follows, each step as early as it may be; what only may happen has no day', () => {
    const moved = moveCourse(steps, course([]), { id: 'intention', on: '2023-01-20' }, calendars)
    expect(plannedOf(moved)).toEqual({
      intention: '2023-01-20',
      plan: '2023-01-20',
      invite: '2023-02-20',
      documents: '2023-02-20',
      panel: '2023-02-20',
      answers: '2023-03-02',
      review: '2023-03-02',
      report: '2023-03-02',
      decision: '2023-03-02',
      award: '2023-03-02',
      sign: '2023-03-02',
      publish: '2023-03-02',
      file: '2023-03-02',
    })
  })

  test('what is done moves nothing', () => {
    const done = course([entry('invite', null, '2023-02-20'), entry('documents', '2023-02-20')])
    expect(moveCourse(steps, done, { id: 'invite', on: '2023-03-20' }, calendars)).toEqual(done)
  })

  test('in a year without a table days are moved and not put on working days by guess', () => {
    const far = course([entry('invite', '2031-03-03'), entry('documents', '2031-03-03')])
    expect(moveCourse(steps, far, { id: 'invite', on: '2031-03-08' }, calendars).get('documents')?.plannedOn).toBe(
      '2031-03-08',
    )
  })
})
