import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordEntry, RecordFilter } from '#shared/records/record-entry'
import { homeVisit } from '../fixtures/records/home-visit'
import { startInCounty, type TestBackend } from './county-fixture'

export const recordKinds = [homeVisit]
export const all: RecordFilter = { kind: null, owner: null, state: null, dueUntil: null, removed: false }
export const firstPage = { order: 'due', after: null, limit: 10 } as const
export const typed = { town: '巴音温都尔苏木', visitedOn: '2023-02-20', households: 12, visitors: [] }
export const two = [
  { id: 'v1', name: '乌云' },
  { id: 'v2', name: '李明' },
]

/** A county with one project, a clock that can be moved, and a made-up kind of record. */
export async function startWithVisit() {
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

/** A file for its sheet, which must be there before it is signed. */
export async function addSheet({ get, documentsFolder }: Pick<TestBackend, 'get' | 'documentsFolder'>, id: string) {
  const path = join(documentsFolder, '回访表一.pdf')
  writeFileSync(path, '一户的情况')
  return get('record.addFile', { id, slot: 'sheet', path })
}

/** Signed by two visitors. */
export async function signed() {
  const county = await startWithVisit()
  const filled = await county.save(county.visit, { ...typed, visitors: two })
  const { id, revision } = filled
  await addSheet(county, id)
  return { ...county, entry: await county.get('record.move', { id, revision, to: 'signed' }) }
}
