import { describe, expect, test } from 'vitest'
import type { ProcurementMethod } from '#shared/project/project'
import { type CleanCounty, findingsAfter } from '../../fixtures/county-year'

type Days = Record<string, { planned?: string; done?: string }>

const enter =
  (days: Days, method: ProcurementMethod = 'competitive_consultation') =>
  ({ project }: CleanCounty) => {
    project.procurement.method = method
    project.procurement.steps = Object.entries(days).map(([id, { planned = null, done = null }]) => ({
      id,
      plannedOn: planned,
      doneOn: done,
      who: '',
    }))
  }
const found = (days: Days, more: (clean: CleanCounty) => void = () => {}, method?: ProcurementMethod) =>
  findingsAfter((clean) => {
    enter(days, method)(clean)
    more(clean)
  }).filter(({ key }) => key.startsWith('procurement.times'))
const said = (...given: Parameters<typeof found>) =>
  found(...given).map(({ key, level }) => `${level} ${key.slice(18)}`)

/** Nothing is decided yet. */
const unawarded = ({ project }: CleanCounty) => {
  project.procurement.awardedOn = null
  Object.assign(project.contract, { signedOn: null, publishedOn: null, filedOn: null })
}

const lawful: Days = {
  intention: { done: '2023-01-16' },
  invite: { done: '2023-02-15' },
  documents: { done: '2023-02-15' },
  answers: { done: '2023-02-28' },
  review: { done: '2023-02-28' },
  report: { done: '2023-03-02' },
  decision: { done: '2023-03-08' },
}

