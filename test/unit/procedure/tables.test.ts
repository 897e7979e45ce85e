import { describe, expect, test } from 'vitest'
import norms from '#resources/norms.json'
import { type Stage, stageNames } from '#shared/documents/document-version'
import { askedPapers } from '#shared/materials/asked-papers'
import { expectedPapers } from '#shared/materials/expected-papers'
import { procedure, railSteps } from '#shared/procedure/steps'
import { kindsById, recordKinds } from '#shared/records/registry'
import { cleanProject, ruleData } from '../../fixtures/county-year'

/** The tables against each other. What the program does by them is proven elsewhere: no mutation run asks these tests. */
const stages = Object.keys(stageNames) as Stage[]

describe('全过程步骤表', () => {
  test('every norm stands in a step', () => {
    const carried = new Set(procedure.flatMap(({ norms }) => norms))
    expect(norms.map(({ id }) => id).filter((id) => !carried.has(id))).toEqual([])
    const known = new Set(norms.map(({ id }) => id))
    expect([...carried].filter((id) => !known.has(id))).toEqual([])
  })

  test('a step, its id and its title are there once', () => {
    expect(new Set(procedure.map(({ id }) => id)).size).toBe(procedure.length)
    expect(new Set(procedure.map(({ title }) => title)).size).toBe(procedure.length)
  })

  test.each(stages)('at most six steps of a project are on the rail: %s', (stage) => {
    expect(railSteps(stage).length).toBeGreaterThan(3)
    expect(railSteps(stage).length).toBeLessThanOrEqual(6)
  })

  test('every step of a project before the service has a screen of its own', () => {
    const screens = railSteps('before').map(({ screen }) => screen)
    expect(screens).toEqual(['basics', 'budget', 'procurement', 'contractor', 'contract', 'bundle'])
  })

  test.each(stages)('every material expected of a project is brought by one step: %s', (stage) => {
    const brought = railSteps(stage).flatMap(({ materials }) => materials)
    expect([...brought].sort()).toEqual(expectedPapers[stage].map(({ id }) => id).sort())
  })

  test('what a step makes is one of its materials, made here, and asked for by a norm: no office’s list takes it out', () => {
    const papers = new Map(
      Object.values(expectedPapers)
        .flat()
        .map((paper) => [paper.id, paper]),
    )
    for (const { makes, materials } of procedure) {
      expect(materials).toEqual(expect.arrayContaining([...makes]))
      for (const id of makes)
        expect([id, papers.get(id)?.made !== undefined, askedPapers.has(id)]).toEqual([id, true, true])
    }
    expect([...askedPapers.keys()].filter((id) => !papers.has(id))).toEqual([])
  })

  test.each(stages)('one step of a stage takes what no step names: %s', (stage) => {
    expect(railSteps(stage).filter(({ takesRest }) => takesRest)).toHaveLength(1)
  })

  test('a kind of record that a step names exists and belongs to its owner, to the contractor of its project, or with a year to the county', () => {
    for (const { kinds, owner } of procedure) {
      const owners = owner === 'project' ? ['project', 'contractor'] : [owner, 'county']
      for (const id of kinds) expect(owners).toContain(recordKinds.find((kind) => kind.id === id)?.owner)
    }
  })

  test('every deadline names its article', () => {
    const { calendars, timeLimits, suggestedValues } = ruleData
    const facts = { year: 2023, project: cleanProject(), agreed: {}, calendars, timeLimits, suggestedValues }
    for (const { basis, title } of procedure.flatMap(({ deadlines }) => deadlines.map((deadline) => deadline(facts)))) {
      expect([title, basis.document, basis.article]).not.toContain('')
    }
  })
})

test.each([
  ['[N10] [N11] budget documents', 'fund-document'],
  ['[N21] special meetings', 'special-meeting'],
  ['[N22] [N23] trainings', 'training'],
  ['[N27] [N29] entries into the platform', 'platform-entry'],
  ['[N24] [N28] what superior offices feed back', 'feedback'],
  ['[N25] the county’s own rules', 'local-rule'],
  ['[N26] pilots', 'pilot'],
  ['[N28] sheets of a month’s entries', 'monthly-entry'],
  ['[P08] what changes or ends a contract', 'contract-change'],
  ['[P09] payments', 'payment'],
  ['[P01] letters of annual plans', 'annual-plan'],
  ['[P14] [P15] [P16] inspections', 'contractor-inspection'],
  ['[P20] grades', 'contractor-grade'],
])('%s are kept', (_norm, id) => {
  expect(kindsById(recordKinds).has(id)).toBe(true)
})
