import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankContractor } from '#shared/contractor/blank-contractor'
import { startOffice } from './account-fixture'
import { officeWithClock } from './backup-fixture'
import { contentOf } from './county-content'
import { backedUpOffice, inBackup } from './from-backup-fixture'
import { two } from './record-fixture'

const rewriteVisit = async ({ get, visitId }: Awaited<ReturnType<typeof backedUpOffice>>, town: string) => {
  const { revision, body } = await get('record.get', { id: visitId })
  return get('record.save', { id: visitId, revision, body: { ...body, town } })
}
const townOf = async ({ get, visitId }: Awaited<ReturnType<typeof backedUpOffice>>) =>
  (await get('record.get', { id: visitId })).body.town

describe('a backup is looked into', () => {
  test('and says of each place how it stands today, the office, its years and its projects', async () => {
    const office = await backedUpOffice()
    await rewriteVisit(office, '别的苏木')
    await office.get('project.create', { name: '丙项目', year: 2023, catalogCode: 'SW-02' })
    const { at, places } = await office.look()
    expect(at).toBe('2023-03-01T02:00:00.000Z')
    expect(places.map(({ type, name, standing, differs }) => [type, name, standing, differs])).toEqual([
      ['project', '甲项目', 'changed', 1],
      ['year', '2023年度', 'same', 0],
      ['county', '单位信息', 'same', 0],
    ])
  })

  test('and says of each thing whether it is gone, out, changed or the same', async () => {
    const office = await backedUpOffice()
    await office.get('evidence.setRemoved', { id: office.photoId, removed: true })
    await rewriteVisit(office, '别的苏木')
    const told = (await office.things()).map(({ of, title, standing }) => [of, title, standing])
    expect(told).toEqual([
      ['项目内容', '甲项目', 'same'],
      ['回访', expect.any(String), 'changed'],
      ['材料', '照片.txt', 'out'],
    ])
  })

  test('what was typed and typed back is the same', async () => {
    const office = await backedUpOffice()
    const town = await townOf(office)
    await rewriteVisit(office, '别的苏木')
    await rewriteVisit(office, String(town))
    expect(await office.standing('record', office.visitId)).toBe('same')
  })

  test('never where one byte of it is another', async () => {
    const office = await backedUpOffice()
    const path = join(office.home, `${office.backup}.sqlite`)
    const bytes = readFileSync(path)
    bytes[bytes.length - 100]! ^= 1
    writeFileSync(path, bytes)
    const looked = await office.call('backup.look', { name: office.backup, from: 'home', jobId: 'x' })
    expect(looked).toMatchObject({ error: { code: 'BACKUP_DAMAGED' } })
  })

  test('and nothing of the county or of the backup is another after it', async () => {
    const office = await backedUpOffice()
    const [now, names] = [contentOf(office.folder), await office.names()]
    await office.look()
    await office.plan({ sort: 'record', id: office.visitId })
    await office.get('backup.leave', null)
    expect([contentOf(office.folder), await office.names()]).toEqual([now, names])
  })
})

