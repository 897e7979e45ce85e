import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { homeVisit } from '../fixtures/records/home-visit'
import { alterBeneath } from './alter-beneath'
import { officeWithClock } from './backup-fixture'
import { contentOf } from './county-content'
import { inBackup } from './from-backup-fixture'
import { addSheet, typed } from './record-fixture'

/** The office goes back to the backup of that name; what it had since lies in the newest one. */
async function goBack(office: Pick<Awaited<ReturnType<typeof startInSample>>, 'get'>, name: string) {
  const folder = await office.get('backup.proposeFolder', { name })
  await office.get('backup.restore', { name, from: 'home', folder, jobId: 'r' })
  await office.get('county.open', { folder })
  return folder
}

/** A record with its file and a material that the state of before has not. */
async function begunSince() {
  const office = await officeWithClock(undefined, { recordKinds: [homeVisit] })
  const { get, projectId } = office
  const { name: older } = (await office.make('manual')).made!
  office.pass(1)
  const visit = await get('record.create', { kind: 'home-visit', ownerId: projectId, body: null })
  await get('record.save', { id: visit.id, revision: visit.revision, body: { ...visit.body, ...typed } })
  await addSheet(office, visit.id)
  const photo = await office.addFile('照片.txt')
  const { name: newer } = (await office.make('manual')).made!
  const whole = contentOf(office.folder)
  const target = await goBack(office, older)
  const things = [
    { sort: 'record', id: visit.id },
    { sort: 'evidence', id: photo.id },
  ] as const
  return { ...office, ...inBackup(office, newer, 'before'), target, whole, things: [...things], visitId: visit.id }
}

test('a record and a file that are gone come back as they were, and undo takes them out again', async () => {
  const office = await begunSince()
  const before = contentOf(office.target)
  expect(await office.standing('record', office.visitId)).toBe('gone')
  const { taken, stamp } = await office.take(office.things)
  expect([taken, contentOf(office.target)]).toEqual([2, office.whole])
  await office.get('history.undo', stamp!)
  expect(contentOf(office.target)).toEqual(before)
})

test('a record that is gone brings its own history along, from the day it was made', async () => {
  const office = await begunSince()
  await office.take(office.things)
  const { steps } = await office.get('history.list', { recordId: office.visitId, before: null, limit: 9 })
  expect(steps[0]?.title).toMatch(/^从备份找回（/)
  expect(steps.at(-1)?.title).toBe('新建')
})

test('a version of the budget and a paper come back with their numbers and stay, as any other', async () => {
  const office = await startInSample()
  const { get } = office
  const { folder } = (await get('county.current', null))!
  const older = (await get('backup.make', { kind: 'manual', jobId: 'b' })).made!
  await get('budget.saveVersion', { projectId: sampleId, label: '送审' })
  const paper = await get('paper.generate', { kind: 'budget_docx', ownerId: sampleId })
  const newer = (await get('backup.make', { kind: 'manual', jobId: 'b' })).made!
  const whole = contentOf(folder)
  const target = await goBack(office, older.name)
  const ofSample = inBackup({ ...office, projectId: sampleId }, newer.name, 'before')
  const gone = (await ofSample.things()).filter(({ standing }) => standing === 'gone')
  expect(gone.map(({ of }) => of).toSorted()).toEqual(['预算书', '预算版本'])
  const { stamp } = await ofSample.take(gone.map(({ sort, id }) => ({ sort, id })))
  expect(contentOf(target)).toEqual(whole)
  expect((await get('file.read', { of: 'document', id: paper.id })).bytes.length).toBe(paper.sizeBytes)
  expect(await office.call('history.undo', stamp!)).toMatchObject({ error: { code: 'UNDO_NONE' } })
})

test('a row that lay altered when it was backed up is told and stays behind; the project comes with all the rest', async () => {
  const office = await officeWithClock(undefined, { recordKinds: [homeVisit] })
  const { get } = office
  const { name: older } = (await office.make('manual')).made!
  const { id: otherId } = await get('project.create', { name: '乙项目', year: 2023, catalogCode: 'SW-02' })
  const visits = [0, 1].map(() => get('record.create', { kind: 'home-visit', ownerId: otherId, body: null }))
  const [altered, sound] = await Promise.all(visits)
  for (const visit of [altered!, sound!]) await addSheet(office, visit.id)
  await get('county.close', null)
  alterBeneath(join(office.folder, 'county.sqlite'), `UPDATE records SET title = '别人' WHERE id = '${altered!.id}'`)
  await get('county.open', { folder: office.folder })
  office.pass(1)
  const { name: newer } = (await office.make('manual')).made!
  await goBack(office, older)
  const backup = inBackup(office, newer, 'before')
  expect((await backup.look()).altered).toEqual([{ what: '记录', name: '别人' }])
  expect(await backup.takeProject(otherId)).toMatchObject({ ok: true, value: { id: otherId } })
  const { records } = await get('record.ofProject', { projectId: otherId, kinds: ['home-visit'] })
  expect(records.map(({ id }) => id)).toEqual([sound!.id])
  expect((await get('record.listFiles', { id: sound!.id })).length).toBe(1)
})
