import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { packagedFuses, readFuses } from '../../src-main/launch/fuses.mjs'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'
import { launchPackaged } from './launch-packaged'
import { makeOpenedCopy } from './opened-copy'
import { startShipped } from './start-shipped'

const executable = join(
  projectRoot,
  'dist',
  process.platform === 'win32' ? 'win-unpacked/goufutong.exe' : 'linux-unpacked/goufutong',
)

/** The same program, which lets its window be driven. */
let opened: string

beforeAll(async () => {
  const packed = spawnSync(process.execPath, [join(projectRoot, 'src-main/launch/pack.mjs'), '--dir'], {
    encoding: 'utf8',
  })
  if (packed.status !== 0) throw new Error(packed.stderr)
  opened = await makeOpenedCopy(executable)
})

describe('the unpacked app', () => {
  test('starts by itself, without environment variables, and opens the example county', async () => {
    const { page, close } = await launchPackaged(opened)
    expect(page.url()).toBe('app://goufutong/index.html')
    await page.getByText('新建旗县').first().waitFor()
    await page.getByText('打开示例旗县').first().click()
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    expect((await close()).outsideRequests).toEqual([])
  })

  test('backs a county up: the thread that copies it lies in the archive, and finds the database’s binding', async () => {
    const { page, close } = await launchPackaged(opened)
    await page.getByText('打开示例旗县').first().click()
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    await page.getByTestId('window-foot').getByRole('button').click()
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.locator('[data-backup=manual]').waitFor()
    await close()
  })

  test('shows its own screens, whatever page its environment names', async () => {
    const env = { ELECTRON_RENDERER_URL: 'http://127.0.0.1:9' }
    const { page, close } = await launchPackaged(opened, { env })
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
    for (const name of ['react', 'electron']) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'))
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

  test('it loads no code that NODE_OPTIONS names', async () => {
    const marker = join(tmpdir(), `goufutong-marker-${process.pid}`)
    const code = encodeURIComponent(`import{writeFileSync}from'node:fs';writeFileSync(${JSON.stringify(marker)},'ran')`)
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${code}` }
    const app = await startShipped(executable, [], env)
    const ran = await readFile(marker, 'utf8').catch(() => 'no file')
    await app.end()
    await rm(marker, { force: true })
    expect(ran).toBe('no file')
  })
})

describe('nobody looks into the window of the packed app', () => {
  const listens = (port: number) =>
    fetch(`http://127.0.0.1:${port}/json`).then(
      () => true,
      () => false,
    )
  /** Each on a port of its own: two may end one after the other. */
  test.each([
    ['the inspector of its main process', '--inspect', 39229, 39231],
    ['the wire of its pages', '--remote-debugging-port', 39230, 39232],
  ])('not by %s, though it is started with the switch that opens it elsewhere', async (_what, name, port, other) => {
    const shipped = await startShipped(executable, [`${name}=${port}`])
    const there = await listens(port)
    await shipped.end()
    const control = await startShipped(opened, [`${name}=${other}`])
    const elsewhere = await listens(other)
    await control.end()
    expect({ there, elsewhere }).toEqual({ there: false, elsewhere: true })
  })

  test('not by the developer tools: no menu has them, and no call opens them', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'goufutong-tools-'))
    const app = await _electron.launch({
      executablePath: opened,
      args: [...runtimeSwitches(), `--user-data-dir=${dataDir}`],
      env: { ...process.env, ...runtimeEnv({ nativeBinding: null }) } as Record<string, string>,
    })
    await (await app.firstWindow()).getByTestId('app-ready').waitFor()
    const found = await app.evaluate(async ({ app: self, Menu, webContents }) => {
      const [contents] = webContents.getAllWebContents()
      contents?.openDevTools()
      await new Promise((later) => setTimeout(later, 500))
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      const roles = items.map(({ role }) => role).filter((role) => /dev|reload/i.test(role ?? ''))
      return { packaged: self.isPackaged, items: items.length > 5, roles, opened: contents?.isDevToolsOpened() }
    })
    await app.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    expect(found).toEqual({ packaged: true, items: true, roles: [], opened: false })
  })
})
