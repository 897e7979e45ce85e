import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countingIds, startBackend, startInCounty, temporaryFolder, year2023 } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

/** The example's bundle, and a county of another unit that has no parameters of 2022. */
async function twoUnits() {
  const there = startBackend()
  await there.get('county.createSample', null)
  await there.get('county.saveYear', { ...year2023, year: 2022 })
  const path = join(temporaryFolder(), '材料包.zip')
  await there.get('bundle.export', { projectId, stage: null, path, jobId: 'j1' })
  const here = await startInCounty({ newId: countingIds('here') })
  return { ...here, take: (foreign: boolean) => here.call('bundle.import', { path, jobId: 'j2', foreign }) }
}

describe("another unit's bundle", () => {
  test('is not taken in unasked: it is said whose it is, and nothing changes', async () => {
    const { take, get } = await twoUnits()
    expect(await take(false)).toMatchObject({
      error: { code: 'BUNDLE_FOREIGN', params: { bureau: '示例旗民政局' } },
    })
    expect(await get('project.list', { status: 'active' })).toEqual([])
  })

  test('taken in, it is marked with its origin, and brings no year parameters', async () => {
    const { take, get, county } = await twoUnits()
    await take(true)
    const [summary] = await get('project.list', { status: 'active' })
    expect(summary?.origin).toEqual({ bureauName: '示例旗民政局', regionName: '示例旗', adopted: false })
    expect((await get('county.current', null))?.years).toEqual(county.years)
  })

  test('counts in no ceiling and makes no contract until it is adopted', async () => {
    const { take, get, call } = await twoUnits()
    await take(true)
    const planned = async () => (await get('norms.ceiling', { year: 2023 })).plannedFen
    const blocked = async () =>
      (await get('norms.check', { projectId })).some(({ key }) => key === 'project.origin.guest')
    expect([await planned(), await blocked()]).toEqual([0, true])
    expect(await call('paper.generate', { kind: 'contract', ownerId: projectId })).toMatchObject({
      error: { code: 'CONTRACT_BLOCKED' },
    })
    await get('project.adopt', { id: projectId })
    expect([await planned(), await blocked()]).toEqual([75_700_502, false])
    expect((await get('project.list', { status: 'active' }))[0]?.origin?.adopted).toBe(true)
  })

  test('what is not a guest cannot be adopted', async () => {
    const { get, call } = await startInCounty()
    const own = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    expect(await call('project.adopt', { id: own.id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })
})

describe('a year', () => {
  test('begun anew while it is there already stays as it is', async () => {
    const { get, county } = await startInCounty()
    const empty = { ...year2023, grants: [], ceilingJustification: null }
    expect((await get('county.addYear', empty)).years).toEqual(county.years)
  })

  test('that is not there is begun', async () => {
    const { get, county } = await startInCounty()
    const next = { ...year2023, year: 2024 }
    expect((await get('county.addYear', next)).years).toEqual([...county.years, next])
  })
})
