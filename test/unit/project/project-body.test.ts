import { describe, expect, test } from 'vitest'
import { contractorWords } from '#shared/history/contractor-words'
import { profileWords, yearWords } from '#shared/history/county-words'
import { type FieldWords, fieldLabel } from '#shared/history/field-words'
import { bodyOfProject, projectWithBody } from '#shared/history/project-body'
import { projectWords, workOn } from '#shared/history/project-words'
import { diffBodies } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { cleanContractor, cleanProfile, cleanProject, cleanYear } from '../../fixtures/county-year'

/** Paths of all that stands in a body, down to what has no fields of its own. */
const pathsIn = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.length > 0 ? value.flatMap((one) => pathsIn(one, path)) : [path]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) => pathsIn(one, path ? `${path}/${key}` : key))
}

/** Paths, of lists down to those without words for their items, that no word is said for. */
function wordless(body: object, words: FieldWords): string[] {
  return pathsIn(body).filter((path) => {
    const steps = path.split('/').filter((step) => step !== 'id')
    return fieldLabel(words, steps.join('/')) === steps.join('/')
  })
}

describe('what a project’s change rows see of it', () => {
  test('gives the project back as it was', () => {
    const project = cleanProject()
    expect(projectWithBody(project, bodyOfProject(project))).toEqual(project)
  })

  test('a draft with the same item twice, or none chosen yet, counts as one value and comes back as it was', () => {
    const row = { code: '', quantity: '1', unit: '户' }
    const project = { ...cleanProject(), items: [row, row] }
    expect(projectWithBody(project, bodyOfProject(project))).toEqual(project)
    const change = diffBodies(bodyOfProject(cleanProject()), bodyOfProject(project))
    expect(change.map(({ field }) => field)).toEqual(['items'])
  })

  test('knows the items of a list by what they are, wherever they stand', () => {
    const project = cleanProject()
    const [first, ...others] = project.targets
    const after = { ...project, targets: [...others, { ...first!, value: '九成' }] }
    const fields = diffBodies(bodyOfProject(project), bodyOfProject(after)).map(({ field }) => field)
    expect(fields).toEqual([`targets/${first!.kind}/value`, 'targets/#'])
  })
})

describe('the words of the history', () => {
  test.each([
    ['a project', bodyOfProject(cleanProject()), projectWords],
    ['a contractor', { ...cleanContractor(), id: undefined }, contractorWords],
    ['the unit', cleanProfile(), profileWords],
    ['a year', { ...cleanYear(), year: undefined }, yearWords],
  ] as [string, Body, FieldWords][])('there is one for every field of %s', (_what, body, words) => {
    const { id: _id, year: _year, ...fields } = body
    expect(wordless(fields, words)).toEqual([])
  })

  test('a command is called by the work it was', () => {
    expect(workOn(['budget/inputs/hh', 'budget/ownLines/o1'])).toBe('编制预算')
    expect(workOn(['contract/number', 'name'])).toBe('拟订合同、填写项目')
  })
})
