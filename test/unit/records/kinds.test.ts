import { describe, expect, test } from 'vitest'
import { fieldLabel } from '#shared/history/field-words'
import { initialState, type RecordKind } from '#shared/records/kind'
import { nothingAround } from '#shared/records/record-field'
import { kindsById, recordKinds } from '#shared/records/registry'
import { changeProblem, frozenBy, stepProblem } from '#shared/records/state-machine'

const facts = { ...nothingAround, today: '2023-03-01', ownerId: '2023', filled: [] }

/** Every state a record of that kind can come to. */
function reachable(kind: RecordKind): Set<string> {
  const states = kind.states?.states ?? {}
  const seen = new Set<string>()
  const queue = [initialState(kind)]
  for (const state of queue) {
    if (seen.has(state)) continue
    seen.add(state)
    queue.push(...Object.keys(states[state]?.next ?? {}))
  }
  return seen
}

describe.each(recordKinds.map((kind) => [kind.title, kind] as const))('%s', (_title, kind) => {
  test('begins with a blank body its own schema takes as it is', () => {
    expect(kind.schema.parse(kind.blank)).toEqual(kind.blank)
    expect(kind.titleOf(kind.blank)).not.toBe('')
  })

  test('describes every field of its body, and no other', () => {
    expect(Object.keys(kind.fields).sort()).toEqual(Object.keys(kind.blank).sort())
    for (const field of Object.keys(kind.blank)) expect(fieldLabel(kind.fields, field)).toMatch(/\p{Script=Han}/u)
  })

  test('says of its fields only what its states and its other fields bear out', () => {
    const states = Object.keys(kind.states?.states ?? {})
    for (const field of Object.values(kind.fields).flatMap((one) => [one, ...Object.values(one.fields ?? {})])) {
      if (field.needed !== undefined) expect(states).toContain(field.needed)
      if (field.notBefore !== undefined) expect(kind.fields[field.notBefore]?.type).toBe('date')
    }
  })

  test('comes to each of its states, and from each only where its table leads', () => {
    const states = kind.states?.states ?? {}
    expect([...reachable(kind)].sort()).toEqual(Object.keys(states).sort())
    for (const [state, { next }] of Object.entries(states)) {
      for (const to of Object.keys(states).filter((one) => !Object.hasOwn(next, one))) {
        const problem = stepProblem(kind, { state, body: kind.blank }, to, facts)
        expect([state, to, problem]).toMatchObject([
          state,
          to,
          { code: 'RECORD_STEP_REFUSED', params: { basis: expect.stringMatching(/.+/) } },
        ])
      }
    }
  })

  test('lets nobody issue a blank one, and says by which article what is issued stays as it is', () => {
    const states = kind.states?.states ?? {}
    for (const [state, { next }] of Object.entries(states)) {
      const record = { state, body: kind.blank }
      if (frozenBy(kind, state)) expect(changeProblem(kind, record)).toMatchObject({ code: 'RECORD_FROZEN' })
      for (const to of Object.keys(next).filter((one) => states[one]?.frozen && !states[state]?.frozen)) {
        expect(stepProblem(kind, record, to, facts)).toMatchObject({ code: 'RECORD_STEP_REFUSED' })
      }
    }
  })
})

test('two kinds with one id are a mistake found at the start', () => {
  expect(() => kindsById([...recordKinds, recordKinds[0]!])).toThrow('one id')
})
