import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry, RecordFilter } from '#shared/records/record-entry'
import { homeVisit } from '../fixtures/records/home-visit'
import { countingIds, startInCounty } from './county-fixture'

const recordKinds = [homeVisit]
const all: RecordFilter = { kind: null, owner: null, state: null, dueUntil: null, removed: false }
const firstPage = { order: 'due', after: null, limit: 10 } as const
const typed = { town: '巴音温都尔苏木', visitedOn: '2023-02-20', households: 12, visitors: [] }
const two = [
  { id: 'v1', name: '乌云' },
  { id: 'v2', name: '李明' },
]

/** A county with one project, a clock that can be moved, and a made-up kind of record. */
async function start() {
  const clock = { now: new Date('2023-03-01T02:00:00Z'), who: '王芳' }
  const backend = await startInCounty({ now: () => clock.now, who: () => clock.who, recordKinds })
  const project = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  const visit = await backend.get('record.create', { kind: 'home-visit', ownerId: project.id, body: null })
  const save = (entry: RecordEntry, body: object) =>
    backend.get('record.save', { id: entry.id, revision: entry.revision, body: { ...entry.body, ...body } })
  const history = async () => (await backend.get('history.list', { recordId: visit.id, before: null, limit: 50 })).steps
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }
  return { ...backend, project, visit, save, history, later, clock }
}

/** Signed by two visitors. */
async function signed() {
  const county = await start()
  const filled = await county.save(county.visit, { ...typed, visitors: two })
  const { id, revision } = filled
  return { ...county, entry: await county.get('record.move', { id, revision, to: 'signed' }) }
}

