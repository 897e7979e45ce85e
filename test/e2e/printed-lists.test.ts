import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampleProject, sampleFile } from './contract-fixture'
import { toProjects } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { textShown } from './print-shown'
import { expectGoodScreen } from './screen-checks'

describe('every list of a project is printed and copied', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-lists-'))
  let launched: LaunchedApp

  const clipboard = () => launched.app.evaluate(async ({ clipboard }) => clipboard.readText())
  const toStep = async (tab: string, screen: string) => {
    await launched.page.locator(`[data-tab=${tab}]`).click()
    await launched.page.getByTestId(screen).waitFor()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeSampleProject(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('基本信息 prints what its sheet says', async () => {
    await launched.page.keyboard.press('Control+p')
    const said = await textShown(launched.page)
    for (const part of ['基本信息', '购买内容', '服务开始', '资金来源']) expect(said).toContain(part)
  })

  test('采购 prints the method and what came of it, and its steps', async () => {
    const { page } = launched
    await toStep('procurement', 'procurement-screen')
    await page.keyboard.press('Control+p')
    expect(await textShown(launched.page)).toContain('采购方式')
    await page.getByText('步骤与时限', { exact: true }).click()
    await page.locator('.purchase-steps tbody tr').first().waitFor()
    await page.keyboard.press('Control+p')
    expect(await textShown(launched.page)).toContain('采购步骤与时限')
  })

  /** What one list of the screen says in the clipboard, and its notice. */
  async function copied(title: string) {
    const { page } = launched
    await launched.app.evaluate(({ clipboard }) => clipboard.clear())
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('Control+Shift+C')
    const choice = page.locator('[data-dialog=which-list]').getByRole('button', { name: title, exact: true })
    const notice = page.locator('.mantine-Notification-root', { hasText: `已复制「${title}」` }).last()
    await choice.or(notice).first().waitFor()
    if (await choice.isVisible()) await choice.click()
    await notice.waitFor()
    await expect.poll(clipboard).not.toBe('')
    return { text: await clipboard(), notice }
  }

  test('the amounts of the budget are copied as numbers, without ranges and hints', async () => {
    await toStep('budget', 'budget-screen')
    await launched.page.locator('.budget-amount').first().waitFor()
    const { text } = await copied('预算测算表')
    expect(text).not.toMatch(/"|\d–\d/)
    expect(text).toMatch(/\t\d+\.\d\d\r?\n/)
  })

  test('the rows of the budget that are folded away are copied as they are in view', async () => {
    const { page } = launched
    const folded = (await copied('预算测算表')).text
    const rests = page.locator('[data-budget-rest]')
    for (const rest of await rests.all()) {
      if ((await rest.getAttribute('aria-expanded')) === 'false') await rest.click()
    }
    await expect.poll(() => page.locator('[data-budget-rest][aria-expanded=false]').count()).toBe(0)
    expect(await rests.count()).toBeGreaterThan(0)
    const open = (await copied('预算测算表')).text
    expect(folded).not.toContain('建议值（')
    expect(folded.split(/\r?\n/).toSorted()).toEqual(open.split(/\r?\n/).toSorted())
  })

  test('the notice of a copy goes with its screen, also while the mouse holds it', async () => {
    const { page } = launched
    const { notice } = await copied('预算测算表')
    await notice.hover()
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-tab=contract]')?.click())
    await expect.poll(() => page.getByText(/已复制「预算测算表」/).count()).toBe(0)
  })

  test('of the payment stages what is not ticked is not copied, and what is, is', async () => {
    const { page } = launched
    await page.locator('.payment-table').first().waitFor({ state: 'attached' })
    const { text } = await copied('付款阶段')
    const at = (name: string) => text.indexOf(name)
    expect(text.slice(at('首期款'), at('中期款'))).toContain('预付款，不以验收为前提')
    expect(text.slice(at('中期款'))).not.toContain('预付款')
    expect(text.slice(at('中期款'))).toContain('验收时点 约定数量完成50%以上 时')
    expect(text).not.toContain('按合格数量结算')
  })

  test('the figures of a printed list stand in one line each', async () => {
    const { page } = launched
    await page.keyboard.press('Control+p')
    const choice = page.locator('[data-dialog=which-list]').getByRole('button', { name: '付款阶段', exact: true })
    const preview = page.getByTestId('print-preview')
    await choice.or(preview).first().waitFor()
    if (await choice.isVisible()) await choice.click()
    await preview.locator('.pdf-page[data-state=drawn]').first().waitFor()
    await keepPicture(page, 'printed-payments')
    const figures = page.locator('.list-sheet td .whole')
    const heights = await figures.evaluateAll((all) => all.map((one) => one.getClientRects().length))
    expect(heights.length).toBeGreaterThan(3)
    expect(new Set(heights)).toEqual(new Set([1]))
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
  })

  test('name and content of a project are two words', async () => {
    const { page } = launched
    await toProjects(page)
    const { text } = await copied('购买服务项目')
    const file = await sampleFile()
    expect(text).toMatch(new RegExp(`${file.project.name} \\S`))
    await page.locator('[data-project]').first().getByRole('button').first().click()
    await page.getByTestId('basics-screen').waitFor()
  })

  test('a table of 合同 is copied by its own name, not by that of the project', async () => {
    const { page } = launched
    await toStep('contract', 'contract-screen')
    await page.keyboard.press('Control+Shift+C')
    await page
      .getByText(/复制哪一张表|已复制「/)
      .first()
      .waitFor()
    const heading = (await page.locator('h1').first().textContent()) ?? '-'
    const titles = await page.locator('[data-dialog=which-list] .dialog-form button').allTextContents()
    const notice = (await page.locator('.mantine-Notification-root').allTextContents()).join()
    expect(`${titles.join()}${notice}`).not.toContain(heading)
    expect(new Set(titles).size).toBe(titles.length)
    await page.keyboard.press('Escape')
  })

  test('the materials of a stage are copied and printed from its head, those of all stages by the keys', async () => {
    const { page } = launched
    await toStep('bundle', 'bundle-screen')
    const before = page.getByTestId('stage-before')
    await before.getByRole('button', { name: '复制表格' }).click()
    await page.getByText(/已复制「事前材料」/).waitFor()
    const [heads = '', ...rows] = (await clipboard()).split(/\r?\n/)
    expect(heads).toBe('材料\t情况\t文件\t日期\t保存至')
    expect(rows.some((line) => line.split('\t')[1] === '缺')).toBe(true)
    await expectGoodScreen(page)
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('Control+p')
    await page.getByText('打印哪一张表').waitFor()
    await keepPicture(page, 'which-materials')
    await page.getByRole('button', { name: '材料清单（各阶段）' }).click()
    await page.getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
    await keepPicture(page, 'printed-materials-list')
    const said = await textShown(launched.page)
    const project = (await page.locator('h1').first().textContent()) ?? '-'
    for (const part of [project, '阶段', '事前', '事中', '缺']) expect(said).toContain(part)
  })

  const offered = async (keys: string, asked: string) => {
    const { page } = launched
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press(keys)
    await page.getByText(asked).waitFor()
    return page.locator('[data-dialog=which-list] .dialog-form button').allTextContents()
  }

  test('履约跟踪 asks for printing and copying which of the same lists is meant', async () => {
    const { page } = launched
    await page.locator('.rail-later[data-stage=during]').click()
    await page.locator('[data-tab="later/tracking"]').click()
    await page.getByRole('region', { name: '完成进度' }).waitFor()
    const copied = await offered('Control+Shift+C', '复制哪一张表')
    await page.getByRole('button', { name: '完成进度', exact: true }).click()
    await page.getByText(/已复制「完成进度」/).waitFor()
    expect((await clipboard()).split(/\t|\r?\n/)).toContain('数量目标')
    expect(await offered('Control+p', '打印哪一张表')).toEqual(copied)
    expect(copied).toContain('应交应做')
    await page.keyboard.press('Escape')
  })

  test('付款 names its two tables apart; printed, its bars are filled and its button is gone', async () => {
    const { page } = launched
    await page.locator('[data-tab="later/payment"]').click()
    const balance = page.getByRole('region', { name: '资金余额' })
    await balance.locator('.bar-table tr').first().waitFor()
    const titles = await offered('Control+p', '打印哪一张表')
    expect(titles).toEqual(expect.arrayContaining(['资金余额', '各期付款']))
    expect(new Set(titles).size).toBe(titles.length)
    await page.getByRole('button', { name: '资金余额', exact: true }).click()
    const preview = page.getByTestId('print-preview')
    await preview.locator('.pdf-page[data-state=drawn]').first().waitFor()
    await keepPicture(page, 'printed-balance')
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await balance.evaluate((part) => part.classList.add('printed'))
    await page.emulateMedia({ media: 'print' })
    expect(await balance.getByRole('button', { name: '打印' }).count()).toBe(0)
    const bar = balance.locator('.bar > i').first()
    expect(await bar.evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-print-color-adjust'))).toBe(
      'exact',
    )
    await page.emulateMedia({ media: null })
    await balance.evaluate((part) => part.classList.remove('printed'))
    await page.locator('.rail-later[data-stage=before]').click()
  })

  test('承接主体 of the project is copied as a sheet', async () => {
    const { page } = launched
    await toStep('contractor', 'contractor-screen')
    await page.keyboard.press('Control+Shift+C')
    await page.getByText(/已复制「本项目承接主体」/).waitFor()
    expect(await clipboard()).toContain('资质材料')
    expect(launched.problems).toEqual([])
  })
})
