import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csvOf, tableOf } from '../fixtures/households/household-files'
import { areas, madeHouseholds } from '../fixtures/households/made-households'
import { startBackend, startInCounty } from './county-fixture'
import { all, fileOf, imported, startWithProject } from './household-fixture'
import { makeOlder } from './older-county'

const made = madeHouseholds(120)

async function withRegister() {
  const backend = await startWithProject()
  await imported(backend, backend.projectId, fileOf(csvOf(tableOf(made))))
  const filter = all(backend.projectId)
  const codesOf = async (change: Partial<typeof filter>) => {
    const { rows } = await backend.get('household.list', { filter: { ...filter, ...change }, after: null, limit: 500 })
    return rows.map(({ code }) => code)
  }
  const { rows } = await backend.get('household.list', { filter, after: null, limit: 500 })
  return { ...backend, filter, codesOf, rows }
}

describe('the list', () => {
  test('goes by pages in the order of the file, filtered or not', async () => {
    const { get, filter } = await withRegister()
    for (const change of [{}, { area: areas[1]! }, { type: '低保' }, { area: areas[2]!, type: '特困' }]) {
      const wanted = made.filter((one) => Object.entries(change).every(([key, value]) => one[key as 'area'] === value))
      const codes: string[] = []
      let after: number | null = null
      do {
        const page: Awaited<ReturnType<typeof get<'household.list'>>> = await get('household.list', {
          filter: { ...filter, ...change },
          after,
          limit: 7,
        })
        codes.push(...page.rows.map(({ code }) => code))
        after = page.next
      } while (after !== null)
      expect(codes).toEqual(wanted.map(({ code }) => code))
      expect(await get('household.count', { ...filter, ...change })).toBe(wanted.length)
    }
  })

  test('is searched by name, its sound, code and whole number', async () => {
    const { codesOf } = await withRegister()
    const named = (name: string) => made.filter((one) => one.name.includes(name)).map(({ code }) => code)
    const one = made[17]!
    expect(await codesOf({ text: one.name })).toEqual(named(one.name))
    expect(await codesOf({ text: '王' })).toEqual(named('王'))
    expect(await codesOf({ text: 'JD00001' })).toEqual(made.slice(9, 19).map(({ code }) => code))
    expect(await codesOf({ text: one.citizenNumber })).toEqual([one.code])
    expect(await codesOf({ text: ` ${one.bankAccount} ` })).toEqual([one.code])
    expect(await codesOf({ text: '单' })).toEqual(named('单'))
    expect(await codesOf({ text: 'shan', area: null })).toEqual(expect.arrayContaining(named('单')))
    expect(await codesOf({ text: '没有这个人' })).toEqual([])
    expect(await codesOf({ text: one.name, area: areas.find((area) => area !== one.area)! })).not.toContain(one.code)
  })

  test('strata count what is in the register', async () => {
    const { get, projectId } = await withRegister()
    const strata = await get('household.strata', { projectId, removed: false })
    expect(strata.reduce((sum, { households }) => sum + households, 0)).toBe(120)
    const [first] = strata
    expect(made.filter(({ area, type }) => area === first!.area && type === first!.type)).toHaveLength(
      first!.households,
    )
  })

  test('a register of one project is none of another', async () => {
    const { get, projectId, rows } = await withRegister()
    const other = await get('project.create', { name: '另一项目', year: 2023, catalogCode: 'SW-02' })
    expect(await get('household.count', { ...all(other.id), text: rows[0]!.name })).toBe(0)
    const bare = made.map((one) => ({ ...one, citizenNumber: '', bankAccount: '' }))
    await get('household.create', { projectId: other.id, texts: textsOf(bare[0]!), numbers: {} })
    expect(await get('household.count', all(projectId))).toBe(120)
  })
})

const textsOf = ({ code, name, area, type }: (typeof made)[0]) => ({ code, name, area, type })

