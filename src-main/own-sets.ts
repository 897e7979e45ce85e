import { createHash } from 'node:crypto'
import type { DataHead, DataKind, DataSet, KnownSet } from '#shared/data-sets/data-set'
import { dataFileText, parseDataSet } from '#shared/data-sets/read-data-file'
import { ok, type Result } from '#shared/result'

/** A file of `resources` or a folder of them, each as `parse` makes it; what cannot be read is left out. */
export type ReadFiles = <T>(at: string, parse: (value: unknown) => Result<T>) => T[]

/** A set of the program's, and its data file: what stands there now must not become another file by a later shape of its kind. */
export interface OwnSet {
  set: KnownSet
  text: string
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A schema that is used once is not compiled first: that takes longer than reading the file. */
const readOnce = { jitless: true }

/** The program's own sets of a kind as they are delivered, of each scope in the order of their release. */
export function ownSets(kind: DataKind, read: ReadFiles): OwnSet[] {
  const files = [kind.at ?? []].flat().flatMap((at) =>
    read(at, (json) => {
      const set = parseDataSet(kind, json, readOnce)
      return set.ok ? ok(delivered(set.value, json)) : set
    }),
  )
  const all = [...files, ...(kind.own ?? []).map((set) => delivered(set, set))]
  const scopes = all.map(({ set }) => kind.scopeOf(set.body))
  return all.map(({ set, text }, at) => {
    const scope = scopes[at] ?? ''
    const number = scopes.slice(0, at).filter((before) => before === scope).length
    return { text, set: { ...set, scope, by: 'program', sha256: digestOf(text), stopped: false, number } }
  })
}

const delivered = (set: DataSet, json: unknown) => ({ set, text: dataFileText(json as DataHead & { body: unknown }) })
