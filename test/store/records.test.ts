import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { connect } from '#main/store/connection'
import type { RecordKind } from '#shared/records/kind'
import { homeVisit } from '../fixtures/records/home-visit'
import { countingIds, startBackend, startInCounty } from './county-fixture'
import { all, firstPage, recordKinds, signed, startWithVisit, typed } from './record-fixture'

describe('a kind made up in one file', () => {
  test('is listed by kind, owner, state and due day', async () => {
    const { get, visit, save, project } = await startWithVisit()
    const entry = await save(visit, typed)
    const row = { id: visit.id, kind: 'home-visit', title: '巴音温都尔苏木回访', dueOn: '2023-02-20', state: 'open' }
    for (const filter of [
      all,
      { ...all, kind: 'home-visit' },
      { ...all, owner: { type: 'project', id: project.id } as const },
      { ...all, state: 'open' },
      { ...all, dueUntil: '2023-02-20' },
    ]) {
      const page = await get('record.list', { ...firstPage, filter })
      expect(page).toMatchObject({ rows: [row], next: null })
    }
    for (const filter of [
      { ...all, kind: 'training' },
      { ...all, state: 'signed' },
      { ...all, dueUntil: '2023-02-19' },
      { ...all, removed: true },
    ]) {
      expect((await get('record.list', { ...firstPage, filter })).rows).toEqual([])
    }
    expect(await get('record.get', { id: visit.id })).toEqual(entry)
  })

  test('is edited, and what its own schema refuses is refused in its own words', async () => {
    const { call, get, visit, save } = await startWithVisit()
    await save(visit, typed)
    const bad = { id: visit.id, revision: 2, body: { ...typed, households: '十二' } }
    expect(await call('record.save', bad)).toMatchObject({
      error: { code: 'INPUT_INVALID', params: { detail: expect.stringMatching(/^户数：/) } },
    })
    expect((await get('record.get', { id: visit.id })).body).toEqual(typed)
  })

  test('a save on an older revision is a conflict and changes nothing', async () => {
    const { call, get, visit, save } = await startWithVisit()
    await save(visit, typed)
    const stale = { id: visit.id, revision: 1, body: { ...typed, town: '别处' } }
    expect(await call('record.save', stale)).toMatchObject({ error: { code: 'CONFLICT' } })
    expect((await get('record.get', { id: visit.id })).body).toEqual(typed)
  })

  test('is found by two characters of its title, in any width, until it is 移出', async () => {
    const { get, visit, save } = await startWithVisit()
    const entry = await save(visit, { ...typed, town: '巴音乌兰Ａ苏木' })
    const found = async (text: string) => (await get('record.search', { text, limit: 10 })).map(({ id }) => id)
    for (const text of ['巴音', '乌', '乌兰a苏木', '回访 巴音', '兰A'])
      expect([text, await found(text)]).toEqual([text, [visit.id]])
    for (const text of ['音兰', '巴音苏木', '草原', '巴音 草原', '', '"*'])
      expect([text, await found(text)]).toEqual([text, []])
    await get('record.setRemoved', { id: visit.id, revision: entry.revision, removed: true })
    expect(await found('巴音')).toEqual([])
    await get('record.setRemoved', { id: visit.id, revision: entry.revision + 1, removed: false })
    expect(await found('巴音')).toEqual([visit.id])
  })

  test('of one kind and owner is found however much of what is typed stands with others', async () => {
    const { get, visit, save, project, clock } = await startWithVisit()
    await save(visit, { ...typed, town: '巴音苏木' })
    const other = await get('project.create', { name: '另一个项目', year: 2023, catalogCode: 'SW-02' })
    clock.now = new Date('2023-04-01T02:00:00Z')
    for (const town of ['巴音一苏木', '巴音二苏木'])
      await save(await get('record.create', { kind: 'home-visit', ownerId: other.id, body: null }), { ...typed, town })
    const found = await get('record.search', {
      text: '巴音',
      limit: 1,
      of: { kind: 'home-visit', ownerId: project.id },
    })
    expect(found.map(({ id }) => id)).toEqual([visit.id])
  })

  test('is not found by a word whose pairs all stand in its title, but not together', async () => {
    const { get, visit, save } = await startWithVisit()
    await save(visit, { ...typed, town: '音乌巴音' })
    const found = async (text: string) => (await get('record.search', { text, limit: 10 })).length
    expect([await found('音乌巴'), await found('巴音乌')]).toEqual([1, 0])
  })

  test('goes with its project in a bundle and is taken in as it was; what belongs to others stays at home', async () => {
    const { get, documentsFolder, project, entry } = await signed()
    const gone = await get('record.create', {
      kind: 'home-visit',
      ownerId: project.id,
      body: { ...typed, town: '移出的' },
    })
    await get('record.setRemoved', { id: gone.id, revision: 1, removed: true })
    const other = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    await get('record.create', { kind: 'home-visit', ownerId: other.id, body: { ...typed, town: '别的项目' } })
    const path = join(documentsFolder, '包.zip')
    await get('bundle.export', { projectId: project.id, stage: null, path, jobId: 'j1' })

    const there = await startInCounty({ newId: countingIds('there'), recordKinds })
    await there.get('bundle.import', { path, jobId: 'j2', foreign: true })
    expect(await there.get('record.get', { id: entry.id })).toEqual(entry)
    expect((await there.get('record.list', { ...firstPage, filter: all })).rows).toHaveLength(1)
    const { steps } = await there.get('history.list', { recordId: entry.id, before: null, limit: 5 })
    expect(steps[0]).toMatchObject({ title: '导入材料包', undoable: false })
  })

  test('a record of the year stays at home, whatever project is handed out', async () => {
    const here = await startInCounty()
    const project = await here.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    await here.get('record.create', { kind: 'special-meeting', ownerId: '2023', body: null })
    const path = join(here.documentsFolder, '包.zip')
    await here.get('bundle.export', { projectId: project.id, stage: null, path, jobId: 'j1' })
    const there = await startInCounty({ newId: countingIds('there') })
    await there.get('bundle.import', { path, jobId: 'j2', foreign: true })
    expect((await there.get('record.list', { ...firstPage, filter: all })).rows).toEqual([])
  })

  test('a bundle with a kind the program does not know is refused whole', async () => {
    const { get, documentsFolder, project } = await signed()
    const path = join(documentsFolder, '包.zip')
    await get('bundle.export', { projectId: project.id, stage: null, path, jobId: 'j1' })
    const there = await startInCounty({ newId: countingIds('there') })
    const result = await there.call('bundle.import', { path, jobId: 'j2', foreign: true })
    expect(result).toMatchObject({ error: { code: 'BUNDLE_INVALID' } })
    expect(await there.get('project.list', { status: 'active' })).toEqual([])
  })
})

