import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withoutCertainNumbers } from '#shared/households/certain-numbers'
import { all, firstPage, signed, startWithVisit, two } from './record-fixture'

describe('the history of a record', () => {
  test('reads as work, newest first, with who, when, before and after', async () => {
    const { visit, save, history, later, clock } = await startWithVisit()
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
          { label: '回访人', before: '次序', after: '次序' },
        ],
      },
      {
        title: '填写',
        who: '李明',
        fields: [
          { label: '回访人', before: '', after: '乌云' },
          { label: '回访人', before: '', after: '李明' },
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
    expect(steps.map(({ title }) => title)).toEqual(['归档', '签字', '添加文件', '填写', '新建'])
    expect(steps[1]!.fields).toMatchObject([{ label: '状态', before: '草稿', after: '已签字' }])
  })

  test('offers no step that would be refused: once it is signed, none of what was typed, filed or signed', async () => {
    const { history, call } = await signed()
    const steps = await history()
    expect(steps.map(({ title, undoable }) => [title, undoable])).toEqual([
      ['签字', false],
      ['添加文件', false],
      ['填写', false],
      ['新建', false],
    ])
    for (const { stamp } of steps) expect(await call('history.undo', stamp)).toMatchObject({ ok: false })
  })

  test('comes in pages that meet without a gap', async () => {
    const { get, visit, save, later } = await startWithVisit()
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
  const towns = async (county: Awaited<ReturnType<typeof startWithVisit>>) =>
    (await county.history())
      .filter(({ title }) => title === '填写')
      .map(({ fields }) => [fields[0]!.before, fields[0]!.after])

  test('of one field by one person in one sitting is one step', async () => {
    const county = await startWithVisit()
    let entry = county.visit
    for (const town of ['巴', '巴音', '巴音苏木']) {
      entry = await county.save(entry, { town })
      county.later(20)
    }
    expect(await towns(county)).toEqual([['', '巴音苏木']])
  })

  test('after a pause, by another person, behind another command, or after a hand-out is another step', async () => {
    const county = await startWithVisit()
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

  test('a number that is masked in the sitting it was typed in stays in no history; masked later, it does', async () => {
    const county = await startWithVisit()
    const [plain, other] = ['王某 13847812345', '李某 13912345678'] as const
    const typed = await county.save(county.visit, { town: plain })
    county.later(20)
    let entry = await county.save(typed, { town: withoutCertainNumbers(plain) })
    expect(await towns(county)).toEqual([['', '王某 138****2345']])
    county.later(31)
    entry = await county.save(entry, { town: other })
    county.later(31)
    await county.save(entry, { town: withoutCertainNumbers(other) })
    expect((await towns(county))[0]).toEqual([other, '李某 139****5678'])
  })

  test('typed and typed back is no step, and saving what is there already changes nothing', async () => {
    const county = await startWithVisit()
    const entry = await county.save(county.visit, { town: '一' })
    const back = await county.save(entry, { town: '' })
    expect(await county.save(back, {})).toEqual(back)
    expect(await towns(county)).toEqual([])
  })
})

describe('undo', () => {
  test('takes back one step, also after the county was closed and opened again, and can be taken back', async () => {
    const { get, visit, save, later, folder } = await startWithVisit()
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
    expect((await history())[0]).toMatchObject({ title: '重做' })
    expect((await history()).at(-2)).toMatchObject({ undone: false })
  })

  test('puts a removed item back at its place', async () => {
    const { get, visit, save, later, history } = await startWithVisit()
    const filled = await save(visit, { visitors: two })
    later(60)
    await save(filled, { visitors: [two[1]] })
    await get('history.undo', (await history())[0]!.stamp)
    expect((await get('record.get', { id: visit.id })).body).toMatchObject({ visitors: two })
  })

  test('is refused where a later change would be lost, and where it was done already', async () => {
    const { call, get, visit, save, later, history } = await startWithVisit()
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

  test('of one field puts an earlier value back over later ones, as a step that can be taken back itself', async () => {
    const { call, get, visit, save, later, history } = await startWithVisit()
    const first = await save(visit, { town: '一', households: 3 })
    later(60)
    await save(first, { town: '二' })
    const [, older] = await history()
    const { id: recordId } = visit
    const stamp = await get('history.putBack', { recordId, field: 'town', stamp: older!.stamp })
    const body = async () => (await get('record.get', { id: recordId })).body
    expect(await body()).toMatchObject({ town: '', households: 3 })
    expect((await history())[0]).toMatchObject({
      act: 'do',
      title: '恢复原来的内容',
      putBack: true,
      fields: [{ before: '二', after: '' }],
    })
    await get('history.undo', stamp)
    expect(await body()).toMatchObject({ town: '二' })
    const nowhere = { recordId, field: 'nowhere', stamp: older!.stamp }
    expect(await call('history.putBack', nowhere)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('never thaws what is frozen and never goes a step the table does not have', async () => {
    const { call, history } = await signed()
    const [move, edit] = await history()
    expect(await call('history.undo', edit!.stamp)).toMatchObject({ error: { code: 'RECORD_FROZEN' } })
    expect(await call('history.undo', move!.stamp)).toMatchObject({ error: { code: 'RECORD_STEP_REFUSED' } })
  })

  test('of making a record puts it aside; of putting it aside brings it back', async () => {
    const { get, visit, history } = await startWithVisit()
    const made = await get('history.undo', (await history())[0]!.stamp)
    expect((await get('record.list', { ...firstPage, filter: all })).rows).toEqual([])
    await get('history.undo', made)
    expect((await get('record.list', { ...firstPage, filter: all })).rows).toMatchObject([{ id: visit.id }])
  })
})
