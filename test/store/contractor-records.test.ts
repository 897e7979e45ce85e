import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { contractorInspection } from '#shared/records/contractor-inspection'
import { recordKinds } from '#shared/records/registry'
import { homeVisit } from '../fixtures/records/home-visit'
import { startBackend } from './county-fixture'
import { makeOlder } from './older-county'
import { all, firstPage } from './record-fixture'

/** The example county with its contractor; `audit` is a kind made up for contractors. */
async function start() {
  const audit = { ...homeVisit, id: 'audit', title: '查账', owner: 'contractor' as const }
  const county = startBackend({ recordKinds: [...recordKinds, audit] })
  const { folder } = await county.get('county.createSample', null)
  const [entry] = await county.get('contractor.register', null)
  const contractor = entry!.contractor
  const keep = (kind: string) => county.get('record.create', { kind, ownerId: contractor.id, body: null })
  return { ...county, folder, contractor, keep }
}

describe('records of a contractor', () => {
  test('of whatever kind stand in the register, with it, until they are 移出', async () => {
    const { get, contractor, keep } = await start()
    const made = [await keep('contractor-inspection'), await keep('audit')]
    const kept = async () =>
      (await get('contractor.register', null)).map(({ records }) => records.map(({ kind }) => kind).sort())
    expect((await kept())[0]).toEqual(['audit', 'contractor-inspection'])
    const filter = { ...all, owner: { type: 'contractor', id: contractor.id } as const }
    expect((await get('record.list', { ...firstPage, filter })).rows).toHaveLength(2)
    await get('record.setRemoved', { id: made[1]!.id, revision: 1, removed: true })
    expect((await kept())[0]).toEqual(['contractor-inspection'])
  })

  test('belong to a contractor of the register and to nobody else', async () => {
    const { call } = await start()
    const answer = await call('record.create', { kind: 'complaint', ownerId: 'nobody', body: null })
    expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('keep it in the register with them and their files, though all of them are 移出', async () => {
    const { get, call, contractor, documentsFolder } = await start()
    await get('contractor.save', { ...contractor, id: 'other', name: '惠民中心' })
    const made = await get('record.create', { kind: 'complaint', ownerId: 'other', body: null })
    const path = join(documentsFolder, '来信.txt')
    writeFileSync(path, '一户的来信')
    const file = await get('record.addFile', { id: made.id, slot: 'material', path })
    const refused = (removed: string) => ({
      error: { code: 'CONTRACTOR_HAS_RECORDS', params: { title: made.title, removed } },
    })
    expect(await call('contractor.remove', { id: 'other' })).toMatchObject(refused(''))
    await get('record.setRemoved', { id: made.id, revision: 1, removed: true })
    expect(await call('contractor.remove', { id: 'other' })).toMatchObject(refused('（已移出）'))
    const filter = { ...all, owner: { type: 'contractor', id: 'other' } as const, removed: true }
    const [kept] = (await get('record.list', { ...firstPage, filter })).rows
    expect([kept?.id, await get('record.listFiles', { id: made.id })]).toEqual([made.id, [file]])
  })

  test('keep it from being undone out of the register; without any it goes', async () => {
    const { get, call, contractor } = await start()
    await get('contractor.save', { ...contractor, id: 'other', name: '惠民中心' })
    const [entered] = (await get('history.list', { recordId: 'other', before: null, limit: 1 })).steps
    const made = await get('record.create', { kind: 'complaint', ownerId: 'other', body: null })
    await get('record.setRemoved', { id: made.id, revision: 1, removed: true })
    expect(await call('history.undo', entered!.stamp)).toMatchObject({ error: { code: 'CONTRACTOR_HAS_RECORDS' } })
    await get('contractor.save', { ...contractor, id: 'third', name: '仁和中心' })
    expect(await call('contractor.remove', { id: 'third' })).toMatchObject({ ok: true })
  })
})

describe('a county of the version before contractors had records', () => {
  test('keeps its records with numbers, files and search, frozen ones frozen, and takes those of contractors', async () => {
    const { get, folder, contractor, close, documentsFolder } = await start()
    const path = join(documentsFolder, '签到表.txt')
    writeFileSync(path, '签到')
    const draft = await get('record.create', { kind: 'special-meeting', ownerId: '2023', body: null })
    const named = { ...draft.body, name: '第一季度专题会议' }
    const meeting = await get('record.save', { id: draft.id, revision: 1, body: named })
    const file = await get('record.addFile', { id: meeting.id, slot: 'sign-in', path })
    await close()
    const database = join(folder, 'county.sqlite')
    makeOlder(database, 150)
    const frozen = connect(database)
    frozen.exec('UPDATE records SET frozen = 1')
    frozen.close()

    const now = startBackend()
    await now.get('county.open', { folder })
    expect(await now.get('record.get', { id: meeting.id })).toEqual(meeting)
    expect(await now.get('record.listFiles', { id: meeting.id })).toEqual([file])
    const made = await now.get('record.create', { kind: contractorInspection.id, ownerId: contractor.id, body: null })
    expect(made.owner).toBe('contractor')
    await now.close()
    const opened = connect(database)
    expect(() => opened.exec(`UPDATE records SET body = '{}' WHERE id = '${meeting.id}'`)).toThrow('frozen')
    expect(() => opened.exec('DELETE FROM records')).toThrow('never deleted')
    opened.close()
  })
})
