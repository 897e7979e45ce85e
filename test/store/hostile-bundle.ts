import { expect } from 'vitest'
import type { RecordKind } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import { type ByHand, bundleByHand } from './bundle-by-hand'
import type { TestBackend } from './county-fixture'
import { all, firstPage } from './record-fixture'

export const projectId = 'sample-2023-jiadiao'
export const at = '2023-03-01T00:00:00.000Z'
export const kindOf = (id: string) => recordKinds.find((kind) => kind.id === id)!

export const record = (kind: RecordKind, rest: object = {}) => ({
  id: `r-${kind.id}`,
  kind: kind.id,
  state: kind.states?.initial ?? '',
  revision: 1,
  updatedAt: at,
  body: kind.blank,
  ...rest,
})
export const records = (...list: object[]) => ({ format: 'goufutong.records', formatVersion: 1, records: list })
export const row = (rest: object = {}) => ({
  device: 'd',
  counter: 1,
  at,
  who: '',
  command: 'edit',
  recordId: projectId,
  field: 'name',
  base: null,
  undoes: null,
  ...rest,
})
export const changes = (...list: object[]) => ({ format: 'goufutong.changes', formatVersion: 1, changes: list })

/** As a bundle of the county's own unit. */
export async function importing({ call, get }: TestBackend, change: (bundle: ByHand) => void) {
  const { profile } = (await get('county.current', null))!
  const path = await bundleByHand((bundle) => {
    bundle.file.profile = profile
    change(bundle)
  })
  return call('bundle.import', { path, jobId: 'in', foreign: false })
}
export const invalid = { ok: false, error: { code: 'BUNDLE_INVALID' } }
export const isEmpty = async ({ get }: TestBackend) => {
  expect(await get('project.list', { status: 'active' })).toEqual([])
  expect(await get('contractor.list', null)).toEqual([])
  expect((await get('record.list', { ...firstPage, filter: all })).rows).toEqual([])
}
