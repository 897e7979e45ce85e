import type { BackupFolder } from '#shared/backup/backup-list'
import type { FoundRef, FoundSort, PlaceRef } from '#shared/backup/found'
import { homeVisit } from '../fixtures/records/home-visit'
import { officeWithClock } from './backup-fixture'
import { addSheet, typed } from './record-fixture'

const jobId = 'look'

/** An office with a project, a record with its file, a material and a paper's worth of text, backed up; then an hour goes by. */
export async function backedUpOffice() {
  const office = await officeWithClock(undefined, { recordKinds: [homeVisit] })
  const { get, projectId } = office
  const project = await get('project.get', { id: projectId })
  await get('project.save', { ...project, beneficiaries: { ...project.beneficiaries, note: '全旗低保对象' } })
  const visit = await get('record.create', { kind: 'home-visit', ownerId: projectId, body: null })
  await get('record.save', { id: visit.id, revision: visit.revision, body: { ...visit.body, ...typed } })
  await addSheet(office, visit.id)
  const photo = await office.addFile('照片.txt')
  const { name } = (await office.make('manual')).made!
  office.pass(1)
  return { ...office, ...inBackup(office, name), backup: name, visitId: visit.id, photoId: photo.id }
}

/** What a clerk does with one backup. */
export function inBackup(
  office: Pick<Awaited<ReturnType<typeof officeWithClock>>, 'get' | 'call' | 'projectId'>,
  name: string,
  from: BackupFolder = 'home',
) {
  const ref = { name, from }
  const here: PlaceRef = { type: 'project', id: office.projectId }
  return {
    look: () => office.get('backup.look', { ...ref, jobId }),
    things: (place = here) => office.get('backup.things', { ...ref, place }),
    standing: async (sort: FoundSort, id: string, place = here) =>
      (await office.get('backup.things', { ...ref, place })).find((one) => one.sort === sort && one.id === id)
        ?.standing,
    plan: (thing: FoundRef, place = here) => office.get('backup.plan', { ...ref, place, thing }),
    take: (things: FoundRef[], place = here) => office.get('backup.takeBack', { ...ref, place, things, jobId }),
    takeProject: (id = office.projectId) => office.call('backup.takeProject', { ...ref, id, jobId }),
  }
}
