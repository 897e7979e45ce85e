import { describe, expect, test } from 'vitest'
import { newProject } from '#shared/drafting/new-project'
import { check } from '#shared/norms/check'
import { isUnfilled } from '#shared/norms/unfilled'
import type { Project } from '#shared/project/project'
import { cleanCounty, defaultCatalog, jiajiTemplate } from '../../fixtures/county-year'
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

/** Fields of the errors, parted: still to be filled in, and wrong. */
function errorsOf(project: Project) {
  const { county } = cleanCounty()
  const errors = check({ ...county, projects: [project] }, project.id).filter(({ level }) => level === 'error')
  const fields = (unfilled: boolean) =>
    errors
      .filter((finding) => isUnfilled(finding, project, county.profile) === unfilled)
      .map(({ where }) => where.field)
  return { unfilled: fields(true), wrong: fields(false) }
}

describe('an error that only names an empty field', () => {
  test('a project made a second ago has nothing wrong, and much to be filled in', () => {
    const { unfilled, wrong } = errorsOf(fresh)
    expect(wrong).toEqual([])
    expect(unfilled).toContain('contract.priceFen')
    expect(unfilled.length).toBeGreaterThan(10)
  })

  test('what is typed and wrong is wrong', () => {
    const { wrong } = errorsOf({
      ...fresh,
      items: [{ code: 'SW-02', quantity: '若干', unit: '户' }],
      period: { ...fresh.period, startOn: '2023-03-20', endOn: '2023-03-01' },
    })
    expect(wrong).toContain('items')
    expect(wrong.some((field) => field.startsWith('period.'))).toBe(true)
  })

  test('a method that the amount does not allow is wrong, though its reason and approval are still empty', () => {
    const { wrong } = errorsOf({
      ...fresh,
      items: [{ code: 'SW-02', quantity: '3200', unit: '户' }],
      procurement: { ...fresh.procurement, method: 'internal_control' },
    })
    expect(wrong.some((field) => field.startsWith('procurement.'))).toBe(true)
  })

  test('over the ceiling is wrong, whatever is empty there', () => {
    const { county, project } = cleanCounty()
    const poor = { ...county, years: county.years.map((year) => ({ ...year, grants: year.grants.slice(0, 1) })) }
    for (const year of poor.years) year.grants = year.grants.map((grant) => ({ ...grant, amountFen: 100 as never }))
    const over = check(poor, project.id).filter(({ key }) => key.startsWith('funds.ceiling'))
    expect(over.some(({ level }) => level === 'error')).toBe(true)
    expect(over.some((finding) => isUnfilled(finding, project, county.profile))).toBe(false)
  })
})
