import fc from 'fast-check'
import { hostileText, hostileValue } from '../../fixtures/hostile/values'

type Step = string | number

/** Places of a value, its own among them; no deeper than twelve. */
function placesOf(value: unknown, at: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || at.length > 12) return [at]
  return [at, ...Object.entries(value).flatMap(([key, one]) => placesOf(one, [...at, key]))]
}

function put(value: unknown, [step, ...rest]: Step[], put_: (old: unknown) => unknown): unknown {
  if (step === undefined) return put_(value)
  const copy: Record<Step, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[step] = put(copy[step], rest, put_)
  return copy
}

interface Change {
  place: Step[]
  how: number
  hostile: unknown
  text: string
  number: number
}

/** With one key more, or one less, or another value at a place: mostly one of the same sort, which goes further. */
function alter(value: unknown, { place, how, hostile, text, number }: Change): unknown {
  return put(value, place, (old) => {
    if (how < 2 && isFields(old))
      return how === 0 ? withOneMore(old, hostile) : Object.fromEntries(Object.entries(old).slice(1))
    if (how === 2 && Array.isArray(old)) return [...old, ...old, hostile]
    if (how > 3 && typeof old === 'string') return text
    if (how > 3 && typeof old === 'number') return number
    if (how > 3 && typeof old === 'boolean') return !old
    return hostile
  })
}

const isFields = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function withOneMore(fields: object, value: unknown): object {
  const key = typeof value === 'string' ? value.slice(0, 200) : '__proto__'
  return Object.defineProperty({ ...fields }, key, { value, enumerable: true, configurable: true })
}

/** An input as the program itself sends it, with one or two places that are hostile. */
export function altered(input: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(input)
  const leaves = places.filter((place) => place.length > 0)
  const one: fc.Arbitrary<Change> = fc.record({
    place: fc.constantFrom(...(leaves.length > 0 ? leaves : places)),
    how: fc.nat(11),
    hostile: hostileValue,
    text: hostileText,
    number: fc.constantFrom(0, 1, -1, 0.5, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.NaN),
  })
  return fc.array(one, { minLength: 1, maxLength: 2 }).map((changes) =>
    changes.reduce((value, change) => {
      try {
        return alter(value, change)
      } catch {
        return value
      }
    }, input),
  )
}
