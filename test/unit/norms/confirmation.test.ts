import { describe, expect, test } from 'vitest'
import type { Waiver } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import { cleanProject, findingsAfter } from '../../fixtures/county-year'

const step = '协助民政局完成低保对象审核确认。'
const key = 'content.prohibited.PX-08.workSteps'
const judged = (text: string, waivers: Waiver[]) =>
  findingsAfter(({ project }) => {
    project.contract.workSteps = text
    project.waivers = waivers
  }).find((finding) => finding.key === key)
const confirmed: Waiver = { findingKey: key, reason: '只递送材料', paper: '', text: step }

describe('two places that say different things', () => {
  const key = 'budget.measure.households'
  const differ = (waivers: Waiver[]) =>
    findingsAfter(({ project }) => {
      project.beneficiaries.households = 4100
      project.waivers = waivers
    }).find((finding) => finding.key === key)

  test('are told as such, and may be left so for a reason and a paper on record', () => {
    expect(differ([])).toMatchObject({ level: 'warning', contradicts: true, waivable: true })
    const onRecord: Waiver = { findingKey: key, reason: '分两年实施', paper: '会议纪要〔2023〕3号', text: '' }
    expect(differ([onRecord])).toMatchObject({ level: 'note', waived: { reason: '分两年实施' } })
    expect(differ([{ ...onRecord, paper: '' }])?.level).toBe('warning')
  })
})

describe('不是购买，因为……', () => {
  test('a reason turns the finding into a note that shows it', () => {
    expect(judged(step, [])).toMatchObject({ level: 'warning', confirms: step, waived: null })
    expect(judged(step, [confirmed])).toMatchObject({ level: 'note', waived: { reason: '只递送材料', paper: '' } })
  })

  test('an error has the same way out', () => {
    const found = findingsAfter(({ project }) => {
      project.name = '敬老院改造工程'
      const findingKey = 'content.prohibited.PX-04.name'
      project.waivers = [{ findingKey, reason: '只是调查改造需求', paper: '', text: project.name }]
    }).find((finding) => finding.key === 'content.prohibited.PX-04.name')
    expect(found?.level).toBe('note')
  })

  test('it lapses when the text changes', () => {
    expect(judged(`${step}再走访一次。`, [confirmed])?.level).toBe('warning')
  })

  test('a filler is no reason, and a paper for another text confirms nothing', () => {
    expect(judged(step, [{ ...confirmed, reason: '无' }])?.level).toBe('warning')
    expect(judged(step, [{ ...confirmed, paper: '会议纪要', text: '' }])?.level).toBe('warning')
  })

  test('a record from before confirmations opens with an empty text', () => {
    const old = { ...cleanProject(), waivers: [{ findingKey: 'k', reason: 'r', paper: 'p' }] }
    expect(projectSchema.parse(old).waivers).toEqual([{ findingKey: 'k', reason: 'r', paper: 'p', text: '' }])
  })
})
