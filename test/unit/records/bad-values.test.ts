import { describe, expect, test } from 'vitest'
import { parseBody } from '#main/services/record-writes'
import type { RecordKind } from '#shared/records/kind'
import { type Body, nothingAround, type RecordField } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { stepLacks } from '#shared/records/state-machine'
import { cleanCounty } from '../../fixtures/county-year'
import { neverHeld, neverIssued, oddTexts } from '../../fixtures/records/bad-values'
import { placesIn, withValue } from '../../fixtures/records/places-of-fields'
import { wholeBody } from '../../fixtures/records/whole-body'

const { project } = cleanCounty()

const empty: Readonly<Record<string, unknown>> = { text: '　', longText: '\n', list: [], checks: [], projects: [] }
const emptyOf = ({ type }: RecordField) => empty[type] ?? null

/** What is said at that field before any of the steps. */
function saidAt(kind: RecordKind, path: string, body: Body): string {
  const [name, inner] = path.split('.')
  const facts = {
    ...nothingAround,
    project: kind.owner === 'project' ? project : null,
    endsOn: project.period.endOn,
    today: '2024-05-06',
    ownerId: kind.owner === 'year' ? '2023' : project.id,
    filled: kind.slots.map(({ id }) => id),
  }
  return Object.entries(kind.states?.states ?? {})
    .flatMap(([from, { next }]) => Object.keys(next).flatMap((to) => stepLacks(kind, { from, to }, body, facts)))
    .filter(
      ({ field }) => field === path || field === name || (field.startsWith(`${name}.`) && field.endsWith(`.${inner}`)),
    )
    .map(({ text }) => text)
    .join('；')
}

// Each field of each kind, by its type: a new kind, and a new field, is among them by itself.
describe.each(recordKinds.map((kind) => [kind.title, kind] as const))('%s', (_title, kind) => {
  const whole = wholeBody(kind, project.id)
  const places = placesIn(kind, whole)

  test('holds nothing that a field of its type never says, and says so at its label', () => {
    for (const { path, field } of places)
      for (const [value, words] of neverHeld[field.type]) {
        const answer = parseBody(kind, withValue(whole, path, value))
        expect([path, value, answer]).toMatchObject([path, value, { error: { code: 'INPUT_INVALID' } }])
        const detail = answer.ok ? '' : (answer.error.params.detail ?? '')
        expect([path, detail]).toEqual([path, expect.stringMatching(words)])
        expect([path, detail]).toEqual([path, expect.stringContaining(field.label)])
      }
  })

  test('takes no step with what is a slip or a blank of a form, and says so at its field', () => {
    const passed = places.flatMap(({ path, field }) =>
      (field.negative ? [] : (neverIssued[field.type] ?? []))
        .map(([value, words]) => ({ path, value, words, said: saidAt(kind, path, withValue(whole, path, value)) }))
        .filter(({ said, words }) => !words.test(said)),
    )
    expect(passed).toEqual([])
  })

  test('asks for each field it needs that is left empty', () => {
    const needed = places.filter(({ field }) => field.needed !== undefined && !field.without?.(whole))
    const unasked = needed
      .map(({ path, field }) => ({ path, said: saidAt(kind, path, withValue(whole, path, emptyOf(field))) }))
      .filter(({ said }) => !/没有(?:填|选)/.test(said))
    expect(unasked).toEqual([])
  })

  test('keeps odd texts to the letter', () => {
    for (const { path, field } of places.filter(({ field }) => ['text', 'longText'].includes(field.type)))
      for (const text of oddTexts) {
        const body = withValue(whole, path, text)
        expect([path, field.label, parseBody(kind, body)]).toEqual([path, field.label, { ok: true, value: body }])
      }
  })
})
