import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadResources } from '#main/resources'
import type { KnownSet } from '#shared/data-sets/data-set'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { dataKinds } from '#shared/office-data/registry'
import { unwrap } from '#shared/result'
import { sampled } from '../../fixtures/property-runs'

const { sets = [] } = unwrap(loadResources(resolve(import.meta.dirname, '../../../resources'))).rules

type Path = (string | number)[]

/** Every place of a file; of a list the first item stands for all. */
function places(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [at]
  const entries = Array.isArray(value) ? value.slice(0, 1).entries() : Object.entries(value)
  return [at, ...[...entries].flatMap(([key, one]) => places(one, [...at, key]))]
}

/** A copy with another value at that place; undefined = without it. */
function put(value: unknown, [step, ...rest]: Path, broken: unknown): unknown {
  if (step === undefined) return broken
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const within = copy as Record<string | number, unknown>
  within[step] = put(within[step], rest, broken)
  return copy
}

const breakings: [what: string, broken: unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7.5],
  ['a negative number', -1],
  ['a huge number', 1e300],
  ['a flag', true],
  ['an empty text', ''],
  ['a text', 'foo'],
  ['a long text', '长'.repeat(60_000)],
  ['braces', '{{x}}'],
  ['an unseen character', '字\u202E'],
  ['an empty list', []],
  ['a list', [1]],
  ['an empty object', {}],
  ['an object', { strange: 1 }],
]

/** What stands in 「」 and quotes is the file's own. */
const ownWords = (detail: string) => detail.replace(/「[^」]*」|"[^"]*"|\{\{[^}]*\}\}/g, '')
const developersWords = /[A-Za-z_$]|期望|接收|无效|数值过|数组|字符串|正则|键\(|对象\)|undefined/

describe.each(dataKinds.map((kind) => [kind.title, kind] as const))('a broken file of %s', (_title, kind) => {
  const set = sets.find((one) => one.kind === kind.id) as KnownSet
  const file = JSON.parse(dataFileText(set))

  /** Every place is broken in some of the ways. */
  test.each(breakings)('with %s in a place is refused in plain Chinese that names the place', (what, broken) => {
    const shift = breakings.findIndex(([one]) => one === what)
    const said = sampled(places(file), 3, shift).flatMap((at) => {
      const answer = readDataFile(dataKinds, JSON.stringify(put(file, at, broken)) ?? '')
      return answer.ok ? [] : [{ at: at.join('/'), said: ownWords(answer.error.params.detail ?? '') }]
    })
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter(({ said: detail }) => developersWords.test(detail) || detail.trim() === '')).toEqual([])
  })

  test('each of its fields has a Chinese name', () => {
    const names = new Set(places(file.body).flat())
    const strange = [...names].filter((step) => typeof step === 'string' && !kind.fieldNames?.[step])
    expect(strange.filter((step) => !isFree(String(step)))).toEqual([])
  })
})

/** Keys of a budget template's presets are codes of its own. */
const isFree = (step: string) => sets.some(({ kind, body }) => kind === 'budget-template' && hasInput(body, step))
const hasInput = (body: unknown, code: string) =>
  (body as { inputs: { code: string }[] }).inputs.some((input) => input.code === code)
