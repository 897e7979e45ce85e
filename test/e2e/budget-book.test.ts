import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSave } from './contract-fixture'
import { makeCounty, makeProject } from './county-fixture'
import { heldBack } from './held-back'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const year = new Date().getFullYear()

describe('budget book', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-budget-book-'))
  let launched: LaunchedApp

  const total = () => launched.page.getByTestId('budget-total').textContent()
  const field = (code: string) => launched.page.locator(`input[data-field="budget.inputs.${code}"]`)
  const view = () => launched.page.getByTestId('budget-screen').getAttribute('data-view')
  const show = (name: '测算表' | '结果（预算书）') => launched.page.getByText(name, { exact: true }).click()
  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched, year)
    await makeProject(launched)
    await launched.page.locator('[data-tab=budget]').click()
    await field('hh').fill('3200')
    await launched.page.getByTestId('budget-total').filter({ hasText: '757,005.02' }).waitFor()
  })

  afterAll(async () => {
    // The last test has closed it, unless one before it failed.
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('the result is the budget book as it will print, with the charts in a fold and the ceiling beside it', async () => {
    const { page } = launched
    await show('结果（预算书）')
    await page.getByText('默认建议稿').first().waitFor()
    const paper = page.getByTestId('budget-preview')
    await paper.getByText('757,005.02').first().waitFor({ timeout: 30_000 })
    await page.getByText(/^图表/).click()
    await expect
      .poll(() => page.getByTestId('shares').getByRole('row').allTextContents())
      .toEqual(['业务活动成本629,366.88 83.14%', '管理费用56,509.35 7.46%', '其他费用71,128.79 9.40%'])
    await expect.poll(() => page.getByTestId('ceiling-projects').textContent()).toContain('857,000.00')
    await expect.poll(() => page.getByTestId('ceiling-meter').getAttribute('data-within')).toBe('true')
    await expect.poll(() => page.getByTestId('tornado').locator('tbody tr').count()).toBe(10)
    await checkScreen()
  })

  test('versions: saved, compared with what stands now, gone back to', async () => {
    const { page } = launched
    const drawer = page.getByRole('dialog')
    await show('测算表')
    await page.getByRole('button', { name: '预算版本' }).click()
    await drawer.getByLabel('版本说明').fill('送审稿')
    await drawer.getByRole('button', { name: '保存当前版本' }).click()
    await drawer.getByText('第 1 版').waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await field('dayrate').fill('210')
    await expect.poll(total).not.toBe('757,005.02')
    await page.getByRole('button', { name: '预算版本' }).click()
    await drawer.getByLabel('比较当前填写').check()
    await drawer.getByLabel('比较第1版').check()
    const comparison = drawer.getByLabel('两版对照')
    await expect.poll(() => comparison.textContent()).toContain('入户调查人工费')
    expect(await comparison.textContent()).toContain('+11,200.00')
    await checkScreen()
    await drawer.getByRole('button', { name: '退回此版' }).click()
    await expect.poll(total).toBe('757,005.02')
  })

  test('预算书 as .docx and .xlsx; a place that does not work is told with another try', async () => {
    const { page, app } = launched
    const good = join(dataDir, '导出')
    await mkdir(good)
    await answerSave(app, join(dataDir, '没有这个文件夹', '预算书.docx'), join(good, '预算书.docx'))
    await page.getByRole('button', { name: '导出预算书' }).click()
    await page.getByRole('menuitem', { name: /\.docx/ }).click()
    await page.getByRole('button', { name: '另选位置再试' }).click()
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor()
    expect((await readFile(join(good, '预算书.docx'))).subarray(0, 2).toString()).toBe('PK')
    await answerSave(app, join(good, '预算书.xlsx'))
    await page.getByRole('button', { name: '导出预算书' }).click()
    const letGo = await heldBack(app, 'paper.generate')
    await page.getByRole('menuitem', { name: /\.xlsx/ }).click()
    const tool = page.getByRole('button', { name: '导出预算书' })
    await expect.poll(() => tool.isDisabled()).toBe(true)
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await letGo()
    const sheet = () => readFile(join(good, '预算书.xlsx')).catch(() => Buffer.alloc(0))
    await expect.poll(async () => (await sheet()).subarray(0, 2).toString(), { timeout: 20_000 }).toBe('PK')
    // The menu is gone, and its button was barred while it worked.
    await expect.poll(() => tool.evaluate((button) => button === document.activeElement)).toBe(true)
    await checkScreen()
  })

  test('another service: quantity x unit price x times in the three groups', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '项目列表' }).click()
    await makeProject(launched, '心理疏导')
    await page.locator('[data-tab=budget]').click()
    await page.getByRole('button', { name: '添加业务活动成本' }).click()
    const line = page.locator('.own-line')
    await line.getByLabel('项目名称').fill('个案面谈')
    await line.getByLabel('数量').fill('120')
    await line.getByLabel('单位').fill('个案')
    await line.getByLabel('单价（元）').fill('150.50')
    await line.getByLabel('次数').fill('3')
    await expect.poll(total).toBe('54,180.00')
    await checkScreen()
    await page.keyboard.press('PageDown')
    await expect.poll(view).toBe('result')
    await page
      .getByTestId('budget-preview')
      .getByText(/120×150\.50×3/)
      .first()
      .waitFor({ timeout: 30_000 })
    await checkScreen()
  })

  test('no word on the console, nothing asked of a network', async () => {
    expect(launched.problems).toEqual([])
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
  })
})
