import { expect, test } from 'vitest'
import { plannedPurchase } from '#shared/procurement/planned-purchase'
import type { ProcurementMethod, StepEntry } from '#shared/project/project'

const planned = (...days: [id: string, plannedOn: string | null][]): StepEntry[] =>
  days.map(([id, plannedOn]) => ({ id, plannedOn, doneOn: '2023-03-08', who: '' }))
const on = (method: ProcurementMethod | null, ...days: Parameters<typeof planned>) =>
  plannedPurchase({ method, steps: planned(...days) })

test('a purchase is meant to begin with its notice, or with its documents where no notice is planned', () => {
  expect(on('competitive_consultation', ['documents', '2023-02-21'], ['invite', '2023-02-20'])).toBe('2023-02-20')
  expect(on('open_tender', ['invite', null], ['documents', '2023-02-21'])).toBe('2023-02-21')
})

test('by the office’s own rules it begins with the resolution, or the comparison', () => {
  expect(on('internal_control', ['comparison', '2023-02-12'], ['resolution', '2023-02-10'])).toBe('2023-02-10')
  expect(on('internal_control', ['comparison', '2023-02-12'])).toBe('2023-02-12')
})

test('what is planned for steps of another method, and what was done, is no plan of this one', () => {
  expect(on('internal_control', ['invite', '2023-02-20'], ['award', '2023-03-06'])).toBeNull()
  expect(on('competitive_consultation', ['resolution', '2023-02-10'], ['award', null])).toBeNull()
  expect(on(null, ['invite', '2023-02-20'])).toBeNull()
})
