import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readUpdate } from '#main/update/read-update'
import { readRelease } from '#main/update/release'
import { inProject } from '../../src-main/launch/paths.mjs'
import { temporaryFolder } from '../store/county-fixture'

/** The sources in a folder of the test's own: the command writes its public key among them. */
function project() {
  const root = join(temporaryFolder(), 'project')
  mkdirSync(root)
  for (const part of ['src-main', 'src-shared', 'resources', 'package.json'])
    cpSync(inProject(part), join(root, part), { recursive: true })
  symlinkSync(inProject('node_modules'), join(root, 'node_modules'))
  const run = (...args: string[]) => {
    const hooks = join(root, 'src-main/launch/source-hooks.mjs')
    const switches = ['--disable-warning=ExperimentalWarning', '--import', hooks, join(root, 'src-main/make-update.ts')]
    return spawnSync(process.execPath, [...switches, ...args], { cwd: root, encoding: 'utf8' })
  }
  return { root, run, resources: join(root, 'resources') }
}

test('whoever releases makes a key, signs with it, and hands over to another: a program with the first one takes it', async () => {
  const { run, resources } = project()
  const outside = temporaryFolder()
  const [first, second] = ['first.pem', 'second.pem'].map((name) => join(outside, name)) as [string, string]
  expect(run('--new-key', first)).toMatchObject({ status: 0 })
  const before = readRelease(resources).keys
  expect(run('--new-key', second)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('请用 --key 给出旧私钥'),
  })
  expect(run('--new-key', second, '--key', first)).toMatchObject({ status: 0 })
  const program = join(outside, 'program')
  mkdirSync(program)
  writeFileSync(join(program, 'goufutong'), '程序')
  writeFileSync(join(outside, 'notes.txt'), '付款可以按批登记\n\n打印更快\n')
  const asked = [
    '--payload',
    program,
    '--platform',
    'linux-x64',
    '--notes',
    join(outside, 'notes.txt'),
    '--out',
    outside,
  ]
  const made = run('--key', second, ...asked)
  expect(made).toMatchObject({ status: 0, stderr: '' })
  const running = { version: '0.0.1', platform: 'linux-x64' }
  const path = join(outside, 'goufutong-0.1.0-linux-x64.gftupdate')
  await expect(readUpdate(path, { keys: before, running }, {})).rejects.toThrow('UPDATE_REFUSED')
  const minimum = run('--key', second, '--minimum', '0.0.1', ...asked)
  expect(minimum.status).toBe(0)
  expect(await readUpdate(path, { keys: before, running }, {})).toMatchObject({
    version: '0.1.0',
    notes: ['付款可以按批登记', '打印更快'],
  })
})

test('a private key is written into no folder of the project, and over no file', () => {
  const { root, run } = project()
  expect(run('--new-key', join(root, 'key.pem')).stderr).toContain('私钥不能放在项目文件夹里')
  const taken = join(temporaryFolder(), 'key.pem')
  writeFileSync(taken, '别的')
  expect(run('--new-key', taken).stderr).toContain('没有覆盖')
  expect(readFileSync(taken, 'utf8')).toBe('别的')
})

test('no private key lies in the project', () => {
  const found = spawnSync('git', ['grep', '-lE', 'BEGIN (ED25519 |RSA |EC )?PRIVATE KEY', '--', ':!test/update'], {
    cwd: inProject(),
    encoding: 'utf8',
  })
  expect(found.stdout).toBe('')
})