describe('a kind made up in one file', () => {
  test('is listed by kind, owner, state and due day', async () => {
    const { get, visit, save, project } = await start()
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
    const { call, get, visit, save } = await start()
    await save(visit, typed)
    const bad = { id: visit.id, revision: 2, body: { ...typed, households: '十二' } }
    expect(await call('record.save', bad)).toMatchObject({
      error: { code: 'INPUT_INVALID', params: { detail: expect.stringMatching(/^户数：/) } },
    })
    expect((await get('record.get', { id: visit.id })).body).toEqual(typed)
  })

  test('a save on an older revision is a conflict and changes nothing', async () => {
    const { call, get, visit, save } = await start()
    await save(visit, typed)
    const stale = { id: visit.id, revision: 1, body: { ...typed, town: '别处' } }
    expect(await call('record.save', stale)).toMatchObject({ error: { code: 'CONFLICT' } })
    expect((await get('record.get', { id: visit.id })).body).toEqual(typed)
  })

  test('is found by two characters of its title, in any width, until it is 移出', async () => {
    const { get, visit, save } = await start()
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

  test('is not found by a word whose pairs all stand in its title, but not together', async () => {
    const { get, visit, save } = await start()
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
    expect(steps).toMatchObject([{ title: '导入材料包', undoable: false }])
    expect(await there.call('history.undo', steps[0]!.stamp)).toMatchObject({ error: { code: 'UNDO_NONE' } })
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
  test('a step whose guard finds something missing is refused with what it is and the article', async () => {
    const { call, visit } = await start()
    expect(await call('record.move', { id: visit.id, revision: 1, to: 'signed' })).toMatchObject({
      error: {
        code: 'RECORD_STEP_REFUSED',
        params: { to: '已签字', detail: '回访人少于两人', basis: expect.stringContaining('第一条') },
      },
    })
  })

  test('a skipped step is refused with the steps there are', async () => {
    const { call, visit } = await start()
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
    const database = new Database(join(folder, 'county.sqlite'))
    expect(() => database.exec(`UPDATE records SET body = '{}'`)).toThrow('this record is frozen')
    expect(() => database.exec('UPDATE records SET removed = 1')).toThrow('this record is frozen')
    expect(() => database.exec('DELETE FROM records')).toThrow('never deleted')
    database.close()
  })
})

describe('the history of a record', () => {
  test('reads as work, newest first, with who, when, before and after', async () => {
    const { visit, save, history, later, clock } = await start()
    const first = await save(visit, { town: '巴音' })
    later(5)
    clock.who = '李明'
    const filled = await save(first, { visitors: two })
    later(60)
    await save(filled, { visitors: [{ id: 'v2', name: '李鸣' }, two[0]] })
    expect(await history()).toMatchObject([
      {
        title: '填写',
        who: '李明',
        at: '2023-03-01T03:05:00.000Z',
        fields: [
          { label: '回访人·姓名', before: '李明', after: '李鸣' },
          { label: '回访人', before: ['v1', 'v2'], after: ['v2', 'v1'] },
        ],
      },
      {
        title: '填写',
        who: '李明',
        fields: [
          { label: '回访人', after: two[0] },
          { label: '回访人', after: two[1] },
        ],
      },
      {
        title: '填写',
        who: '王芳',
        at: '2023-03-01T02:00:00.000Z',
        fields: [{ label: '苏木乡镇', before: '', after: '巴音' }],
      },
      { title: '新建', who: '王芳', undone: false, undoable: true },
    ])
  })

  test('names the acts of the kind', async () => {
    const { get, entry, history } = await signed()
    await get('record.move', { id: entry.id, revision: entry.revision, to: 'filed' })
    const steps = await history()
    expect(steps.map(({ title }) => title)).toEqual(['归档', '签字', '填写', '新建'])
    expect(steps[1]!.fields).toMatchObject([{ label: '状态', before: '草稿', after: '已签字' }])
  })

  test('comes in pages that meet without a gap', async () => {
    const { get, visit, save, later } = await start()
    let entry = visit
    for (let households = 1; households <= 7; households++) {
      later(31)
      entry = await save(entry, { households, town: `第${households}处` })
    }
    const titles: unknown[] = []
    let before: number | null = null
    do {
      const page: { steps: { fields: { after?: unknown }[] }[]; next: number | null } = await get('history.list', {
        recordId: visit.id,
        before,
        limit: 3,
      })
      titles.push(...page.steps.map(({ fields }) => fields[0]!.after))
      before = page.next
    } while (before !== null)
    expect(titles).toHaveLength(8)
    expect(titles.slice(0, 7)).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `第${number}处`))
  })
})

describe('typing', () => {
  const towns = async (county: Awaited<ReturnType<typeof start>>) =>
    (await county.history())
      .filter(({ title }) => title === '填写')
      .map(({ fields }) => [fields[0]!.before, fields[0]!.after])

  test('of one field by one person in one sitting is one step', async () => {
    const county = await start()
    let entry = county.visit
    for (const town of ['巴', '巴音', '巴音苏木']) {
      entry = await county.save(entry, { town })
      county.later(20)
    }
    expect(await towns(county)).toEqual([['', '巴音苏木']])
  })

  test('after a pause, by another person, behind another command, or after a hand-out is another step', async () => {
    const county = await start()
    let entry = await county.save(county.visit, { town: '一' })
    county.later(31)
    entry = await county.save(entry, { town: '二' })
    county.clock.who = '李明'
    entry = await county.save(entry, { town: '三' })
    const { id } = entry
    entry = await county.get('record.setRemoved', { id, revision: entry.revision, removed: true })
    entry = await county.get('record.setRemoved', { id, revision: entry.revision, removed: false })
    entry = await county.save(entry, { town: '四' })
    const path = join(county.documentsFolder, '包.zip')
    await county.get('bundle.export', { projectId: county.project.id, stage: null, path, jobId: 'j' })
    entry = await county.save(entry, { town: '五' })
    await county.save(entry, { town: '六' })
    expect(await towns(county)).toEqual([
      ['四', '六'],
      ['三', '四'],
      ['二', '三'],
      ['一', '二'],
      ['', '一'],
    ])
  })

  test('typed and typed back is no step, and saving what is there already changes nothing', async () => {
    const county = await start()
    const entry = await county.save(county.visit, { town: '一' })
    const back = await county.save(entry, { town: '' })
    expect(await county.save(back, {})).toEqual(back)
    expect(await towns(county)).toEqual([])
  })
})

describe('undo', () => {
  test('takes back one step, also after the county was closed and opened again, and can be taken back', async () => {
    const { get, visit, save, later, folder } = await start()
    await save(await save(visit, { visitors: two }), { town: '巴音' })
    later(60)
    await get('county.close', null)
    await get('county.open', { folder })
    const history = async () => (await get('history.list', { recordId: visit.id, before: null, limit: 9 })).steps
    const body = async () => (await get('record.get', { id: visit.id })).body
    const [town, visitors] = await history()
    const undone = await get('history.undo', visitors!.stamp)
    expect(await body()).toMatchObject({ town: '巴音', visitors: [] })
    await get('history.undo', town!.stamp)
    expect(await body()).toMatchObject({ town: '', visitors: [] })
    expect((await history()).map(({ title, undone }) => [title, undone])).toEqual([
      ['撤销', false],
      ['撤销', false],
      ['填写', true],
      ['填写', true],
      ['新建', false],
    ])
    await get('history.undo', undone)
    expect(await body()).toMatchObject({ town: '', visitors: two })
    expect((await history())[0]).toMatchObject({ title: '恢复' })
    expect((await history()).at(-2)).toMatchObject({ undone: false })
  })

  test('puts a removed item back at its place', async () => {
    const { get, visit, save, later, history } = await start()
    const filled = await save(visit, { visitors: two })
    later(60)
    await save(filled, { visitors: [two[1]] })
    await get('history.undo', (await history())[0]!.stamp)
    expect((await get('record.get', { id: visit.id })).body).toMatchObject({ visitors: two })
  })

  test('is refused where a later change would be lost, and where it was done already', async () => {
    const { call, get, visit, save, later, history } = await start()
    const first = await save(visit, { town: '一' })
    later(60)
    await save(first, { town: '二' })
    const [newer, older] = await history()
    expect(older).toMatchObject({ undoable: false })
    expect(await call('history.undo', older!.stamp)).toMatchObject({
      error: { code: 'UNDO_SUPERSEDED', params: { field: '苏木乡镇' } },
    })
    await get('history.undo', newer!.stamp)
    expect(await call('history.undo', newer!.stamp)).toMatchObject({ error: { code: 'UNDO_NONE' } })
    await get('history.undo', older!.stamp)
    expect((await get('record.get', { id: visit.id })).body).toMatchObject({ town: '' })
  })

  test('never thaws what is frozen and never goes a step the table does not have', async () => {
    const { call, history } = await signed()
    const [move, edit] = await history()
    expect(await call('history.undo', edit!.stamp)).toMatchObject({ error: { code: 'RECORD_FROZEN' } })
    expect(await call('history.undo', move!.stamp)).toMatchObject({ error: { code: 'RECORD_STEP_REFUSED' } })
  })

  test('of making a record puts it aside; of putting it aside brings it back', async () => {
    const { get, visit, history } = await start()
    const made = await get('history.undo', (await history())[0]!.stamp)
    expect((await get('record.list', { ...firstPage, filter: all })).rows).toEqual([])
    await get('history.undo', made)
    expect((await get('record.list', { ...firstPage, filter: all })).rows).toMatchObject([{ id: visit.id }])
  })
})
