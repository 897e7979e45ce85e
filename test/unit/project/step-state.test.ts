import { describe, expect, test } from 'vitest'
import { newProject } from '#shared/drafting/new-project'
import { type FormStep, materialsState, stepState } from '#shared/project/step-state'
import { cleanProject, defaultCatalog, jiajiTemplate } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'

const fresh = newProject({
  id: 'new',
  name: '',
  year: 2023,
  catalog: defaultCatalog,
  catalogCode: 'SW-02',
  template: jiajiTemplate,
  kinds: serviceKinds,
})
const nothing = { wrong: 0, unfilled: 0, measured: true, holdsContract: false }
const steps: FormStep[] = ['basics', 'budget', 'procurement', 'contractor', 'contract']

describe('the mark of a step', () => {
  test('a project made a second ago is 未开始 everywhere, though no rule finds anything', () => {
    const states = steps.map((step) => stepState(step, { ...nothing, project: fresh, measured: false }))
    expect(new Set(states)).toEqual(new Set(['untouched']))
  })

  test('is 完成 where it is filled in and nothing is found', () => {
    for (const step of steps) expect(stepState(step, { ...nothing, project: cleanProject() })).toBe('done')
  })

  test('a contract of which all is derived is 未开始 until it is made', () => {
    const facts = { ...nothing, project: { ...cleanProject(), contract: fresh.contract } }
    expect(stepState('contract', facts)).toBe('untouched')
    expect(stepState('contract', { ...facts, holdsContract: true })).toBe('done')
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

  test('of the materials it is 未开始 while there is none, 待填 while one is owed, 完成 when none is', () => {
    const states = [
      { there: 0, missing: 18 },
      { there: 0, missing: 0 },
      { there: 2, missing: 16 },
      { there: 18, missing: 0 },
    ].map(materialsState)
    expect(states).toEqual(['untouched', 'untouched', 'unfilled', 'done'])
  })
})
