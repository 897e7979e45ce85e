import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readState, writeState } from '#main/update/update-state'
import { packFolder } from '#main/update/write-update'
import { inProject } from '../../src-main/launch/paths.mjs'
import { keyPair, updateFile } from '../fixtures/update-files'
import { profile, startBackend, type TestBackend, temporaryFolder, year2023 } from '../store/county-fixture'

const ours = keyPair()

/** A program laid down as it is on Linux, by the test's own key. */
function laidDown({ linked = true } = {}) {
  const base = temporaryFolder()
  mkdirSync(join(base, '0.1.0'))
  writeFileSync(join(base, '0.1.0', 'goufutong'), '')
  if (linked) symlinkSync('0.1.0', join(base, 'current'))
  const resources = join(temporaryFolder(), 'resources')
  cpSync(inProject('resources'), resources, { recursive: true })
  const release = { keys: [ours.key], endorsed: [], silenceSeconds: 60 }
  writeFileSync(join(resources, 'update', 'release.json'), JSON.stringify(release))
  const program = { executable: join(base, '0.1.0', 'goufutong'), platform: 'linux-x64' }
  return { base, backend: startBackend({ resources, program }) }
}

async function released(names = ['goufutong', 'resources/app.asar'], changed = {}): Promise<string> {
  const folder = temporaryFolder()
  for (const name of names) {
    mkdirSync(join(folder, 'program', name, '..'), { recursive: true })
    writeFileSync(join(folder, 'program', name), '#!/bin/sh\n')
  }
  await packFolder(join(folder, 'program'), join(folder, 'program.zip'))
  return updateFile(folder, ours, { schema: 9990, ...changed }, readFileSync(join(folder, 'program.zip')))
}

async function county(backend: TestBackend, name: string): Promise<string> {
  const folder = join(backend.documentsFolder, name)
  await backend.get('county.create', { folder, profile: { ...profile, regionName: name }, year: year2023 })
  return folder
}

const backupsIn = (folder: string) =>
  readdirSync(join(folder, '备份')).filter((name) => name.endsWith('.sqlite')).length
const backupNames = (folder: string) => readdirSync(join(folder, '备份')).filter((name) => name.endsWith('.sqlite'))

