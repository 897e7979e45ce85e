import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { exportBundle } from '#main/bundle/export-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { sampleEntries, sampleInfo, tempFolder, writeSample } from '../bundle/sample-bundle'

const root = resolve(import.meta.dirname, '../..')
const hooks = pathToFileURL(join(root, 'src-main/launch/source-hooks.mjs')).href

/** Kills (SIGKILL, as a power cut would) a program in the middle of an export to `path`. */
async function killMidway(folder: string, path: string): Promise<void> {
  const file = join(folder, '录像.mp4')
  writeFileSync(file, '')
  truncateSync(file, 3 * 1024 ** 3)
  const args = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    hooks,
    join(import.meta.dirname, 'export-forever.ts'),
  ]
  const child = spawn(process.execPath, [...args, file, path], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout!, 'data')
  child.kill('SIGKILL')
  const [code, signal] = await once(child, 'exit')
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' })
}

test('a program killed midway leaves nothing under the final name, and the next export is good', async () => {
  const folder = tempFolder()
  const path = join(folder, 'x.zip')
  await killMidway(folder, path)
  expect(existsSync(path)).toBe(false)
  expect(existsSync(`${path}.part`)).toBe(true)
  unwrap(await exportBundle({ entries: sampleEntries, path, info: sampleInfo, due: [] }))
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