describe('one thing of a backup', () => {
  test('tells field by field what taking it back would change', async () => {
    const office = await backedUpOffice()
    const town = await townOf(office)
    await rewriteVisit(office, '别的苏木')
    const plan = await office.plan({ sort: 'record', id: office.visitId })
    expect(plan).toMatchObject({ changes: [{ now: '别的苏木', was: town }], stays: [], missing: [], refusal: null })
  })

  test('is put back over what stands there, as one step that names the backup, and undo takes it back', async () => {
    const office = await backedUpOffice()
    const town = await townOf(office)
    await rewriteVisit(office, '别的苏木')
    const before = contentOf(office.folder)
    const { taken, stamp } = await office.take([{ sort: 'record', id: office.visitId }])
    expect([taken, await townOf(office)]).toEqual([1, town])
    const { steps } = await office.get('history.list', { recordId: office.visitId, before: null, limit: 1 })
    expect(steps).toMatchObject([
      { title: '从备份找回（2023-03-01 10:00 的备份）', fields: [{ before: '别的苏木', after: town }], undoable: true },
    ])
    await office.get('history.undo', stamp!)
    expect(contentOf(office.folder)).toEqual(before)
  })

  test('of several places in the project comes back in one step: its text, a record, a file that was 移出', async () => {
    const office = await backedUpOffice()
    const then = contentOf(office.folder)
    await office.rename('改坏了')
    await rewriteVisit(office, '别的苏木')
    await office.get('evidence.setRemoved', { id: office.photoId, removed: true })
    const altered = contentOf(office.folder)
    const { taken, stamp } = await office.take([
      { sort: 'evidence', id: office.photoId },
      { sort: 'record', id: office.visitId },
      { sort: 'body', id: office.projectId },
    ])
    expect([taken, contentOf(office.folder)]).toEqual([3, then])
    await office.get('history.undo', stamp!)
    expect(contentOf(office.folder)).toEqual(altered)
  })

  test('a project in the 回收站 comes out of it with its text', async () => {
    const office = await backedUpOffice()
    const then = contentOf(office.folder)
    await office.get('project.setStatus', { id: office.projectId, status: 'binned' })
    expect((await office.look()).places[0]).toMatchObject({ standing: 'out' })
    await office.take([{ sort: 'body', id: office.projectId }])
    expect(contentOf(office.folder)).toEqual(then)
  })

  test('a file whose bytes are spoilt in the county comes out of the backup, against its digest', async () => {
    const office = await backedUpOffice()
    rmSync(join(office.folder, 'evidence'), { recursive: true })
    await office.get('evidence.setRemoved', { id: office.photoId, removed: true })
    expect((await office.take([{ sort: 'evidence', id: office.photoId }])).missing).toEqual([])
    const { bytes } = await office.get('file.read', { of: 'evidence', id: office.photoId })
    expect(new TextDecoder().decode(bytes)).toBe('内容 照片.txt')
  })

  test('a file that is nowhere is refused and told, the rest comes back', async () => {
    const office = await backedUpOffice()
    await office.rename('改坏了')
    await office.get('evidence.setRemoved', { id: office.photoId, removed: true })
    rmSync(join(office.folder, 'evidence'), { recursive: true })
    rmSync(join(office.home, 'evidence'), { recursive: true })
    const back = await office.take([
      { sort: 'body', id: office.projectId },
      { sort: 'evidence', id: office.photoId },
    ])
    expect(back).toMatchObject({
      taken: 1,
      refused: [{ title: '照片.txt', error: { code: 'TAKE_BACK_REFUSED' } }],
      missing: ['照片.txt'],
    })
    expect((await office.get('evidence.list', { projectId: office.projectId })).length).toBe(0)
    expect((await office.get('project.get', { id: office.projectId })).name).toBe('甲项目')
  })

  test('where all is refused nothing is written, and no step stands in the history', async () => {
    const office = await backedUpOffice()
    await office.get('evidence.setRemoved', { id: office.photoId, removed: true })
    rmSync(join(office.folder, 'evidence'), { recursive: true })
    rmSync(join(office.home, 'evidence'), { recursive: true })
    const { steps } = await office.get('history.list', { recordId: office.projectId, before: null, limit: 9 })
    const back = await office.take([{ sort: 'evidence', id: office.photoId }])
    expect(back).toMatchObject({ taken: 0, stamp: null })
    const now = await office.get('history.list', { recordId: office.projectId, before: null, limit: 9 })
    expect(now.steps).toEqual(steps)
  })
})

test('a contractor that was taken out of the register comes back, and undo takes it out again', async () => {
  const office = await officeWithClock()
  const { get } = office
  await get('contractor.save', { ...blankContractor, id: 'contractor-1', name: '惠民中心' })
  const { name } = (await office.make('manual')).made!
  await get('contractor.remove', { id: 'contractor-1' })
  const place = { type: 'contractor', id: 'contractor-1' } as const
  const { take } = inBackup(office, name)
  const { stamp } = await take([{ sort: 'body', id: 'contractor-1' }], place)
  const names = async () => (await get('contractor.list', null)).map((one) => one.name)
  expect(await names()).toEqual(['惠民中心'])
  await get('history.undo', stamp!)
  expect(await names()).toEqual([])
})