describe('a household', () => {
  test('is edited field by field, each a row of its history, and undone', async () => {
    const { get, rows, codesOf } = await withRegister()
    const { id, code } = rows[0]!
    await get('household.save', { id, revision: 1, texts: { name: '乌日娜', village: '新村' } })
    expect(await codesOf({ text: '乌日娜' })).toEqual([code])
    expect(await codesOf({ text: 'wrn' })).toEqual([code])
    const { steps } = await get('history.list', { recordId: id, before: null, limit: 9 })
    expect(steps[0]).toMatchObject({
      title: '修改户册',
      fields: [
        { label: '户主姓名', before: made[0]!.name, after: '乌日娜' },
        { label: '嘎查村', before: made[0]!.village, after: '新村' },
      ],
    })
    await get('history.undo', steps[0]!.stamp)
    expect(await get('household.get', { id })).toMatchObject({ name: made[0]!.name, village: made[0]!.village })
    expect(await codesOf({ text: '乌日娜' })).toEqual([])
  })

  test('keeps the numbers nobody typed anew, whatever else is saved', async () => {
    const { get, rows } = await withRegister()
    const { id } = rows[0]!
    await get('household.save', { id, revision: 1, texts: { name: '乌日娜' } })
    expect(await get('household.number', { id, of: 'citizenNumber' })).toBe(made[0]!.citizenNumber)
    const other = madeHouseholds(121)[120]!.citizenNumber
    await get('household.save', { id, revision: 2, numbers: { citizenNumber: other } })
    expect(await get('household.number', { id, of: 'citizenNumber' })).toBe(other)
    expect(await get('household.number', { id, of: 'bankAccount' })).toBe(made[0]!.bankAccount)
    const gone = await get('household.save', { id, revision: 3, numbers: { bankAccount: '' } })
    expect(gone.masked).toEqual({
      citizenNumber: expect.stringMatching(/^1508/),
      bankAccount: '',
      phone: expect.stringMatching(/^138\*{4}/),
    })
  })

  test('a number is undone to the one before', async () => {
    const { get, rows } = await withRegister()
    const { id } = rows[0]!
    const other = madeHouseholds(121)[120]!.citizenNumber
    await get('household.save', { id, revision: 1, numbers: { citizenNumber: other } })
    const { steps } = await get('history.list', { recordId: id, before: null, limit: 9 })
    await get('history.undo', steps[0]!.stamp)
    expect(await get('household.number', { id, of: 'citizenNumber' })).toBe(made[0]!.citizenNumber)
  })

  test.each([
    ['a code of another', { texts: { code: ' jd000002' } }, '户册里已有这个户编码'],
    ['a number of another', { numbers: { citizenNumber: made[1]!.citizenNumber } }, '户册里已有这个身份证号'],
    ['no name', { texts: { name: ' ' } }, '户主姓名：缺户主姓名'],
    ['an area that is none of the project', { texts: { area: '别处' } }, '不在本项目的服务区域'],
    ['a number of 17 digits', { numbers: { citizenNumber: '15082519900101123' } }, '现为17位'],
  ])('is not saved with %s', async (_what, change, detail) => {
    const { call, get, rows } = await withRegister()
    const { id } = rows[0]!
    const before = await get('household.get', { id })
    const answer = await call('household.save', { id, revision: 1, ...change })
    expect(answer).toMatchObject({
      error: { code: 'INPUT_INVALID', params: { detail: expect.stringContaining(detail) } },
    })
    expect(await get('household.get', { id })).toEqual(before)
  })

  test('saved on an older state is a conflict', async () => {
    const { call, get, rows } = await withRegister()
    const { id } = rows[0]!
    await get('household.save', { id, revision: 1, texts: { address: '1' } })
    expect(await call('household.save', { id, revision: 1, texts: { address: '2' } })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
  })

  test('is taken out, found among what is 移出, and put back', async () => {
    const { get, call, rows, codesOf, filter } = await withRegister()
    const { id, code, name } = rows[4]!
    await get('household.setRemoved', { id, revision: 1, removed: true })
    expect(await codesOf({ text: name })).not.toContain(code)
    expect(await codesOf({ removed: true, text: name })).toEqual([code])
    expect(await call('household.save', { id, revision: 2, texts: { address: '1' } })).toMatchObject({
      error: { code: 'RECORD_REMOVED' },
    })
    const taken = await get('household.create', {
      projectId: filter.projectId,
      texts: textsOf({ ...made[4]!, name: '替' }),
      numbers: {},
    })
    expect(await call('household.setRemoved', { id, revision: 2, removed: false })).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
    await get('household.setRemoved', { id: taken.id, revision: 1, removed: true })
    await get('household.setRemoved', { id, revision: 2, removed: false })
    expect(await codesOf({ text: name })).toContain(code)
  })

  test('entered by hand is one step, and undone it is 移出', async () => {
    const { get, filter, codesOf } = await withRegister()
    const other = madeHouseholds(121)[120]!
    const entered = await get('household.create', {
      projectId: filter.projectId,
      texts: textsOf(other),
      numbers: { citizenNumber: other.citizenNumber },
    })
    expect(entered).toMatchObject({ name: other.name, origin: null, revision: 1 })
    expect(await codesOf({ text: other.citizenNumber })).toEqual([other.code])
    const { steps } = await get('history.list', { recordId: entered.id, before: null, limit: 9 })
    await get('history.undo', steps[0]!.stamp)
    expect(await codesOf({ text: other.code })).toEqual([])
  })
})

test('a county of a version without households has a register from its next opening on', async () => {
  const first = await startInCounty()
  const project = await first.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  await first.close()
  makeOlder(join(first.folder, 'county.sqlite'), 300)
  const next = startBackend()
  await next.get('county.open', { folder: first.folder })
  const texts = { code: '1', name: '张三', area: '某镇', type: '低保' }
  await next.get('household.create', { projectId: project.id, texts, numbers: {} })
  expect(await next.get('household.count', all(project.id))).toBe(1)
  expect(await next.get('project.get', { id: project.id })).toMatchObject({ name: '家计调查' })
})
