import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { householdsHistory } from '#shared/history/history-ids'
import type { JobEnd, JobInfo } from '#shared/jobs'
import { startInCounty } from './county-fixture'
import { startWithHouseholds } from './delivery-fixture'
import { temporaryFolder } from './made-in-test'

/** Many pieces of a megabyte: a recording of a visit. */
const large = Buffer.alloc(48 * 2 ** 20, 7)

async function withRecording() {
  const office = await startInCounty()
  const { id: projectId } = await office.get('project.create', { name: '甲', year: 2023, catalogCode: 'SW-02' })
  const path = join(office.documentsFolder, '访问录音.wav')
  writeFileSync(path, large)
  const file = await office.get('evidence.add', { projectId, stage: 'during', slot: '', title: '录音', path })
  const told: JobInfo[] = []
  const cancelled = () => {
    office.on((event, payload) => {
      if (event !== 'job') return
      told.push(payload as JobInfo)
      void office.call('job.cancel', { jobId: 'long' })
    })
  }
  return { ...office, projectId, path, file, told, cancelled }
}

const left = { error: { code: 'CANCELLED' } }

test('a replacement that is left off leaves the file before it', async () => {
  const { call, get, path, file, projectId, told, cancelled } = await withRecording()
  writeFileSync(path, Buffer.alloc(large.length, 8))
  cancelled()
  expect(await call('evidence.replace', { id: file.id, path, jobId: 'long' })).toMatchObject(left)
  expect(await get('evidence.list', { projectId })).toMatchObject([{ id: file.id, sha256: file.sha256 }])
  expect(told[0]).toMatchObject({ kind: 'add', totalBytes: large.length })
})

test('a copy that is left off leaves nothing at its place', async () => {
  const { call, documentsFolder, file, told, cancelled } = await withRecording()
  const path = join(documentsFolder, '副本.wav')
  cancelled()
  expect(await call('file.saveAs', { of: 'evidence', id: file.id, path, jobId: 'long' })).toMatchObject(left)
  expect(existsSync(path)).toBe(false)
  expect(told[0]).toMatchObject({ kind: 'save', totalBytes: large.length })
})

test('找回 that is left off has put nothing back, and does so when it is asked again', async () => {
  const { call, get, path, file, cancelled, current } = await withRecording().then(async (office) => ({
    ...office,
    current: (await office.get('county.current', null))!,
  }))
  const stored = join(current.folder, 'evidence', file.sha256.slice(0, 2), file.sha256)
  chmodSync(stored, 0o644)
  rmSync(stored)
  cancelled()
  const heal = (jobId: string) => call('stored.heal', { path, wanted: [file.sha256], jobId })
  expect(await heal('long')).toMatchObject(left)
  expect(existsSync(stored)).toBe(false)
  expect(await heal('again')).toEqual({ ok: true, value: [file.sha256] })
  expect((await get('evidence.list', { projectId: file.projectId })).length).toBe(1)
})

test('a list of what is missing that is left off is written nowhere, and nobody is said to have taken it along', async () => {
  const county = await startWithHouseholds(3)
  const path = join(temporaryFolder(), '缺材料.xlsx')
  county.on((event) => void (event === 'job' && county.call('job.cancel', { jobId: 'long' })))
  const { projectId } = county
  expect(await county.call('delivery.export', { projectId, full: false, path, jobId: 'long' })).toMatchObject(left)
  expect(existsSync(path)).toBe(false)
  const { steps } = await county.get('history.list', { recordId: householdsHistory(projectId), before: null, limit: 9 })
  expect(steps.filter(({ fields }) => String(fields[0]?.after).startsWith('缺材料清单'))).toEqual([])
})

test.each(['file.read', 'file.lend'] as const)(
  '%s of a large file is told, and answers nothing once it is left off',
  async (channel) => {
    const { call, file, told, cancelled } = await withRecording()
    cancelled()
    expect(await call(channel, { of: 'evidence', id: file.id, jobId: 'long' })).toMatchObject(left)
    expect(told[0]).toMatchObject({ kind: 'show', totalBytes: large.length })
  },
)

test('what a job has read goes to the one that asked, and not to every screen with its end', async () => {
  const { get, on, file } = await withRecording()
  const ends: JobEnd[] = []
  on((event, payload) => void (event === 'jobEnded' && ends.push(payload as JobEnd)))
  const { bytes } = await get('file.read', { of: 'evidence', id: file.id, jobId: 'shown' })
  expect(Buffer.compare(bytes, large)).toBe(0)
  expect(ends).toMatchObject([{ jobId: 'shown', result: { ok: true, value: null } }])
})
