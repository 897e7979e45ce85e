import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packFolder } from '#main/update/write-update'
import { requireDisplay } from '../../src-main/launch/display.mjs'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'
import { about, keyPair, updateFile } from '../fixtures/update-files'
import { expectWrapped } from '../screens/long-names'
import { keepPicture } from './keep-picture'
import { makeOpenedCopy } from './opened-copy'
import { expectGoodScreen } from './screen-checks'
import { pointAt, stageProgram } from './staged-programs'

/** 升级程序 as the clerk sees it, up to the closing of the window; what comes then: update.test.ts. */
describe.runIf(process.platform === 'linux')('升级程序', () => {
  const [ours, others] = [keyPair(), keyPair()]
  let root: string
  let base: string
  let app: ElectronApplication
  let page: Page
  const dialog = () => page.getByRole('dialog', { name: '升级程序' })
  const state = () => JSON.parse(readFileSync(join(root, 'data', 'update', 'state.json'), 'utf8'))

  /** A program of one line: what is installed is not started here. */
  async function released(pem: string, changed: Parameters<typeof updateFile>[2] = {}): Promise<string> {
    const folder = await mkdtemp(join(root, 'release-'))
    mkdirSync(join(folder, 'program', 'resources'), { recursive: true })
    writeFileSync(join(folder, 'program', 'goufutong'), '#!/bin/sh\n')
    writeFileSync(join(folder, 'program', 'resources', 'app.asar'), '程序')
    await packFolder(join(folder, 'program'), join(folder, 'program.zip'))
    return updateFile(folder, { pem }, { schema: 9990, ...changed }, readFileSync(join(folder, 'program.zip')))
  }

  async function choose(path: string) {
    await app.evaluate(({ dialog: native }, chosen) => {
      native.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
    await dialog().getByRole('button', { name: '选升级文件…' }).click()
  }

  beforeAll(async () => {
    requireDisplay('npm test')
    const packed = spawnSync(process.execPath, [join(projectRoot, 'src-main/launch/pack.mjs'), '--dir'], {
      encoding: 'utf8',
    })
    if (packed.status !== 0) throw new Error(packed.stderr)
    const opened = await makeOpenedCopy(join(projectRoot, 'dist/linux-unpacked/goufutong'))
    root = await mkdtemp(join(tmpdir(), 'goufutong-update-'))
    base = join(root, '购服通')
    mkdirSync(base)
    await stageProgram(opened, join(base, '0.1.0'), '0.1.0', ours.key)
    app = await _electron.launch({
      executablePath: pointAt(base, '0.1.0'),
      args: [...runtimeSwitches(), `--user-data-dir=${join(root, 'data')}`],
      env: { ...runtimeEnv({ nativeBinding: null }), HOME: root, XDG_DOCUMENTS_DIR: '' } as Record<string, string>,
    })
    page = await app.firstWindow()
    await page.getByText('打开示例旗县').first().click()
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('[role=dialog] [role=combobox]').fill('升级程序')
    await page.keyboard.press('Enter')
    await dialog().getByText('现在的版本：0.1.0').waitFor()
  })
  afterAll(async () => {
    app?.process().kill('SIGKILL')
    await rm(root, { recursive: true, force: true, maxRetries: 10 })
  })

  test('where nothing was updated yet it says why no version can be gone back to', async () => {
    await dialog().getByText('没有可以退回的上一版').waitFor()
    await keepPicture(page, 'update-no-previous')
    await expectGoodScreen(page)
  })

  test('a file of somebody else is refused in plain words, and nothing is touched', async () => {
    await choose(await released(others.pem))
    await dialog().getByText('它的签名这个版本不认得，多半不是购服通发布的').waitFor()
    await keepPicture(page, 'update-refused')
    await expectGoodScreen(page)
  })

  test('an older one is refused with the way to an older version', async () => {
    await choose(await released(ours.pem, { version: '0.0.5' }))
    await dialog().getByText('要用旧版本，请用“退回上一版”').waitFor()
  })

  test('a good one tells what is new and what becomes of the county, and is ready once that is backed up', async () => {
    await choose(await released(ours.pem))
    await dialog().getByText('打印更快').waitFor()
    await dialog().locator('[data-migrates=true]', { hasText: '示例旗（正打开）：备份，升级后更新数据' }).waitFor()
    await keepPicture(page, 'update-found')
    await expectGoodScreen(page)
    await expectWrapped(page, 'update-found')
    await dialog().getByRole('button', { name: '备份并准备升级' }).click()
    await dialog().getByText(`已准备好 ${about.version}`).waitFor()
    await keepPicture(page, 'update-ready')
    await expectGoodScreen(page)
    await expectWrapped(page, 'update-ready')
    expect(state()).toMatchObject({ phase: 'ready', from: '0.1.0', to: '0.2.0', counties: [{ name: '示例旗' }] })
    expect(readFileSync(join(base, '0.2.0', 'resources', 'app.asar'), 'utf8')).toBe('程序')
  })

  test('put off, nothing is done at the end of the program', async () => {
    await dialog().getByRole('button', { name: '先不换' }).click()
    await dialog().waitFor({ state: 'detached' })
    expect(state()).toMatchObject({ phase: 'not-begun', told: true })
  })
})
