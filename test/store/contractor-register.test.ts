import { describe, expect, test } from 'vitest'
import { startBackend } from './county-fixture'

/** The example county and its project. */
async function start() {
  const county = startBackend()
  await county.get('county.createSample', null)
  const [summary] = await county.get('project.list', { status: 'active' })
  const project = await county.get('project.get', { id: summary!.id })
  const entryOf = async (id: string) =>
    (await county.get('contractor.register', null)).find(({ contractor }) => contractor.id === id)
  return { ...county, project, entryOf, contractorId: project.contractorId ?? '' }
}

describe('承接主体名录', () => {
  test('a contractor has its contracts of every year, newest first, archived ones too, binned ones not', async () => {
    const { get, project, entryOf, contractorId } = await start()
    expect((await entryOf(contractorId))?.contracts).toMatchObject([
      { projectId: project.id, year: 2023, startOn: project.period.startOn, endOn: project.period.endOn },
    ])
    const next = await get('project.create', { name: '下一年', year: 2024, catalogCode: 'SW-02' })
    await get('project.save', { ...next, contractorId })
    await get('project.setStatus', { id: project.id, status: 'archived' })
    const years = async () => (await entryOf(contractorId))?.contracts.map(({ year }) => year)
    expect(await years()).toEqual([2024, 2023])
    await get('project.setStatus', { id: next.id, status: 'binned' })
    expect(await years()).toEqual([2023])
  })

  test('an amount is the agreed or the awarded one, never an estimate', async () => {
    const { get, entryOf, contractorId, project } = await start()
    const next = await get('project.create', { name: '还没有成交', year: 2024, catalogCode: 'SW-02' })
    await get('project.save', { ...next, contractorId })
    const amounts = (await entryOf(contractorId))?.contracts.map(({ amountFen }) => amountFen)
    expect(amounts).toEqual([null, project.contract.priceFen ?? project.procurement.awardedFen])
  })

  test('one that no project has chosen has no contracts, and is read by its sound', async () => {
    const { get, entryOf, contractorId } = await start()
    const { contractor } = (await entryOf(contractorId))!
    await get('contractor.save', { ...contractor, id: 'other', name: '惠民中心' })
    expect(await entryOf('other')).toMatchObject({ contracts: [], sounds: expect.stringContaining('hmzx') })
  })
})
