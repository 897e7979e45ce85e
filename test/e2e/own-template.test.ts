import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, answerSave } from './contract-fixture'
import { makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** An office brings its own 预算范本 and 服务清单: old projects keep theirs until a clerk has seen what changes. */
describe('an office’s own budget template and catalogue', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-own-template-'))
  let copies = 0
  const year = new Date().getFullYear()
  let launched: LaunchedApp

  const checkScreen = () => expectGoodScreen(launched.page)
  const total = () => launched.page.getByTestId('budget-total').textContent()
  const newer = () => launched.page.getByTestId('newer-template')
  const section = () => launched.page.getByTestId('data-sets')
  const seeData = () => launched.page.getByRole('button', { name: '旗县信息', exact: true }).click()

  async function openBudget(project: string) {
    const { page } = launched
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await page.locator('[data-project]').filter({ hasText: project }).getByRole('button').first().click()
    await page.locator('[data-tab=budget]').click()
    await page.getByTestId('budget-screen').waitFor()
  }

  async function measure() {
    const { page } = launched
    await page.locator('[data-tab=budget]').click()
    const field = page.locator('input[data-field="budget.inputs.hh"]')
    await field.fill('3200')
    await field.press('Enter')
  }

  /** The program's own, exported, as it is changed and imported. */
  async function takeIn(name: RegExp, change: (text: string) => string) {
    const { app } = launched
    await seeData()
    const copy = join(dataDir, `数据${++copies}.json`)
    await answerSave(app, copy)
    await section().getByRole('button', { name }).first().click()
    await expect.poll(() => existsSync(copy)).toBe(true)
    writeFileSync(copy, change(readFileSync(copy, 'utf8')))
    await answerOpen(app, copy)
    await section().getByRole('button', { name: '导入数据文件（.json）…' }).click()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched, year)
    await makeProject(launched, '家计调查', '老项目')
    await measure()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a template with a wrong formula is refused by its row; nothing changes', async () => {
    await expect.poll(total).toBe('757,005.02')
    await takeIn(/^导出.*家计调查预算范本/, (text) =>
      text.replace('default-2023.1', '2024.1').replace('teamdays*toll', 'teamdays*tol'),
    )
    await section()
      .getByText(/「A05 过路停车费」的公式用到了没有定义的名称「tol」/)
      .waitFor()
    await checkScreen()
    await keepPicture(launched.page, 'own-template-refused')
  })

  test('one with another price is taken in: the old project keeps its total, a new one takes the new', async () => {
    const { page } = launched
    await takeIn(/^导出.*家计调查预算范本/, (text) =>
      text.replace('default-2023.1', '2024.1').replace('"200.00"', '"230.00"'),
    )
    await page.getByText(/已导入「家计调查预算范本（2024.1）」/).waitFor()
    await section().locator('[data-set="jiaji 2024.1"]').getByText('已有项目在各自画面里改用').waitFor()
    await checkScreen()
    await openBudget('老项目')
    await expect.poll(total).toBe('757,005.02')
    await newer()
      .getByText(/本单位另有「家计调查预算范本（2024年第1版）」/)
      .waitFor()
    await checkScreen()
    await keepPicture(page, 'own-template-old-project')
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await makeProject(launched, '家计调查', '新项目')
    await measure()
    await expect.poll(total).toBe('797,056.26')
    expect(await newer().count()).toBe(0)
  })

  test('the old one goes over only after it has been said what changes, and comes back by 撤销', async () => {
    const { page } = launched
    await openBudget('老项目')
    await newer().getByRole('button', { name: '改用新范本…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('调查员人工日单价').waitFor()
    await expect.poll(() => dialog.getByTestId('newer-total').textContent()).toBe('797,056.26 元')
    await checkScreen()
    await keepPicture(page, 'own-template-changes')
    await dialog.getByRole('button', { name: '不改用' }).click()
    await expect.poll(total).toBe('757,005.02')
    await newer().getByRole('button', { name: '改用新范本…' }).click()
    await dialog.getByRole('button', { name: '改用', exact: true }).click()
    await expect.poll(total).toBe('797,056.26')
    expect(await newer().count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(total).toBe('757,005.02')
  })

  test('a check list is gone over to by all projects under way, after it has been said by what they go and what is different', async () => {
    const { page } = launched
    await takeIn(/^导出.*采购文件核对项/, (text) => {
      const file = JSON.parse(text)
      const basis = { document: '示旗民发〔2024〕1号', article: '第二条' }
      const kept = file.body.map((item: { code: string }) =>
        item.code === 'qualification' ? { ...item, text: '供应商资格条件符合规定和本旗要求', basis } : item,
      )
      const own = { code: 'own', group: '本旗', text: '已经本旗法制审核', basis }
      return JSON.stringify({ ...file, version: '2024.1', body: [...kept, own] })
    })
    const row = section().locator('[data-set="procurement-check-list 2024.1"]')
    await row.getByRole('button', { name: /^在办项目改用/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('在办的 2 个项目现在按「采购文件核对项（2023.1）」办理').waitFor()
    await dialog.getByText('增加“已经本旗法制审核”').waitFor()
    await dialog.getByText(/^“供应商资格条件符合规定”改了/).waitFor()
    await checkScreen()
    await keepPicture(page, 'own-check-list-changes')
    await dialog.getByRole('button', { name: '不改用' }).click()
    await row.getByRole('button', { name: /^在办项目改用/ }).press('Enter')
    await dialog.getByRole('button', { name: '改用', exact: true }).press('Enter')
    await page.getByText('2 个项目改用「采购文件核对项（2024.1）」').waitFor()
    await row.getByText('2 个项目').waitFor()
    expect(
      await section()
        .getByRole('button', { name: /^在办项目改用/ })
        .count(),
    ).toBe(0)
    await checkScreen()
    await keepPicture(page, 'own-check-list-used')
  })

  test('the words of a service are gone over to with the texts nobody has changed, after it has been said what they say otherwise', async () => {
    const { page } = launched
    const own = '入户前在嘎查村公示调查安排；'
    await takeIn(/^导出.*家计调查合同用语/, (text) => {
      const file = JSON.parse(text)
      return JSON.stringify({ ...file, version: '2024.1', body: { ...file.body, steps: [own, ...file.body.steps] } })
    })
    const typed = async () => {
      await openBudget('老项目')
      await page.locator('[data-tab=contract]').click()
      const part = page.locator('[data-section=reports]')
      await part.getByRole('button').first().click()
      return part.getByLabel('作业步骤').inputValue()
    }
    const before = await typed()
    expect(before).not.toContain(own)
    await seeData()
    const row = section().locator('[data-set="service-words-sw-02 2024.1"]')
    await row.getByRole('button', { name: /^在办项目改用/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('在办的 2 个项目现在按「家计调查合同用语（2023.1）」办理').waitFor()
    await dialog.getByText(`作业步骤：增加“${own}”`).waitFor()
    await dialog.getByText('已归档和合同已签订的不变').waitFor()
    await checkScreen()
    await keepPicture(page, 'own-words-changes')
    await dialog.getByRole('button', { name: '改用', exact: true }).click()
    await page.getByText('2 个项目改用「家计调查合同用语（2024.1）」').waitFor()
    await row.scrollIntoViewIfNeeded()
    await keepPicture(page, 'own-words-used')
    expect(await typed()).toBe(`${own}\n${before}`)
  })

  test('a catalogue without 家计调查: none can be made any more, the old one is told of it only when it goes over', async () => {
    const { page } = launched
    await takeIn(/^导出.*政府购买社会救助服务清单/, (text) => {
      const file = JSON.parse(text)
      file.body.items = file.body.items.filter(({ name }: { name: string }) => name !== '家计调查')
      return JSON.stringify({ ...file, version: '2024.1' })
    })
    await page.getByText(/已导入「政府购买社会救助服务清单（2024.1）」/).waitFor()
    await openBudget('老项目')
    await page.locator('[data-tab=basics]').click()
    await page.getByTestId('newer-catalog').getByRole('button', { name: '改用新清单…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('“家计调查”不在新清单里，须改选或删除。').waitFor()
    await checkScreen()
    await keepPicture(page, 'own-catalog-changes')
    await dialog.getByRole('button', { name: '改用', exact: true }).click()
    await page
      .getByText(/“家计调查”不在本项目现用的服务清单/)
      .first()
      .waitFor()
    await keepPicture(page, 'own-catalog-finding')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByText(/“家计调查”不在本项目现用的服务清单/).count()).toBe(0)
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await page.getByRole('button', { name: '新建项目' }).first().click()
    await page.getByLabel('购买内容', { exact: true }).fill('家计调查')
    await page.getByText('「家计调查」与清单各项都对不上').waitFor()
    expect(launched.problems).toEqual([])
  })
})
