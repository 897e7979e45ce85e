import { beforeEach, describe, expect, test } from 'vitest'
import { startInCounty } from './county-fixture'

type County = Awaited<ReturnType<typeof startInCounty>>
let county: County

const create = (name: string, year: number) => county.get('project.create', { name, year, catalogCode: 'SW-02' })
const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name)

beforeEach(async () => {
  county = await startInCounty()
  await create('前年的', 2021)
  await create('当年的', 2023)
})

describe('the list of projects', () => {
  test('is of the year that is asked for, of all where none is', async () => {
    const { get } = county
    expect(namesOf(await get('project.list', { status: 'active', year: 2023 }))).toEqual(['当年的'])
    expect(namesOf(await get('project.list', { status: 'active' }))).toEqual(['当年的', '前年的'])
  })

  test('says of a year what it says of it among all', async () => {
    const { get } = county
    const all = await get('project.list', { status: 'active' })
    expect(await get('project.list', { status: 'active', year: 2021 })).toEqual(all.filter(({ year }) => year === 2021))
  })

  test('answers anew once something was written', async () => {
    const { get } = county
    const [before] = await get('project.list', { status: 'active', year: 2023 })
    const project = await get('project.get', { id: before!.id })
    await get('project.save', { ...project, name: '改了名的' })
    expect(namesOf(await get('project.list', { status: 'active', year: 2023 }))).toEqual(['改了名的'])
  })

  test('of names has all of them, put away and binned too, newest year first', async () => {
    const { get } = county
    const old = (await get('project.names', null)).find(({ year }) => year === 2021)!
    await get('project.setStatus', { id: old.id, status: 'binned' })
    expect((await get('project.names', null)).map(({ name, status }) => [name, status])).toEqual([
      ['当年的', 'active'],
      ['前年的', 'binned'],
    ])
  })
})

describe('what the rules find', () => {
  test('is judged anew once something was written elsewhere in the county', async () => {
    const { get } = county
    const [own] = await get('project.list', { status: 'active', year: 2023 })
    const keys = async () => (await get('norms.check', { projectId: own!.id })).map(({ key }) => key)
    const period = { startOn: '2023-03-01', endOn: '2023-12-31' }
    const project = await get('project.get', { id: own!.id })
    await get('project.save', { ...project, period: { ...project.period, ...period } })
    const before = await keys()
    const other = await create('交叉的', 2023)
    await get('project.save', { ...other, period: { ...other.period, ...period } })
    expect(before.join()).not.toContain(other.id)
    expect((await keys()).join()).toContain(other.id)
  })
})