describe('records of a bundle that do not fit here are refused whole', () => {
  const lax = { ...homeVisit, schema: z.looseObject({}), titleOf: () => '', dueOn: () => null }

  /** The answer to a bundle with one record, and what the county holds then. */
  async function importing(kind: RecordKind, newId = countingIds('there')) {
    const here = await startInCounty({ recordKinds: [kind] })
    const project = await here.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    await here.get('record.create', { kind: kind.id, ownerId: project.id, body: null })
    const path = join(here.documentsFolder, '包.zip')
    await here.get('bundle.export', { projectId: project.id, stage: null, path, jobId: 'j1' })
    const there = await startInCounty({ newId, recordKinds })
    const own = await there.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    await there.get('record.create', { kind: 'home-visit', ownerId: own.id, body: null })
    const result = await there.call('bundle.import', { path, jobId: 'j2', foreign: true })
    const { rows } = await there.get('record.list', { ...firstPage, filter: all })
    expect(rows.map(({ ownerId }) => ownerId)).toEqual([own.id])
    expect(await there.get('project.list', { status: 'active' })).toHaveLength(1)
    return result
  }
  const invalid = (detail: string) => ({
    error: { code: 'BUNDLE_INVALID', params: { detail: expect.stringContaining(detail) } },
  })

  test('a body that its kind does not take', async () => {
    expect(await importing({ ...lax, blank: { town: 7 } })).toMatchObject(invalid('苏木乡镇'))
  })

  test('a state that its kind does not have', async () => {
    const states = { initial: 'sealed', states: { sealed: { title: '', frozen: null, next: {} } } }
    expect(await importing({ ...homeVisit, states })).toMatchObject(invalid('状态'))
  })

  test('an id that the county has already', async () => {
    const ids = ['own-project', 'device', 'id-3', 'a', 'b', 'c']
    expect(await importing(homeVisit, () => ids.shift() ?? 'more')).toMatchObject(invalid('编号'))
  })
})

