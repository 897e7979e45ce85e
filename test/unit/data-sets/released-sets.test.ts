import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '#main/resources'
import { unwrap } from '#shared/result'

const root = resolve(import.meta.dirname, '../../..')
const list = resolve(root, 'test/fixtures/data-sets/released-sets.json')

/** Every set the program has shipped, of each kind and scope in the order of their release. */
interface Released {
  kind: string
  scope: string
  id: string
  version: string
  /** Of its data file (`dataFileText`). */
  sha256: string
}

const shipped = (unwrap(loadResources(resolve(root, 'resources'))).rules.sets ?? []).map(
  ({ kind, scope, id, version, sha256 = '' }): Released => ({ kind, scope, id, version, sha256 }),
)
const nameOf = ({ kind, id, version }: Released) => `${kind} ${id} ${version}`
const read = (): Released[] => JSON.parse(readFileSync(list, 'utf8'))

/** `UPDATE_RELEASED=1` takes in what is new; what is released it never changes. */
if (process.env.UPDATE_RELEASED) {
  const released = read()
  const known = new Set(released.map(nameOf))
  const all = [...released, ...shipped.filter((set) => !known.has(nameOf(set)))]
  writeFileSync(list, `${JSON.stringify(all, null, 2)}\n`)
}

test('a released set of the program is still there and says what it said: another content is another version', () => {
  const now = new Map(shipped.map((set) => [nameOf(set), set.sha256]))
  const changed = read().flatMap((set) => {
    const sha256 = now.get(nameOf(set))
    if (sha256 === set.sha256) return []
    return `${nameOf(set)}: ${sha256 ? 'says something else now: put it back, and ship the change as another version beside it' : 'is gone: what was made with it must still be judged by it'}`
  })
  expect(changed).toEqual([])
})

test('every set the program ships is among the released, its versions in the same order', () => {
  const released = read()
  for (const { kind, scope } of shipped) {
    const ofScope = (all: readonly Released[]) =>
      all.filter((set) => set.kind === kind && set.scope === scope).map(nameOf)
    expect(ofScope(shipped), 'UPDATE_RELEASED=1 takes in what is new').toEqual(ofScope(released))
  }
})