describe('采购步骤的时限', () => {
  test('[P07] a course within all its limits has nothing to mend', () => {
    expect(said(lawful)).toEqual([])
    expect(said({})).toEqual([])
  })

  test('[P07] answers nine days after the documents are too early: the law, the first day and both dates are named', () => {
    const [only, ...others] = found({ ...lawful, documents: { done: '2023-02-20' }, answers: { done: '2023-02-28' } })
    expect(others).toEqual([])
    expect(only).toMatchObject({ level: 'error', waivable: true, where: { field: 'procurement.steps.answers' } })
    expect(only?.message).toContain('实际日期2023-02-28早于最早可办的2023-03-02')
    expect(only?.basis.article).toBe('第十条')
  })

  test('[P07] an open tender needs twenty days between the documents and the bids', () => {
    expect(said(lawful, undefined, 'open_tender')).toEqual(['error answers.early'])
  })

  test('[P07] what was never read in the original is a remark, and says so', () => {
    const early = found({ ...lawful, invite: { done: '2023-02-14' } })
    expect(early.map(({ level }) => level)).toEqual(['warning'])
    expect(early[0]?.message).toContain('建议值')
  })

  test('[P07] of two first days the later is told, with the one the law sets', () => {
    const early = { ...lawful, documents: { done: '2023-02-24' }, answers: { done: '2023-02-27' } }
    const [only, ...others] = found({ ...early, clarify: { done: '2023-02-24' } }).filter(({ key }) =>
      key.includes('answers'),
    )
    expect(others).toEqual([])
    expect(only?.level).toBe('error')
    expect(only?.message).toContain('早于最早可办的2023-03-06（磋商文件发出满10日')
    const strictest = found({ ...early, documents: { done: '2023-01-18' }, answers: { done: '2023-01-20' } })
    const told = strictest.find(({ key }) => key.includes('answers'))?.message
    expect(told).toContain('2023-01-28（磋商文件发出满10日')
    expect(told).toContain('；也早于最早可办的2023-02-20（磋商公告满3个工作日')
  })

  test('[P07] no day is named that a year without a table of holidays hides', () => {
    const [late] = found({ report: { done: '2021-12-28' }, decision: { done: '2022-03-07' } }).filter(({ key }) =>
      key.includes('decision.late'),
    )
    expect(late?.message).toContain('晚于最迟应办的日子')
    expect(late?.message).toContain('不可判定')
    expect(late?.message).not.toContain('2022-01-02')
  })

  test('[P07] the order of things is no suggested limit: opened before the bids were in is an error', () => {
    const [order] = found({ ...lawful, review: { done: '2023-02-27' } }).filter(({ key }) =>
      key.includes('review.early'),
    )
    expect(order).toMatchObject({ level: 'error', waivable: true })
    expect(order?.message).not.toContain('建议值')
  })

  test('[P07] the order an office sets itself is a remark', () => {
    const days = { resolution: { done: '2023-02-20' }, comparison: { done: '2023-02-17' } }
    expect(said(days, unawarded, 'internal_control')).toEqual(['warning comparison.early'])
  })

  test('[P07] days typed under another method are no course of this one', () => {
    expect(
      said({ invite: { done: '2023-02-15' }, answers: { done: '2023-02-16' } }, undefined, 'internal_control'),
    ).toEqual([])
  })

  test('[P07] a complaint is in time by the end of the time for a reply, whether or not one was given', () => {
    const challenge = { done: '2023-03-08' }
    const on = (done: string) =>
      said({ ...lawful, challenge, complaint: { done } }).filter((one) => one.includes('complaint.late'))
    expect(on('2023-04-10')).toEqual([])
    expect(on('2023-04-11')).toEqual(['warning complaint.late'])
  })

  test('[P07] the award notice leaves within two working days of the decision', () => {
    expect(said({ ...lawful, decision: { done: '2023-03-06' } })).toEqual([])
    expect(said({ ...lawful, decision: { done: '2023-03-03' } })).toEqual(['warning award.late'])
    expect(said({ ...lawful, decision: { done: '2023-03-09' } })).toEqual(['error award.early'])
  })

  test('[P07] a plan that would break a limit is a remark, held against real and planned days', () => {
    expect(said({ documents: { done: '2023-02-15' }, answers: { planned: '2023-02-24' } })).toEqual([
      'warning answers.early',
    ])
    expect(said({ documents: { planned: '2023-02-15' }, answers: { planned: '2023-02-27' } })).toEqual([])
  })

  test('[P07] a year without a table of holidays cannot be judged', () => {
    const [only, ...others] = found({ answers: { planned: '2031-03-13' } }, ({ project, county }) => {
      county.today = '2031-03-04'
      project.procurement.awardedOn = null
      project.procurement.steps.push({ id: 'documents', plannedOn: null, doneOn: '2031-03-03', who: '' })
    })
    expect(others).toEqual([])
    expect(only).toMatchObject({ level: 'note', key: 'procurement.times.answers.unjudged' })
    expect(only?.message).toContain('没有2031年的放假安排，不能判断是不是工作日')
    expect(only?.message).toContain('“磋商文件发售满5个工作日”')
  })

  test('[P07] a planned day of rest is said, with its holiday and the next lawful working day', () => {
    const plan = { documents: { planned: '2023-03-24' }, answers: { planned: '2023-04-05' } }
    const [only] = found(plan, unawarded)
    expect(only).toMatchObject({
      level: 'note',
      key: 'procurement.times.answers.rest',
      fix: expect.stringContaining('2023-04-06'),
    })
    expect(only?.message).toContain('清明节假期')
    expect(said({ ...plan, answers: { planned: '2023-04-08' } }, unawarded)).toEqual(['note answers.rest'])
  })

  test('[P07] a plan too early names the first lawful working day, one too late the last', () => {
    const early = { documents: { planned: '2023-03-26' }, answers: { planned: '2023-03-28' } }
    // Ten days end on 2023-04-05, a holiday.
    expect(found(early, unawarded).at(-1)?.fix).toContain('2023-04-06')
    const late = found({ award: { planned: '2023-03-14' }, decision: { done: '2023-03-08' } }, unawarded)
    expect(late[0]).toMatchObject({ key: 'procurement.times.award.late', fix: '请改到2023-03-10或以前。' })
  })

  test('[P07] a plan before what has been done is said, though steps between have no day', () => {
    const hasty = { answers: { done: '2023-03-10' }, decision: { planned: '2023-03-01' } }
    const only = found(hasty, unawarded).find(({ level }) => level === 'warning')
    expect(only?.key).toBe('procurement.times.decision.early')
    expect(only?.message).toContain('“首次响应截止”在2023-03-10')
  })

  test('[P07] a mere order of two steps counts no day', () => {
    const [only] = found({ ...lawful, decision: { done: '2023-03-01' } }, unawarded)
    expect(only?.message).toContain('“评审报告送达购买主体”在2023-03-02')
    expect(only?.message).not.toContain('当日不计')
  })

  test('[P07] what was done on a day of rest is a remark, and no more', () => {
    expect(said({ review: { done: '2023-03-04' } })).toEqual(['note review.rest'])
  })

  test('[P07] a step whose last day has passed is asked for, until the next one is done', () => {
    const { decision, ...before } = lawful
    expect(said(before, unawarded)).toEqual(['warning decision.overdue'])
    expect(said(lawful, unawarded)).toEqual(['warning award.overdue'])
    expect(said({ ...lawful, challenge: { done: '2023-03-01' } }, unawarded)).toEqual([
      'warning award.overdue',
      'warning reply.overdue',
    ])
  })

  test('[P07] what was done before a period could be counted is named: no day of the intention, none of the documents', () => {
    const { intention, documents, ...others } = lawful
    const open = found(others)
    expect(open.map(({ key }) => key.slice('procurement.times.'.length)).sort()).toEqual([
      'documents.missing.answers',
      'intention.missing.invite',
    ])
    expect(open[0]?.message).toContain('采购意向公开还没有填实际日期，无法核对“采购意向公开满30日”')
  })

  test('[P07] a real day that has not come is noted: none yet, or a slip', () => {
    expect(said({ needs: { done: '2023-03-27' } }, unawarded)).toEqual(['note needs.future'])
  })

  test('[P07] signing, notice and copy are judged once, where they are typed', () => {
    expect(said(lawful, ({ project }) => (project.contract.filedOn = '2023-04-28'))).toEqual([])
  })

  test('[P07] below the threshold the office keeps its own days', () => {
    expect(
      said({ resolution: { done: '2023-02-15' }, comparison: { done: '2023-03-01' } }, undefined, 'internal_control'),
    ).toEqual([])
  })
})
