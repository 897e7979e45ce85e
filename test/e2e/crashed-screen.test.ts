import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherBag } from '../bundle/other-bag'
import { writeZip } from '../bundle/zip-folder'
import { answerOpen, makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

let launched: LaunchedApp
const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-crash-'))

beforeAll(async () => {
  launched = await launchApp({ dataDir })
  await makeSampleProject(launched)
})

afterAll(async () => {
  await launched?.close().catch(() => undefined)
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** Crashes the screen's process, as a fault of Chromium or a lack of memory would. */
const crash = () =>
  launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())

/** Asks the window itself: after a crash Playwright's own page is gone for good. null while it cannot answer. */
const inWindow = (script: string): Promise<unknown> =>
  launched.app.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed() || contents.isLoading()) return null
    const late = new Promise((done) => setTimeout(() => done(null), 1000))
    return Promise.race([contents.executeJavaScript(code).catch(() => null), late])
  }, script)

const typedNote = `document.querySelector('[aria-label="对象说明"]')?.value ?? null`

test('a crashed screen comes back by itself, twice, at its place and with what was typed', async () => {
  const { page } = launched
  await page.locator('[data-tab=basics]').click()
  await page.getByRole('textbox', { name: '对象说明' }).fill('崩溃前填写的说明')
  await expect.poll(() => page.getByTestId('save-state').textContent()).toContain('已保存')
  for (let turn = 0; turn < 2; turn++) {
    await crash()
    await expect.poll(() => inWindow(typedNote), { timeout: 30_000 }).toBe('崩溃前填写的说明')
  }
})

test('one that goes on crashing is not loaded over and over: the clerk is asked', async () => {
  await launched.app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message)
      return { response: 0, checkboxChecked: false }
    }
  })
  await crash()
  const asked = () => launched.app.evaluate(() => (globalThis as { asked?: string[] }).asked)
  await expect.poll(asked, { timeout: 30_000 }).toEqual(['界面连续几次意外关闭。'])
  await expect.poll(() => inWindow(typedNote), { timeout: 30_000 }).toBe('崩溃前填写的说明')
})

test('work that was under way goes on without the screen, which shows what has come of it', async () => {
  const rows = Array.from({ length: 210_000 }, (_, i) => `${'0'.repeat(64)}  data/入户照片${i}.jpg\n`)
  const bag = otherBag({ manifest: (text) => text + rows.join('') })
  await answerOpen(launched.app, writeZip(join(dataDir, '空壳.zip'), Object.entries(bag)))
  const press = (text: string) =>
    inWindow(`[...document.querySelectorAll('button')].find((one) => one.textContent.includes('${text}'))?.click()`)
  const textOf = (testId: string) => inWindow(`document.querySelector('[data-testid=${testId}]')?.textContent ?? ''`)
  await press('项目列表')
  await expect.poll(() => press('校验材料包').then(() => textOf('job-bar')), { timeout: 30_000 }).toContain('正在校验')
  // Whatever is pressed from now on, no other file is chosen: what is shown is of the work before the crash.
  await answerOpen(launched.app)
  await crash()
  const verdict = () => press('校验材料包').then(() => textOf('bundle-verdict'))
  await expect.poll(verdict, { timeout: 90_000 }).toContain('缺失 210,000 处')
})
