import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { packagedFuses, readFuses } from '../../src-main/launch/fuses.mjs'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { launchPackaged } from './launch-packaged'

const executable = join(
  projectRoot,
  'dist',
  process.platform === 'win32' ? 'win-unpacked/goufutong.exe' : 'linux-unpacked/goufutong',
)

beforeAll(() => {
  const packed = spawnSync(process.execPath, [join(projectRoot, 'src-main/launch/pack.mjs'), '--dir'], {
    encoding: 'utf8',
  })
  if (packed.status !== 0) throw new Error(packed.stderr)
})

describe('the unpacked app', () => {
  test('starts by itself, without environment variables, and opens the example county', async () => {
    const { page, close } = await launchPackaged(executable)
    expect(page.url()).toBe('app://goufutong/index.html')
    await page.getByText('新建旗县').first().waitFor()
    await page.getByText('打开示例旗县').first().click()
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    expect((await close()).outsideRequests).toEqual([])
  })

  test('backs a county up: the thread that copies it lies in the archive, and finds the database’s binding', async () => {
    const { page, close } = await launchPackaged(executable)
    await page.getByText('打开示例旗县').first().click()
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    await page.getByTestId('window-foot').getByRole('button').click()
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.locator('[data-backup=manual]').waitFor()
    await close()
  })

  test('shows its own screens, whatever page its environment names', async () => {
    const env = { ELECTRON_RENDERER_URL: 'http://127.0.0.1:9' }
    const { page, close } = await launchPackaged(executable, { env })
    expect(page.url()).toBe('app://goufutong/index.html')
    expect((await close()).outsideRequests).toEqual([])
  })

  test('lies in one archive, beside which nothing is loaded', () => {
    const resources = join(dirname(executable), 'resources')
    expect(existsSync(join(resources, 'app.asar'))).toBe(true)
    expect(existsSync(join(resources, 'app'))).toBe(false)
  })

  test('carries the terms of what it is made of', async () => {
    const notices = await readFile(join(dirname(executable), 'third-party-notices.txt'), 'utf8')
    expect(notices).toMatch(/^react \d+\.\d+\.\d+$/m)
  })
})

describe('the switches in its executable', () => {
  test('are those of the installers', async () => {
    expect(packagedFuses()).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(await readFuses(executable)).toEqual(packagedFuses())
  })

  test('it is no Node for who asks by the environment', () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const asked = spawnSync(executable, ['-e', 'console.log("ran")'], { env, encoding: 'utf8', timeout: 5000 })
    expect(asked.stdout).not.toContain('ran')
  })

  test('it loads no code that NODE_OPTIONS names, and opens no inspector', async () => {
    const marker = join(tmpdir(), `goufutong-marker-${process.pid}`)
    const code = encodeURIComponent(`import{writeFileSync}from'node:fs';writeFileSync(${JSON.stringify(marker)},'ran')`)
    const { close } = await launchPackaged(executable, {
      args: ['--inspect=127.0.0.1:39229'],
      env: { NODE_OPTIONS: `--import=data:text/javascript,${code}` },
    })
    const inspected = await fetch('http://127.0.0.1:39229/json').then(
      () => 'open',
      () => 'closed',
    )
    await close()
    const ran = await readFile(marker, 'utf8').catch(() => 'no file')
    await rm(marker, { force: true })
    expect({ inspected, ran }).toEqual({ inspected: 'closed', ran: 'no file' })
  })
})
