import { describe, expect, test } from 'vitest'
import { wholeBasis } from '#shared/sampling/basis'
import { type Listing, listingOf, names, opened, sampleId } from './county-of-before'
import { all } from './household-fixture'

const withRegister = names.filter((name) => listingOf(name).households)
const lastOf = ({ samples = [] }: Listing) => samples.at(-1)!
const withSample = names.filter((name) => listingOf(name).samples)

test('every version that has a register or draws samples has left a county with one', () => {
  const without = (table: string, rows: string[]) =>
    names.filter((name) => table in listingOf(name).rows && !rows.every((row) => (listingOf(name).rows[row] ?? 0) > 0))
  expect(without('households', ['households', 'household_imports', 'household_mappings', 'county_key'])).toEqual([])
  expect(without('sample_draws', ['sample_draws', 'sampled_households'])).toEqual([])
  expect(withRegister).not.toEqual([])
  expect(withSample).not.toEqual([])
})

describe.each(withRegister)('the register of version %s', (name) => {
  test('tells the households it had, and those that were 移出, with their numbers masked', async () => {
    const { get, listing } = await opened(name)
    const listed = async (removed: boolean) => {
      const page = await get('household.list', { filter: { ...all(sampleId), removed }, after: null, limit: 100 })
      return Promise.all(
        page.rows.map(async ({ id }) => {
          const { code, name, area, type, address, masked } = await get('household.get', { id })
          return { id, code, name, area, type, address, citizenNumber: masked.citizenNumber, removed: Number(removed) }
        }),
      )
    }
    const told = [...(await listed(false)), ...(await listed(true))]
    expect(told.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      listing.households?.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    )
  })

  test('opens with the recovery code of then, and its encrypted numbers are what was typed', async () => {
    const { get, call, listing } = await opened(name)
    const { recoveryCode = '', numbers = {}, households = [] } = listing
    const numberOf = (code: string) => {
      const { id } = households.find((one) => one.code === code)!
      return call('household.number', { id, of: 'citizenNumber' })
    }
    expect(await get('countyKey.state', null)).toMatchObject({ state: 'locked' })
    expect(await numberOf('HC0001')).toMatchObject({ ok: false })
    await get('countyKey.open', { code: recoveryCode })
    expect(Object.keys(numbers)).toEqual(['HC0001', 'HC0040', 'HC0050'])
    for (const [code, number] of Object.entries(numbers))
      expect(await numberOf(code)).toMatchObject({ ok: true, value: number })
  })
})

describe.each(withSample)('the samples of version %s', (name) => {
  test('name the households they named, with what the visits found', async () => {
    const { get, listing } = await opened(name)
    const standing = lastOf(listing)
    const results = ['pending', 'good', 'bad', 'replaced'] as const
    const input = { recordId: standing.recordId, results: [...results], after: 0, limit: 100 }
    const drawn = await get('sampling.list', input)
    expect(drawn.map(({ code, result }) => `${code} ${result}`)).toEqual(standing.households)
    expect(new Set(drawn.map(({ result }) => result))).toEqual(new Set(results))
    expect((await get('record.around', { id: standing.recordId })).sample).toMatchObject({
      seed: standing.seed,
      basis: wholeBasis,
      draws: listing.samples?.length,
    })
  })

  test('are drawn again from their seed as they were', async () => {
    const { get, listing } = await opened(name)
    const { id, revision, body } = await get('record.create', { kind: 'sampling', ownerId: sampleId, body: null })
    const before = lastOf(listing)
    const typed = { ...body, drawer: '经办乙', shareBp: 3_000, seed: before.seed }
    await get('record.save', { id, revision, body: typed })
    await get('sampling.draw', { recordId: id })
    const drawn = await get('sampling.list', { recordId: id, results: ['pending'], after: 0, limit: 100 })
    const codes = (households: string[]) => households.map((one) => one.split(' ')[0])
    expect(drawn.map(({ code }) => code)).toEqual(codes(before.households).slice(0, drawn.length))
  })
})

describe.each(names.filter((name) => listingOf(name).delivered))('the delivery of version %s', (name) => {
  test('is of the day it was listed on: a draw of what was delivered by then is of its households', async () => {
    const { get, call, listing } = await opened(name)
    const { id } = await get('record.create', { kind: 'sampling', ownerId: sampleId, body: null })
    const by = (deliveredBy: string) =>
      call('sampling.basis', { recordId: id, basis: { ...wholeBasis, deliveredBy }, previousId: null })
    const households = listing.delivered?.filter(({ code }) => code !== null).length
    expect(await by('2023-04-03')).toMatchObject({ ok: true, value: { households } })
    expect(await by('2023-04-02')).toMatchObject({ ok: false })
  })
})