describe('升级, up to the end of the program', () => {
  let base: string
  let backend: TestBackend
  beforeEach(() => {
    ;({ base, backend } = laidDown())
  })
  const begin = async (path: string) => {
    const { sha256 } = await backend.get('update.look', { path, jobId: 'look' })
    return backend.call('update.begin', { path, sha256, jobId: 'begin' })
  }

  test('tells what it brings and touches nothing', async () => {
    const folder = await county(backend, '甲旗')
    const found = await backend.get('update.look', { path: await released(), jobId: 'look' })
    expect(found).toMatchObject({
      version: '0.2.0',
      from: '0.1.0',
      counties: [{ name: '甲旗', folder, isOpen: true, isMigrated: true }],
    })
    expect([readdirSync(base).toSorted(), readState(backend.userDataFolder)]).toEqual([['0.1.0', 'current'], null])
  })

  test('backs up the open county and the others, lays the new version beside the old one, and leaves the rest to the end', async () => {
    const [first, second] = [await county(backend, '甲旗'), await county(backend, '乙旗')]
    expect(await begin(await released())).toEqual({ ok: true, value: { left: [] } })
    expect([backupsIn(first), backupsIn(second)]).toEqual([1, 1])
    expect(readdirSync(base).toSorted()).toEqual(['0.1.0', '0.2.0', 'current'])
    expect(readdirSync(join(base, '0.2.0')).toSorted()).toEqual(['goufutong', 'resources'])
    const state = readState(backend.userDataFolder)
    expect(state).toMatchObject({ phase: 'ready', from: '0.1.0', to: '0.2.0', open: second })
    expect(state?.counties.map(({ folder, backup }) => [folder, `${backup}.sqlite`])).toEqual(
      [second, first].map((folder) => [folder, backupNames(folder)[0]]),
    )
  })

  test('tells which county could not be backed up, since another program has it open', async () => {
    const first = await county(backend, '甲旗')
    await county(backend, '乙旗')
    const other = startBackend()
    await other.get('county.open', { folder: first })
    expect(await begin(await released())).toEqual({ ok: true, value: { left: ['甲旗'] } })
  })

  test('refuses another file than was looked at, though it is signed too', async () => {
    const [looked, other] = [await released(), await released(['goufutong', 'other'])]
    const { sha256 } = await backend.get('update.look', { path: looked, jobId: 'look' })
    const begun = await backend.call('update.begin', { path: other, sha256, jobId: 'begin' })
    expect(begun).toMatchObject({ error: { code: 'UPDATE_REFUSED' } })
    expect([readdirSync(base).toSorted(), readState(backend.userDataFolder)]).toEqual([['0.1.0', 'current'], null])
  })

  test.each(['../outside', 'a/../../outside'])('unpacks nothing outside its folder: %s', async (name) => {
    const good = await released(['goufutong', 'x'.repeat(name.length)])
    const bytes = readFileSync(good)
    const hostile = Buffer.from(
      bytes.subarray(bytes.indexOf('PK')).toString('latin1').replaceAll('x'.repeat(name.length), name),
      'latin1',
    )
    const path = await updateFile(temporaryFolder(), ours, { schema: 9990 }, hostile)
    expect(await begin(path)).toMatchObject({ error: { code: 'UPDATE_REFUSED', params: { detail: '程序部分解不开' } } })
    expect(readdirSync(base).toSorted()).toEqual(['0.1.0', 'current'])
  })

  test('put off, or come to nothing, it leaves the version before to be gone back to', async () => {
    mkdirSync(join(base, '0.0.9'))
    writeFileSync(join(base, '0.0.9', 'goufutong'), '')
    const rest = { fromSchema: 420, back: false, at: '2023-01-01T02:00:00.000Z', open: null, counties: [], notes: [] }
    const done = { ...rest, phase: 'done', from: '0.0.9', to: '0.1.0', why: '', restored: [], told: true } as const
    writeState(backend.userDataFolder, { ...done, restored: [] })
    const previous = async () => (await backend.get('update.standing', null)).previous?.version ?? null
    expect(await previous()).toBe('0.0.9')
    for (let time = 0; time < 2; time += 1) {
      await begin(await released())
      expect(await previous()).toBeNull()
      await backend.get('update.putOff', null)
      expect([await previous(), readdirSync(base).includes('0.0.9')]).toEqual(['0.0.9', true])
    }
    await backend.get('update.back', null)
    expect(readState(backend.userDataFolder)).toMatchObject({ phase: 'ready', from: '0.1.0', to: '0.0.9', back: true })
  })

  test('put off, it is not done', async () => {
    await begin(await released())
    await backend.get('update.putOff', null)
    expect(readState(backend.userDataFolder)?.phase).toBe('not-begun')
    expect((await backend.get('update.standing', null)).news).toBeNull()
  })
})

test.each([
  ['lies where whoever manages the computer has put it', () => laidDown({ linked: false }).backend],
  ['is no packed one', () => startBackend()],
])('a program that %s takes no update and goes back to no version, and says who installs one', async (_what, start) => {
  const backend = start()
  const { cannot, previous } = await backend.get('update.standing', null)
  expect(cannot).toContain('请由他安装新版本')
  // The command of that name leads here, and nothing else would be said of it.
  expect(previous).toBeNull()
  expect(cannot).toContain('也不能在这里退回上一版')
  const looked = await backend.call('update.look', { path: await released(), jobId: 'look' })
  expect(looked).toMatchObject({ error: { code: 'UPDATE_REFUSED' } })
})
