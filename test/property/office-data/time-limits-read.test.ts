import { describe, expect, test } from 'vitest'
import type { RuleData } from '#shared/law/county-year'
import {
  type LimitId,
  limitSides,
  namedDay,
  type TimeLimit,
  type TimeLimits,
  timeLimitsInForce,
} from '#shared/law/time-limits'
import { procedure } from '#shared/procedure/steps'
import { courseOf, type Window, windowOf } from '#shared/procurement/course'
import { limitStatus } from '#shared/procurement/limit'
import { stepsBy } from '#shared/procurement/steps'
import type { ProcurementMethod, Project } from '#shared/project/project'
import { cleanProject, ruleData } from '../../fixtures/county-year'
import { officeLimits, ownBasis, ownDay, programLimits } from '../../fixtures/data-sets/own-limits'

const program = programLimits.body
const { calendars } = ruleData
const methods: ProcurementMethod[] = ['competitive_consultation', 'open_tender', 'other', 'internal_control']

const daysOf = ({ earliest, latest }: Window) => [earliest?.on, latest?.on]

/** What a clerk is told of all steps by some limits: the words with their source, and the days that follow. */
function told(timeLimits: RuleData['timeLimits']): string {
  const project: Project = cleanProject()
  const known = { awardedOn: '2023-03-08', signedOn: '2023-03-15', publishedOn: null, filedOn: null }
  const purchase = methods.flatMap((method) => {
    const steps = stepsBy(method, timeLimits)
    const entries = steps.map(({ id }) => ({ id, plannedOn: null, doneOn: '2023-02-20', who: '' }))
    const course = courseOf(steps, entries, known)
    return steps.map((step) => ({
      words: step.limits.map((limit) => [limit.title, limit.basis, limitStatus(limit)]),
      days: daysOf(windowOf(step, course, calendars)),
    }))
  })
  const facts = { year: 2023, project, agreed: {}, calendars, timeLimits, suggestedValues: ruleData.suggestedValues }
  return JSON.stringify([purchase, procedure.flatMap(({ deadlines }) => deadlines.map((deadline) => deadline(facts)))])
}

const before = told(timeLimitsInForce(program, null))
const altered = (row: TimeLimit): TimeLimit => ({
  ...row,
  count: limitSides[row.id] === 'shortest' ? row.count + 1 : row.count - 1,
  basis: ownBasis,
  confirmed: true,
})
const withRow = (row: TimeLimit): TimeLimits => ({
  ...program,
  limits: program.limits.map((one) => (one.id === row.id ? row : one)),
})

describe('every row of 办理时限 is read, and its figure stands nowhere else', () => {
  test.each(program.limits.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const { count, unit } = row
    const after = told(timeLimitsInForce(withRow({ ...row, count: 97 }), null))
    expect(after).not.toBe(before)
    const words = (text: string) => text.split(`97${unit === 'days' ? '日' : '个工作日'}`).length - 1
    expect(words(after)).toBeGreaterThan(0)
    // Put back by its words alone the text is as before, days aside: the old figure is left nowhere.
    const asBefore = after.replaceAll(
      `97${unit === 'days' ? '日' : '个工作日'}`,
      `${count}${unit === 'days' ? '日' : '个工作日'}`,
    )
    const titles = (text: string) => text.match(/[^"]*\d+(?:日|个工作日)[^"]*/g)
    expect(titles(asBefore)).toEqual(titles(before))
  })

  const replaceable = program.limits.filter(({ id }) => limitSides[id as LimitId] !== 'right')
  test.each(replaceable.map((row) => [row.id, row] as const))(
    '%s in an office’s file is told with its source',
    (_id, row) => {
      const set = officeLimits({ limits: [altered(row)] })
      const after = told(timeLimitsInForce(program, { head: set, body: set.body }))
      expect(after).not.toBe(before)
      for (const said of ['按本单位《乌拉特中旗办理时限》（2023.1）', ownBasis.document]) expect(after).toContain(said)
    },
  )

  test.each(program.days.map(({ id }) => [id] as const))('the day %s', (id) => {
    const set = officeLimits({ days: [ownDay(id, '2023-01-17')] })
    const limits = timeLimitsInForce(program, { head: set, body: set.body })
    expect(namedDay(limits, id, 2023).day).toBe('2023-01-17')
    const after = told(limits)
    for (const said of ['1月17日前', '2023-01-17', '按本单位《乌拉特中旗办理时限》']) expect(after).toContain(said)
  })
})
