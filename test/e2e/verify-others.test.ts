import { mkdtempSync } from 'node:fs'
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { otherBag } from '../bundle/other-bag'
import { writeZip } from '../bundle/zip-folder'
import { answerOpen, answerSave, makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const many = 210_000

describe('bundles of any origin, and long work across screens', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-verify-'))
  const outside = join(dataDir, '优盘')
  let launched: LaunchedApp

  beforeAll(async () => {
    await mkdir(outside)
    launched = await launchApp({ dataDir })
    await makeSampleProject(launched)
    await toList()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  const toTab = async (tab: string) => {
    await launched.page.locator(`[data-tab=${tab}]`).click()
    await launched.page.getByTestId(`${tab}-screen`).waitFor()
  }
  const toList = () => launched.page.getByRole('button', { name: '项目列表' }).click()
  const toProject = async () => {
    await launched.page.locator('[data-project]').first().getByRole('button').first().click()
    await launched.page.getByTestId('basics-screen').waitFor()
  }
  const close = () => launched.page.getByRole('button', { name: '关闭', exact: true }).click()
  const verdict = () => launched.page.getByTestId('bundle-verdict')
  const ofList = () => launched.page.getByRole('button', { name: /校验材料包/ })
  const another = () => launched.page.getByRole('dialog').getByRole('button', { name: /校验另一个/ })
  const verify = async (path: string, from: Locator) => {
    await answerOpen(launched.app, path)
    await from.click()
    await expect
      .poll(
        () =>
          verdict()
            .textContent()
            .catch(() => ''),
        { timeout: 120_000 },
      )
      .toContain(path)
  }
  const checkScreen = () => expectGoodScreen(launched.page)

  test('another program’s bag with all six algorithms is good in the app’s own runtime, and cannot be imported', async () => {
    const bag = otherBag({
      manifests: ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'],
      info: 'Source-Organization: 某某档案馆\nBag-Software-Agent: bagit.py\n',
    })
    const path = writeZip(join(outside, '外来包.zip'), Object.entries(bag))
    await verify(path, ofList())
    expect(await verdict().getAttribute('data-look')).toBe('good')
    expect(await verdict().textContent()).toContain('md5、sha1、sha224、sha256、sha384、sha512')
    expect(await verdict().textContent()).toContain('某某档案馆')
    await checkScreen()
    await close()
    await answerOpen(launched.app, path)
    await launched.page.getByRole('button', { name: /导入材料包/ }).click()
    const alert = launched.page.getByRole('dialog').getByRole('alert')
    await alert.waitFor({ timeout: 30_000 })
    expect(await alert.textContent()).toContain('材料包不能导入：这是其他软件制作的材料包')
    expect(await alert.textContent()).toContain('用购服通的「导出材料包」导出')
    await launched.page.keyboard.press('Escape')
    await alert.waitFor({ state: 'detached' })
  })

  test('remarks stand beside a good verdict', async () => {
    const bag = otherBag({ manifest: (text) => text.replace('  ', ' *'), more: { 'data/Thumbs.db': 'x' } })
    await ofList().click()
    await expect.poll(() => verdict().textContent()).toContain('外来包.zip')
    await verify(writeZip(join(outside, '有说明.zip'), Object.entries(bag)), another())
    await expect.poll(() => verdict().getAttribute('data-look')).toBe('remarks')
    await expect.poll(() => verdict().textContent()).toContain('另有 2 点说明')
    await expect.poll(() => verdict().getByRole('table', { name: '说明' }).textContent()).toContain('Thumbs.db')
    await checkScreen()
  })

  test('210,000 problems: counted in full, a thousand of them listed, and the window answers', async () => {
    const rows = Array.from({ length: many }, (_, i) => `${'0'.repeat(64)}  data/2-事中/佐证/入户照片${i}.jpg\n`)
    const bag = otherBag({ manifest: (text) => text + rows.join('') })
    await verify(writeZip(join(outside, '空壳.zip'), Object.entries(bag)), another())
    expect(await verdict().getAttribute('data-look')).toBe('bad')
    expect(await verdict().textContent()).toContain('缺失 210,000 处')
    expect(await verdict().textContent()).toContain('另有 209,000 处没有列出')
    const table = verdict().getByRole('table', { name: '不符的文件' })
    expect(await table.getByRole('row').count()).toBe(1001)
    const scrolling = verdict().getByRole('region', { name: '不符的文件' })
    await scrolling.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
    await expect.poll(() => table.textContent()).toContain('入户照片999.jpg')
    await checkScreen()
  })

  test('the verdict is there again when the clerk comes back', async () => {
    await close()
    await toProject()
    await toList()
    await ofList().click()
    await expect.poll(() => verdict().textContent()).toContain('空壳.zip')
    await close()
    await toProject()
    await toTab('bundle')
  })

  test('an export goes on while the clerk is elsewhere; back again it is shown, and no second one can start', async () => {
    const { page, app } = launched
    const recording = join(outside, '访问录音.wav')
    await writeFile(recording, '')
    await truncate(recording, 1.5 * 1024 ** 3)
    await answerOpen(app, recording)
    const after = page.getByTestId('stage-after')
    await after.getByRole('button', { name: /添加事后材料/ }).click()
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await expect.poll(() => after.textContent(), { timeout: 60_000 }).toContain('1.5 GB')
    await answerSave(app, join(outside, '长.zip'))
    const start = page.getByRole('button', { name: '导出材料包', exact: true })
    await start.click()
    await page.getByTestId('job-bar').waitFor()
    await toTab('basics')
    await toTab('bundle')
    await page.getByTestId('job-bar').waitFor()
    expect(await start.isDisabled()).toBe(true)
    await page.getByTestId('job-bar').getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消。').waitFor()
    expect(await start.isEnabled()).toBe(true)
    expect(launched.problems).toEqual([])
  }, 120_000)
})
