import { describe, expect, test } from 'vitest'
import { courseOf } from '#shared/procurement/course'
import { verdictTexts, verdictWayOut } from '#shared/procurement/day-words'
import { judgePlan, judgePlannedDay } from '#shared/procurement/judge-day'
import { stepsBy } from '#shared/procurement/steps'
import { moveCourse } from '#shared/procurement/what-if'
import { ruleData } from '../../fixtures/county-year'

const { calendars, timeLimits } = ruleData
const steps = stepsBy('competitive_consultation', timeLimits)
const nothingKnown = { awardedOn: null, signedOn: null, publishedOn: null, filedOn: null }
const intentionDone = [{ id: 'intention', plannedOn: null, doneOn: '2023-01-20', who: '' }]

/** What is said when a step is tried on a day, and what to do about it. */
function tried(id: string, on: string, entries = intentionDone) {
  const course = moveCourse(steps, courseOf(steps, entries, nothingKnown), { id, on }, calendars)
  const around = { steps, course, calendars }
  const step = steps.find((one) => one.id === id)!
  const verdict = judgePlannedDay(step, on, around)
  return { said: verdictTexts(on, verdict).join('；'), next: verdict.next, way: verdictWayOut(verdict), around }
}

describe('如果公告在某日发出', () => {
  test('a lawful working day has nothing to be said of it', () => {
    expect(tried('invite', '2023-02-20')).toMatchObject({ said: '', next: null })
  })

  test('a holiday is named with its notice, and the next lawful working day', () => {
    expect(tried('invite', '2023-04-05')).toMatchObject({
      said: expect.stringContaining('是清明节假期（国办发明电〔2022〕16号），不是工作日'),
      next: '2023-04-06',
    })
  })

  test('a weekend is no working day, but for one that is worked', () => {
    expect(tried('invite', '2023-02-25')).toMatchObject({ said: '是周六，休息日，不是工作日', next: '2023-02-27' })
    expect(tried('invite', '2023-04-23')).toMatchObject({ said: '', next: null })
  })

  test('before thirty days of the intention it is too early; the first lawful day is a Sunday, the next working one is named', () => {
    const { said, next } = tried('invite', '2023-02-17')
    expect(said).toContain('早于最早可办的2023-02-19（采购意向公开满30日，自2023-01-20起算，当日不计）')
    expect(next).toBe('2023-02-20')
  })

  test('a day before everything else is before what has been done, though steps between have no day', () => {
    const { said, next } = tried('invite', '2022-12-30')
    expect(said).toContain('早于最早可办的2023-02-19')
    expect(next).toBe('2023-02-20')
    expect(tried('decision', '2022-12-30').said).toContain('“采购意向公开”在2023-01-20')
  })

  test('a year without a table of holidays cannot be judged, and is never Monday to Friday', () => {
    const { said, next, way, around } = tried('invite', '2030-03-04')
    expect(said).toContain('不可判定：没有2030年的放假安排，不能判断是不是工作日')
    expect([next, way]).toEqual([null, expect.stringContaining('请对照国务院办公厅当年放假安排')])
    // Monday or Saturday: the same answer; and so for every step that follows.
    expect(tried('invite', '2030-03-09').said).toBe(said)
    const plan = judgePlan(around)
    expect([...plan.keys()]).toContain('file')
    for (const [id, { noTable }] of plan) expect([id, noTable]).toEqual([id, true])
  })

  test('the days a plan proposes by itself are lawful working days', () => {
    const { around } = tried('invite', '2023-02-20')
    for (const [id, verdict] of judgePlan(around)) {
      expect([id, ...verdictTexts(around.course.get(id)!.plannedOn!, verdict)]).toEqual([id])
    }
  })
})