test('the parameters of a year go back to what they were, and undo brings back those of today', async () => {
  const office = await backedUpOffice()
  const { get } = office
  const yearNow = async () => (await get('county.current', null))!.years[0]!
  const then = await yearNow()
  await get('county.saveYear', { ...then, grants: [] })
  const { stamp } = await office.take([{ sort: 'body', id: '2023' }], { type: 'year', id: '2023' })
  expect(await yearNow()).toEqual(then)
  await get('history.undo', stamp!)
  expect((await yearNow()).grants).toEqual([])
})

test('what was signed since is not altered: it is refused with its reason, before and when it is asked for', async () => {
  const office = await backedUpOffice()
  const { get, visitId } = office
  const { revision, body } = await get('record.get', { id: visitId })
  const filled = await get('record.save', { id: visitId, revision, body: { ...body, visitors: two } })
  const signed = await get('record.move', { id: visitId, revision: filled.revision, to: 'signed' })
  expect(await office.plan({ sort: 'record', id: visitId })).toMatchObject({ refusal: { code: 'RECORD_FROZEN' } })
  const back = await office.take([{ sort: 'record', id: visitId }])
  expect(back).toMatchObject({ taken: 0, refused: [{ error: { code: 'RECORD_FROZEN' } }], stamp: null })
  expect(await get('record.get', { id: visitId })).toEqual(signed)
})

test('a county that is only looked at shows what a backup holds, and takes nothing back', async () => {
  const office = await backedUpOffice()
  await office.rename('改坏了')
  await office.get('county.close', null)
  await office.get('county.open', { folder: office.folder, readOnly: true })
  expect((await office.look()).places[0]).toMatchObject({ standing: 'changed' })
  expect(await office.takeProject()).toMatchObject({ ok: false })
})

test('left off while the backup is opened nothing is answered, and it is opened anew the next time', async () => {
  const office = await backedUpOffice()
  const looking = office.call('backup.look', { name: office.backup, from: 'home', jobId: 'left' })
  while ((await office.get('job.list', null)).running.length === 0) await new Promise(setImmediate)
  await office.get('job.cancel', { jobId: 'left' })
  expect(await looking).toMatchObject({ error: { code: 'CANCELLED' } })
  expect((await office.look()).places.length).toBeGreaterThan(0)
})

test('what is put away while it is read is read to its end first', async () => {
  const office = await backedUpOffice()
  const looking = office.call('backup.look', { name: office.backup, from: 'home', jobId: 'first' })
  const again = office.call('backup.look', { name: office.backup, from: 'home', jobId: 'second' })
  await office.get('backup.leave', null)
  for (const answer of await Promise.all([looking, again])) expect(answer).toMatchObject({ ok: true })
  expect((await office.look()).places.length).toBeGreaterThan(0)
})

test('where there are accounts 经办 sees what a backup holds; 管理 takes back, and the history names who', async () => {
  const office = await startOffice()
  const { get } = office
  await office.as('operator')
  const { id } = await get('project.create', { name: '甲项目', year: 2023, catalogCode: 'SW-02' })
  const { name } = (await get('backup.make', { kind: 'manual', jobId: 'b' })).made!
  await get('project.save', { ...(await get('project.get', { id })), name: '改坏了' })
  const { look, take, takeProject } = inBackup({ ...office, projectId: id }, name)
  expect((await look()).places[0]).toMatchObject({ name: '甲项目', standing: 'changed' })
  expect(await takeProject()).toMatchObject({ error: { code: 'RIGHT_MISSING' } })
  await office.as('manager')
  await take([{ sort: 'body', id }])
  const { steps } = await get('history.list', { recordId: id, before: null, limit: 1 })
  expect(steps[0]).toMatchObject({
    title: expect.stringMatching(/^从备份找回（/),
    who: expect.stringContaining('王主任'),
  })
})
