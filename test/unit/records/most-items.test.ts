import { describe, expect, test } from 'vitest'
import { contractorSchema } from '#shared/contractor/contractor-schema'
import { yearParametersSchema } from '#shared/county/county-schema'
import { mostItems } from '#shared/most-items'
import { contractFormSchema } from '#shared/project/contract-form-schema'
import { projectSchema } from '#shared/project/project-schema'
import { shownFields } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import { specialMeeting } from '#shared/records/special-meeting'

describe('how many items a list may hold is read from the schema that would refuse more', () => {
  test.each([
    ['a list of a record', specialMeeting.schema, 'decisions', 100],
    ['a list inside of another part', projectSchema, 'budget.ownLines', 300],
    ['one that is changed as it is read', contractFormSchema, 'payments', 60],
    ['one that has a default', contractFormSchema, 'servicePrices', 100],
    ['one of a body that is changed as it is read', contractorSchema, 'qualifications', 100],
    ['one with a rule of its own', yearParametersSchema, 'grants', 200],
  ])('%s', (_what, schema, path, most) => {
    expect(mostItems(schema, path)).toBe(most)
  })

  test('a path that is not there is a mistake of ours', () => {
    expect(() => mostItems(projectSchema, 'budget.lines')).toThrow('budget.lines')
  })
})

const lists = recordKinds.flatMap((kind) =>
  shownFields(kind).flatMap(([name, { type }]) => (type === 'list' ? [{ of: `${kind.id}.${name}`, kind, name }] : [])),
)

test.each(lists)('the list $of of a record has a bound the form can tell', ({ kind, name }) => {
  expect(mostItems(kind.schema, name)).toBeLessThanOrEqual(5_000)
})
