import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from '#shared/records/record-field'
import { pdfOf } from '../../fixtures/pdf-files'
import { startBackend, type TestBackend } from '../../store/county-fixture'
import { savedPaper } from './saved-paper'

export const sampleId = 'sample-2023-jiadiao'

/** The example county at a clock of its own, and a record of its project as it is made, saved and printed. */
export async function startInSample(now = '2023-07-10T02:00:00Z') {
  const clock = { now: new Date(now) }
  const backend = startBackend({ now: () => clock.now })
  await backend.get('county.createSample', null)
  return { ...backend, clock, ...inProject(backend) }
}

/** What is done again and again to records of its project, by any backend that has the example county open. */
export function inProject(backend: TestBackend) {
  const { get, call, documentsFolder } = backend
  /** Blank with what it begins with, and this. */
  async function keep(kind: string, part: Body = {}, from?: string) {
    const made = await get('record.create', { kind, ownerId: sampleId, body: null, ...(from && { from }) })
    return get('record.save', { id: made.id, revision: made.revision, body: { ...made.body, ...part } })
  }
  /** A scan in one of its slots. */
  function attach(id: string, slot: string) {
    const path = join(documentsFolder, '扫描件.pdf')
    writeFileSync(path, pdfOf(1))
    return get('record.addFile', { id, slot, path })
  }
  async function change(id: string, part: Body) {
    const { revision, body } = await get('record.get', { id })
    return get('record.save', { id, revision, body: { ...body, ...part } })
  }
  async function move(id: string, to: string) {
    const { revision } = await get('record.get', { id })
    return call('record.move', { id, revision, to })
  }
  /** Why a step is refused; null = it was taken. */
  async function refusal(id: string, to: string): Promise<string | null> {
    const moved = await move(id, to)
    return moved.ok ? null : (moved.error.params.detail ?? moved.error.code)
  }
  const saved = (kind: string, ownerId: string) => savedPaper(backend, { kind, ownerId })
  const previewed = async (kind: string, ownerId: string) => (await get('paper.preview', { kind, ownerId })).bytes
  return { keep, attach, change, move, refusal, saved, previewed }
}
