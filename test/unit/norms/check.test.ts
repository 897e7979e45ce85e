import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computeBudget } from '#shared/budget/compute'
import { newProject } from '#shared/drafting/new-project'
import { check, checkMany } from '#shared/norms/check'
import { groupFindings } from '#shared/norms/groups'
import { carriedNorms, rules } from '#shared/norms/registry'
import { totalOf } from '#shared/project/project-total'
import { cleanCounty, cleanProject, defaultCatalog, exampleTotal, jiajiTemplate } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

const carried =
  'N01 N02 N03 N04 N05 N06 N07 N08 N09 N11 N12 N13 N14 N15 N24 N28 P03 P04 P05 P06 P07 P08 P09 P11 P21 P22 P24 P25 P26 P27 P30 P31 P32 P33 P35 P36'

/** A project as the clerk has just created it. */
function freshCounty() {
  const clean = cleanCounty()
  const project = newProject({
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
  return { ...clean.county, projects: [project] }
}

describe('check', () => {
  test('a clean project has no finding at all', () => {
    const { county, project } = cleanCounty()
    expect(check(county, project.id)).toEqual([])
  })

  test('the rules carry exactly these 36 norms, each a norm of the policy', () => {
    const norms: { id: string }[] = JSON.parse(readFileSync('resources/norms.json', 'utf8'))
    expect([...carriedNorms().keys()].sort().join(' ')).toBe(carried)
    expect(norms).toHaveLength(65)
    for (const id of carriedNorms().keys()) expect(norms.some((norm) => norm.id === id)).toBe(true)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  test('a fresh project: findings in the order of the work, each with all its parts and a key of its own', () => {
    const found = check(freshCounty(), 'new')
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    for (const { message, fix, basis, norms, where } of found) {
      expect([message, fix, basis.document, basis.article].every((text) => text.trim() !== '')).toBe(true)
      expect(message.endsWith('。')).toBe(true)
      expect(message).not.toMatch(/undefined|null|NaN/)
      expect(norms.length).toBeGreaterThan(0)
      expect(where.screen).not.toBe('')
    }
    const screens = found.map(({ where }) => where.screen)
    expect([...new Set(screens)]).toEqual(['basics', 'budget', 'contractor', 'contract'])
    expect(screens.lastIndexOf('basics')).toBeLessThan(screens.indexOf('budget'))
  })

  test('grouped by screen: nothing lost, errors first', () => {
    const found = check(freshCounty(), 'new')
    const groups = groupFindings(found)
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(found.length)
    expect(groups.map(({ screen }) => screen)).toEqual(['basics', 'budget', 'contractor', 'contract'])
    for (const { errors, findings } of groups)
      expect(findings.slice(0, errors).every(({ level }) => level === 'error')).toBe(true)
  })

  test('several projects at once are judged as each alone', () => {
    const { county } = cleanCounty()
    county.projects.push({ ...cleanProject('second'), areas: [] })
    const many = checkMany(county, ['p-2023', 'second'])
    for (const id of ['p-2023', 'second']) expect(many.get(id)).toEqual(check(county, id))
    expect(many.get('second')?.length).toBeGreaterThan(0)
  })

  test('the quick total is the total of the computed budget', () => {
    const project = cleanProject()
    const result = computeBudget(jiajiTemplate, project.budget)
    expect(totalOf([jiajiTemplate], project)).toBe(exampleTotal)
    expect(result.ok && result.value.totalFen).toBe(exampleTotal)
  })

  test('a project that is not in the county is a bug', () => {
    expect(() => check(cleanCounty().county, 'nobody')).toThrow('nobody')
  })

  test('it reads the county and changes nothing', () => {
    const { county, project } = cleanCounty()
    const before = structuredClone(county)
    check(county, project.id)
    expect(county).toEqual(before)
  })
})
