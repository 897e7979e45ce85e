import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delayPenalty } from '#shared/contract/delay-penalty'
import { isIsoDate } from '#shared/dates'
import { draftOf, drafts } from '../../fixtures/any-draft'
import { sampleModel, sampleProject } from '../../fixtures/contract/sample'

/** What is no day cannot be kept as one, and a contract is made of what is kept; one of ten thousand years takes a while. */
const keptDays = (parts: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(parts), (key, value) =>
    /^on$|On$/.test(key) && !(isIsoDate(value) && value.startsWith('20')) ? null : value,
  )

test('the contract of any draft is written', () => {
  fc.assert(
    fc.property(drafts, (parts) => {
      const model = sampleModel((project) =>
        Object.assign(project, draftOf(keptDays(parts), project.id), { budget: project.budget }),
      )
      expect(JSON.stringify([model.values, model.rows])).not.toMatch(/undefined|NaN|Infinity/)
    }),
  )
})

test('so is what a delay comes to, however long', () => {
  fc.assert(
    fc.property(drafts, fc.nat(), (parts, days) => {
      const project = sampleProject((one) => Object.assign(one, draftOf(keptDays(parts), one.id)))
      expect(Number.isSafeInteger(delayPenalty(project, days)?.amountFen ?? 0)).toBe(true)
    }),
  )
})
