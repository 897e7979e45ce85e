import { describe, expect, test } from 'vitest'
import type { RecordKind } from '#shared/records/kind'
import { type Body, nothingAround } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { stepLacks } from '#shared/records/state-machine'
import { cleanCounty } from '../../fixtures/county-year'
import { dayOrders } from '../../fixtures/records/day-orders'
import { placesOf, withValue } from '../../fixtures/records/places-of-fields'
import { wholeBody } from '../../fixtures/records/whole-body'

const { project } = cleanCounty()
const owners = { county: '', year: '2023', project: project.id, contractor: 'c1' }

const daysOf = (kind: RecordKind) => placesOf(kind).filter(({ field }) => field.type === 'date')
const whole = (kind: RecordKind, days: Record<string, string>): Body =>
  Object.entries(days).reduce((body, [path, on]) => withValue(body, path, on), wholeBody(kind, project.id))

/** What all its steps say together, where the service of the example has ended. */
function said(kind: RecordKind, body: Body): { field: string; text: string }[] {
  const facts = {
    ...nothingAround,
    project: kind.owner === 'project' ? project : null,
    endsOn: project.period.endOn,
    agreedFen: project.contract.priceFen,
    today: '2024-05-06',
    ownerId: owners[kind.owner],
    filled: kind.slots.map(({ id }) => id),
  }
  const states = Object.entries(kind.states?.states ?? {})
  return states.flatMap(([from, { next }]) =>
    Object.keys(next).flatMap((to) => stepLacks(kind, { from, to }, body, facts)),
  )
}
const texts = (kind: RecordKind, days: Record<string, string>) => said(kind, whole(kind, days)).map(({ text }) => text)

/** What is said at that field, in whichever item, of that day and of no ordinary one. */
function saidAt(kind: RecordKind, path: string, on: string): string[] {
  const [name, inner] = path.split('.')
  const at = (days: Record<string, string>) =>
    said(kind, whole(kind, days))
      .filter(({ field }) => field === path || (field.startsWith(`${name}.`) && field.endsWith(`.${inner}`)))
      .map(({ text }) => text)
  const always = at({})
  return at({ [path]: on }).filter((text) => !always.includes(text))
}

const dated = recordKinds.filter((kind) => daysOf(kind).length > 0)

test('every kind with a day says how its days go with each other', () => {
  expect(Object.keys(dayOrders).sort()).toEqual(dated.map(({ id }) => id).sort())
})

describe.each(dated.map((kind) => [kind.title, kind] as const))('%s', (_title, kind) => {
  const { orders, free = {} } = dayOrders[kind.id] ?? { orders: [] }
  const days = daysOf(kind).map(({ path }) => path)

  test('has an order of each two of its days, or a reason why there is none', () => {
    const reach = (from: string): Set<string> => {
      const found = new Set([from])
      for (const one of found) for (const [earlier, later] of orders) if (earlier === one) found.add(later)
      return found
    }
    const open = days.flatMap((one, at) =>
      days
        .slice(at + 1)
        .filter((other) => !(one in free || other in free || reach(one).has(other) || reach(other).has(one)))
        .map((other) => `${one} and ${other}`),
    )
    expect(open).toEqual([])
    const named = [...orders.flatMap((order) => order.slice(0, 2)), ...Object.keys(free)]
    expect(named.filter((one) => !days.includes(one))).toEqual([])
  })

  test.each(orders.map(([earlier, later, words]) => ({ earlier, later, words })))(
    '$later does not precede $earlier',
    ({ earlier, later, words }) => {
      const wrong = texts(kind, { [earlier]: '2023-06-20', [later]: '2023-06-10' })
      expect(wrong).toContainEqual(expect.stringContaining(words))
      const right = texts(kind, { [earlier]: '2023-06-10', [later]: '2023-06-20' })
      expect(right).not.toContainEqual(expect.stringContaining(words))
    },
  )

  test.each(days)('a slip of the year in %s is told there', (path) => {
    for (const on of ['1923-03-21', '2203-03-21'])
      expect([on, saidAt(kind, path, on)]).toEqual([on, expect.arrayContaining([expect.stringMatching(/.+/)])])
  })

  test.each(daysOf(kind).filter(({ field }) => kind.owner === 'project' && !field.beforeContract))(
    '$path does not precede the contract',
    ({ path }) => {
      expect(saidAt(kind, path, '2023-03-14')).not.toEqual([])
    },
  )
})