describe('the states of a kind', () => {
  test('a step for which something is missing is refused with all of it and the article', async () => {
    const { call, visit } = await startWithVisit()
    expect(await call('record.move', { id: visit.id, revision: 1, to: 'signed' })).toMatchObject({
      error: {
        code: 'RECORD_STEP_REFUSED',
        params: { to: '已签字', detail: '回访人少于两人；还缺文件：回访表', basis: expect.stringContaining('第一条') },
      },
    })
  })

  test('a skipped step is refused with the steps there are', async () => {
    const { call, visit } = await startWithVisit()
    for (const to of ['filed', 'nowhere', 'constructor']) {
      expect(await call('record.move', { id: visit.id, revision: 1, to })).toMatchObject({
        error: { code: 'RECORD_STEP_REFUSED', params: { detail: expect.stringContaining('只能「签字」') } },
      })
    }
  })

  test('what is frozen is neither changed nor 移出, by the program or by SQL, and goes on along its table', async () => {
    const { call, get, entry, folder, close } = await signed()
    const { id, revision } = entry
    const refusal = { error: { code: 'RECORD_FROZEN', params: { basis: expect.stringContaining('第二条') } } }
    expect(await call('record.save', { id, revision, body: { ...entry.body, town: '' } })).toMatchObject(refusal)
    expect(await call('record.setRemoved', { id, revision, removed: true })).toMatchObject(refusal)
    expect(await get('record.move', { id, revision, to: 'filed' })).toMatchObject({ state: 'filed', body: entry.body })
    await close()
    const database = connect(join(folder, 'county.sqlite'))
    expect(() => database.exec(`UPDATE records SET body = '{}'`)).toThrow('this record is frozen')
    expect(() => database.exec('UPDATE records SET removed = 1')).toThrow('this record is frozen')
    expect(() => database.exec('DELETE FROM records')).toThrow('never deleted')
    database.close()
  })
})

test('a field that a kind gains later stands in older records with its default, also in frozen ones, and those go on', async () => {
  const { entry, folder, close } = await signed()
  await close()
  const schema = (homeVisit.schema as unknown as z.ZodObject).extend({ weather: z.string().default('晴') })
  const grown = { ...homeVisit, schema: schema as unknown as RecordKind['schema'] }
  const later = startBackend({ recordKinds: [grown] })
  await later.get('county.open', { folder })
  const body = { ...entry.body, weather: '晴' }
  expect((await later.get('record.get', { id: entry.id })).body).toEqual(body)
  const moved = await later.get('record.move', { id: entry.id, revision: entry.revision, to: 'filed' })
  expect(moved).toMatchObject({ state: 'filed', body })
})

describe('a title is found by its sound', () => {
  test('whole, by initials, across words, and a family name as it is read in a name', async () => {
    const { get, visit, save } = await startWithVisit()
    await save(visit, { ...typed, town: '单丽娟家' })
    const found = async (text: string) => (await get('record.search', { text, limit: 10 })).length
    // 单 is shàn as a name, dān elsewhere; 丽娟 juān.
    for (const text of ['shanlijuan', 'danlijuan', 'slj', 'SLJ', 'lijuan huifang', 'ljjhf', 'huif', 'juan'])
      expect([text, await found(text)]).toEqual([text, 1])
    for (const text of ['zhangsan', 'sjl', 'lijuanx', 'lj zs']) expect([text, await found(text)]).toEqual([text, 0])
  })

  test('ü is typed as v, and a title of letters is found as it is written', async () => {
    const { get, visit, save } = await startWithVisit()
    const entry = await save(visit, { ...typed, town: '吕家' })
    const found = async (text: string) => (await get('record.search', { text, limit: 10 })).length
    expect([await found('lvjia'), await found('lj')]).toEqual([1, 1])
    await save(entry, { town: 'SW-02 ' })
    expect([await found('sw'), await found('lvjia')]).toEqual([1, 0])
  })
})
