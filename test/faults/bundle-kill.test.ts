import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportBundle } from '#main/bundle/export-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { writeFileAtomic } from '#main/fs/atomic-write'
import { UnfinishedExports } from '#main/services/unfinished-exports'
import { unwrap } from '#shared/result'
import { sampleEntries, sampleInfo, tempFolder, writeSample } from '../bundle/sample-bundle'
import { startBackend, temporaryFolder } from '../store/county-fixture'
import { startProgram } from './start-program'

const partsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.part'))

/** Kills (SIGKILL, as a power cut would) a program in the middle of an export to `path`. */
async function killMidway(folder: string, path: string, userData = tempFolder()): Promise<void> {
  const file = join(folder, '录像.mp4')
  writeFileSync(file, '')
  truncateSync(file, 3 * 1024 ** 3)
  const child = startProgram('test/faults/export-forever.ts', [file, path, userData])
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  const [code, signal] = await once(child, 'exit')
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' })
}

test('a program killed midway leaves nothing under the final name; the next export is good and takes its half away', async () => {
  const folder = tempFolder()
  const path = join(folder, 'x.zip')
  await killMidway(folder, path)
  expect(existsSync(path)).toBe(false)
  expect(partsIn(folder)).toHaveLength(1)
  unwrap(await exportBundle({ entries: sampleEntries, due: [], path, info: sampleInfo }))
  expect(unwrap(await verifyBundle(path)).good).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['x.zip', '录像.mp4'])
})

test('a program killed midway leaves the older bundle of that name as it was', async () => {
  const folder = tempFolder()
  const path = await writeSample(folder)
  const before = readFileSync(path)
  await killMidway(folder, path)
  expect(readFileSync(path)).toEqual(before)
})

test('the next start takes away what a killed export left, wherever it was writing', async () => {
  const folder = tempFolder()
  const userDataFolder = temporaryFolder()
  mkdirSync(join(folder, '优盘'))
  await killMidway(folder, join(folder, '优盘/x.zip'), userDataFolder)
  expect(partsIn(join(folder, '优盘'))).toHaveLength(1)
  startBackend({ userDataFolder })
  await expect.poll(() => readdirSync(join(folder, '优盘'))).toEqual([])
  const list = join(userDataFolder, 'unfinished-exports.json')
  await expect.poll(() => readFileSync(list, 'utf8')).toBe('[]')
})

test('nobody else’s file is swept: a download, a running export of another program or machine, a name like ours', async () => {
  const folder = tempFolder()
  const others = [
    '电影.zip.part',
    '.x.0123456789ab.part',
    `.goufutong-00000000-1-${'a'.repeat(12)}.part`,
    '.goufutong-1.part',
    `.goufutong-00000000-1-${'b'.repeat(12)}.partial`,
  ]
  for (const name of others) writeFileSync(join(folder, name), 'x')
  const old = `.goufutong-00000000-1-${'c'.repeat(12)}.part`
  writeFileSync(join(folder, old), 'x')
  utimesSync(join(folder, old), new Date(Date.now() - 2 * 864e5), new Date(Date.now() - 2 * 864e5))
  unwrap(await writeFileAtomic(join(folder, '合同.docx'), Buffer.from('x')))
  expect(readdirSync(folder).sort()).toEqual([...others, '合同.docx'].sort())
})

test('two exports into one folder: the list holds it until the last has ended', async () => {
  const userData = tempFolder()
  const unfinished = new UnfinishedExports(userData)
  const list = () => JSON.parse(readFileSync(join(userData, 'unfinished-exports.json'), 'utf8'))
  await unfinished.during('/stick/a.zip', async () => {
    await unfinished.during('/stick/b.zip', async () => expect(list()).toEqual(['/stick', '/stick']))
    expect(list()).toEqual(['/stick'])
  })
  expect(list()).toEqual([])
})
