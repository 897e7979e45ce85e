import { expect, test } from 'vitest'
import { dueDeadlines } from '#shared/procedure/due-deadlines'
import { procedure } from '#shared/procedure/steps'
import { ruleData } from '../../fixtures/county-year'

test('a deadline stands under the title of its step, also one that is met in another', () => {
  const { calendars, timeLimits, suggestedValues } = ruleData
  const facts = { year: 2023, project: null, agreed: {}, calendars, timeLimits, suggestedValues }
  const steps = dueDeadlines('before', facts, procedure).map(({ step }) => step)
  expect(steps.length).toBeGreaterThan(0)
  expect(procedure.map(({ title }) => title)).toEqual(expect.arrayContaining(steps))
})
