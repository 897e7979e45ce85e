import { describe, expect, test } from 'vitest'
import { newProject } from '#shared/drafting/new-project'
import { type FormStep, materialsState, stepState } from '#shared/project/step-state'
import { cleanProject, defaultCatalog, jiajiTemplate } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

const fresh = newProject({
  id: 'new',
  name: '',
  year: 2023,
  catalog: defaultCatalog,
  catalogCode: 'SW-02',
  template: jiajiTemplate,
  kinds: serviceKinds,
  values,
  presets,
})
const papers = { made: 0, open: [] }
const nothing = { wrong: 0, unfilled: 0, measured: true, papers }
const steps: FormStep[] = ['basics', 'budget', 'procurement', 'contractor', 'contract']

describe('the mark of a step', () => {
  test('a project made a second ago is 未开始 everywhere, though no rule finds anything', () => {
    const states = steps.map((step) => stepState(step, { ...nothing, project: fresh, measured: false }))
    expect(new Set(states)).toEqual(new Set(['untouched']))
  })

  test('is 完成 where it is filled in and nothing is found', () => {
    for (const step of steps) expect(stepState(step, { ...nothing, project: cleanProject() })).toBe('done')
  })

  test('is 待填 while a paper it makes is not made or no longer true, though nothing is found', () => {
    const facts = { ...nothing, project: cleanProject(), papers: { made: 1, open: ['文书'] } }
    for (const step of steps) expect(stepState(step, facts)).toBe('unfilled')
  })

  test('a contract of which all is derived is 未开始 until it is made', () => {
    const facts = { ...nothing, project: { ...cleanProject(), contract: fresh.contract } }
    expect(stepState('contract', { ...facts, papers: { made: 0, open: ['合同文本'] } })).toBe('untouched')
    expect(stepState('contract', { ...facts, papers: { made: 1, open: [] } })).toBe('done')
  })

  test('is 待填 while a field is empty, and 有问题 as soon as something is wrong', () => {
    const facts = { ...nothing, project: cleanProject() }
    expect(stepState('contract', { ...facts, unfilled: 1 })).toBe('unfilled')
    expect(stepState('contract', { ...facts, wrong: 1, unfilled: 1 })).toBe('wrong')
  })

  test('is 暂不能办 where it is judged by a total that is not there', () => {
    const facts = { ...nothing, project: cleanProject(), measured: false }
    expect(stepState('procurement', facts)).toBe('blocked')
    expect(stepState('contractor', facts)).toBe('done')
  })

  const none = { there: 0, missing: 0, later: 0, barred: false }
  test.each([
    ['untouched', { ...none, missing: 18 }],
    ['untouched', none],
    ['unfilled', { ...none, there: 2, missing: 16 }],
    ['done', { ...none, there: 18 }],
    ['blocked', { ...none, later: 3 }],
    ['blocked', { ...none, there: 1, later: 2 }],
    ['blocked', { ...none, there: 18, barred: true }],
  ])('of the materials it is %s with %j', (state, counts) => {
    expect(materialsState(counts)).toBe(state)
  })
})
