import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startBackend, temporaryFolder } from './county-fixture'
import { below, codeOf, folderOf, holds, startWithHouseholds, whole } from './delivery-fixture'

/** So many folders, each whole. */
const foldersOf = (count: number, from = 1) =>
  Object.assign({}, ...Array.from({ length: count }, (_, at) => below(codeOf(from + at), whole(codeOf(from + at)))))

describe('a folder that is only registered', () => {
  test('stays where it is; looked at again, what is gone or altered is told and no longer counts, until it is back', async () => {
    const county = await startWithHouseholds(3)
    const folder = folderOf(foldersOf(3))
    const { id } = await county.taken(folder, 'registered')
    expect((await county.overview()).files).toMatchObject({ complete: 3 })
    expect(existsSync(join(county.folder, 'evidence')) && holds(county.folder, 'photo')).toBe(false)
    const [photo, sound] = [join(folder, codeOf(1), '照片/IMG_1.jpg'), join(folder, codeOf(2), '录音.m4a')]
    const before = readFileSync(sound)
    renameSync(photo, `${photo}.away`)
    writeFileSync(sound, 'another')
    await county.get('delivery.recheck', { id, jobId: 'again' })
    expect((await county.problems()).files.map(({ path, state }) => [path, state])).toEqual([
      [`${codeOf(1)}/照片/IMG_1.jpg`, 'gone'],
      [`${codeOf(2)}/录音.m4a`, 'altered'],
    ])
    expect((await county.overview()).files).toMatchObject({ complete: 1, lacking: 2 })
    renameSync(`${photo}.away`, photo)
    writeFileSync(sound, before)
    await county.get('delivery.recheck', { id, jobId: 'again' })
    expect((await county.overview()).files).toMatchObject({ complete: 3 })
    expect((await county.overview()).deliveries[0]).toMatchObject({
      rechecking: false,
      recheckedAt: expect.any(String),
    })
  })

  test('what was taken in is looked at in the evidence store', async () => {
    const county = await startWithHouseholds(1)
    const { id } = await county.taken(folderOf(foldersOf(1)))
    const stored = execFileSync('sh', ['-c', `grep -rlF "sound ${codeOf(1)}" "${county.folder}/evidence"`], {
      encoding: 'utf8',
    })
    writeFileSync(stored.trim(), 'damaged')
    await county.get('delivery.recheck', { id, jobId: 'again' })
    expect((await county.problems()).files).toMatchObject([{ path: `${codeOf(1)}/录音.m4a`, state: 'altered' }])
  })

  test('on another computer its folder is chosen again first: a county names no folder of the machine', async () => {
    const county = await startWithHouseholds(1)
    const folder = folderOf(foldersOf(1))
    const { id } = await county.taken(folder, 'registered')
    await county.close()
    const other = startBackend()
    await other.get('county.open', { folder: county.folder })
    for (const channel of ['delivery.goOn', 'delivery.recheck'] as const)
      expect(await other.call(channel, { id, jobId: 'on' })).toMatchObject({
        error: { code: 'DELIVERY_PLACE_UNKNOWN' },
      })
    const moved = temporaryFolder()
    cpSync(folder, moved, { recursive: true })
    rmSync(folder, { recursive: true })
    await other.get('delivery.relocate', { id, path: moved })
    await other.get('delivery.recheck', { id, jobId: 'on' })
    const { deliveries, files } = await other.get('delivery.overview', { projectId: county.projectId })
    expect(deliveries).toMatchObject([{ folder: moved, files: { there: 3, gone: 0 } }])
    expect(files).toMatchObject({ complete: 1 })
  })
})
