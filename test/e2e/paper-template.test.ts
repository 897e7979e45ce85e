import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withParagraph } from '../documents/contract/altered-docx'
import { officeLedger } from '../fixtures/templates/office-workbook'
import { answerOpen, answerSave, ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** An office brings its own contract template: what is made keeps the one it was made with until a clerk says 改用. */
describe('the template a contract is made with', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-paper-template-'))
  const brought = join(dataDir, '本旗合同.docx')
  let launched: LaunchedApp

  const checkScreen = () => expectGoodScreen(launched.page)
  const dialog = () => launched.page.getByRole('dialog', { name: '合同范本' })
  const next = () => dialog().getByTestId('template-next').textContent()
  const row = (name: string) => dialog().locator(`[data-template="${name}"]`)
  const versions = () => launched.page.getByLabel('生成合同', { exact: true }).locator('.paper-list li')

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    writeFileSync(brought, withParagraph('本旗合同样式。'))
    const { id } = await makeSampleProject(launched)
    await ask(launched, 'paper.generate', { kind: 'contract', ownerId: id })
    await launched.page.locator('[data-tab=contract]').click()
    await launched.page.getByRole('button', { name: '合同范本…' }).click()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('one that is brought says its version, source, status and first day, and changes nothing by itself', async () => {
    await expect.poll(next).toContain('上一版用的也是它')
    await answerOpen(launched.app, brought)
    await dialog()
      .getByRole('button', { name: /导入自己的范本/ })
      .click()
    await dialog().getByText('检查通过，可以使用').waitFor({ timeout: 20_000 })
    await dialog().getByLabel('版本', { exact: true }).fill('2023年试行版')
    await dialog().getByLabel(/^来源/).fill('某厅 内民发〔2023〕1号')
    await dialog().getByLabel('状态').selectOption('official')
    await dialog().getByLabel('启用日期', { exact: true }).fill('2023.1.1')
    await checkScreen()
    await keepPicture(launched.page, 'paper-template-import')
    await dialog().getByRole('button', { name: '导入', exact: true }).click()
    await row('本旗合同').getByText('正式；来源：某厅 内民发〔2023〕1号；2023-01-01 起启用').waitFor()
    expect(await next()).toContain('默认')
    await checkScreen()
    await keepPicture(launched.page, 'paper-template-list')
  })

  test('改用 is told first, and makes the next version with it; the older one stays', async () => {
    await row('本旗合同').getByRole('button', { name: /^改用/ }).click()
    await row('本旗合同').getByText('原有各版都保留').waitFor()
    await checkScreen()
    await keepPicture(launched.page, 'paper-template-use')
    await row('本旗合同').getByRole('button', { name: '先看样子' }).click()
    const preview = dialog().getByTestId('template-preview')
    await preview.getByText('本旗合同样式。').waitFor({ timeout: 60_000 })
    await preview.getByText('预览稿').first().waitFor()
    await checkScreen()
    await keepPicture(launched.page, 'paper-template-preview')
    await dialog().getByRole('button', { name: '返回' }).click()
    expect(await versions().count()).toBe(1)
    await row('本旗合同').getByRole('button', { name: /^改用/ }).click()
    await row('本旗合同').getByRole('button', { name: '先看样子' }).click()
    await preview.getByText('本旗合同样式。').waitFor({ timeout: 60_000 })
    await dialog().getByRole('button', { name: '改用并生成新版' }).click()
    await expect.poll(next).toContain('「本旗合同」：上一版用的也是它')
    await expect
      .poll(() => versions().allTextContents())
      .toEqual([expect.stringContaining('本旗合同（2023年试行版）'), expect.stringContaining('默认')])
  })

  test('it is saved again as it came', async () => {
    const copy = join(dataDir, '又一份.docx')
    await answerSave(launched.app, copy)
    await row('本旗合同').getByRole('button', { name: /^另存/ }).click()
    await dialog()
      .getByText(/范本已保存/)
      .waitFor()
    expect(readFileSync(copy).equals(readFileSync(brought))).toBe(true)
  })

  test('移出, it is missed and not replaced; 取回 and all is as before', async () => {
    await row('本旗合同').getByRole('button', { name: /^移出/ }).click()
    await expect.poll(next).toContain('「本旗合同」已移出，或不在本旗县')
    await checkScreen()
    await keepPicture(launched.page, 'paper-template-gone')
    await row('本旗合同').getByRole('button', { name: /^取回/ }).click()
    await expect.poll(next).toContain('「本旗合同」：上一版用的也是它')
    expect(launched.problems).toEqual([])
  })

  test('a list paper takes a workbook of the office in the same way: looked at, told, previewed as a table', async () => {
    const { app, page } = launched
    const own = join(dataDir, '本旗台账.xlsx')
    writeFileSync(own, await officeLedger())
    await page.keyboard.press('Escape')
    await page.locator('[data-tab=bundle]').click()
    const ledger = page.locator('[data-paper-kind=acceptance-ledger]')
    await ledger.getByRole('button', { name: /^预览/ }).click()
    await page.getByTestId('paper-preview').getByText('工作表：').first().waitFor({ timeout: 60_000 })
    await checkScreen()
    await keepPicture(page, 'paper-sheet-preview')
    await page.keyboard.press('Escape')
    await page.getByTestId('paper-preview').waitFor({ state: 'detached' })
    await ledger.getByRole('button', { name: /^范本/ }).click()
    const list = page.getByRole('dialog', { name: '验收台账范本' })
    await list.getByRole('button', { name: /^导出范本/ }).waitFor()
    await answerOpen(app, own)
    await list.getByRole('button', { name: '导入自己的范本（.xlsx）…' }).click()
    await list.getByText('检查通过，可以使用').waitFor({ timeout: 20_000 })
    await list.getByRole('button', { name: '导入', exact: true }).click()
    const taken = list.locator('[data-template="本旗台账"]')
    await taken.waitFor()
    await checkScreen()
    await keepPicture(page, 'paper-template-sheet')
    await taken.getByRole('button', { name: /^改用/ }).click()
    await taken.getByRole('button', { name: '先看样子' }).click()
    await list.getByTestId('template-preview').getByText('结论和验收组').waitFor({ timeout: 60_000 })
    await checkScreen()
    await keepPicture(page, 'paper-template-sheet-preview')
    expect(launched.problems).toEqual([])
  })
})
