import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstProject, makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pasteCells } from './paste-cells'
import { expectGoodScreen } from './screen-checks'

const year = new Date().getFullYear()

/** What cannot be read is neither taken for the value before it nor lost. */
describe('unreadable text', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-unreadable-'))
  let launched: LaunchedApp

  const mark = () => launched.page.getByTestId('save-state')
  const state = () => mark().getAttribute('data-state')
  const focusedField = () => launched.page.evaluate(() => document.activeElement?.getAttribute('data-field'))
  const stored = () => firstProject(launched.page)
  const picture = (name: string) => keepPicture(launched.page, name)
  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched, year)
    await makeProject(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('until 户数 is typed the project is 未测算, in the head and in the list, and counts nothing', async () => {
    const { page } = launched
    await expect.poll(() => page.getByTestId('project-total').textContent()).toContain('未测算')
    await picture('fresh-head')
    await page.getByRole('button', { name: '项目列表' }).click()
    await page.getByText('有 1 个项目未测算，没有计入已安排金额').waitFor()
    await picture('fresh-list')
    await checkScreen()
    await page.locator('[data-project] button').first().click()
    await page.getByTestId('basics-screen').waitFor()
    await page.getByLabel('第 1 项数量').fill('3200')
    await expect.poll(() => page.getByTestId('project-total').textContent()).toContain('757,005.02 元')
  })

  test('the save mark says so, leads there, and the text is there again after another step', async () => {
    const { page } = launched
    const end = page.getByLabel('服务结束').first()
    expect(await end.getAttribute('placeholder')).toBe(`如 ${year}-03-20`)
    await end.fill(`${year}-12-31`)
    await page.getByRole('button', { name: /^资金来源/ }).click()
    const amount = page.getByLabel('第 1 笔资金金额')
    await amount.fill('12')
    await expect.poll(state).toBe('saved')
    await amount.fill('12a')
    await end.fill(`${year}-02-30`)
    await amount.focus()
    await expect.poll(() => mark().textContent()).toContain('有 2 处填写无法识别，未生效')
    await page.keyboard.press('Control+s')
    // Asked behind it, and answered: by then it would have been said.
    await stored()
    expect(await page.getByText('已保存。平时输入后会自动保存。').count()).toBe(0)
    await picture('unreadable-mark')
    await checkScreen()
    await page.locator('[data-tab=contract]').click()
    await page.getByTestId('contract-screen').waitFor()
    expect(await mark().textContent()).toContain('有 2 处填写无法识别')
    await mark().getByRole('button', { name: /去改/ }).click()
    await expect.poll(focusedField).toMatch(/^fundSources\..+\.amountFen$/)
    expect(await amount.inputValue()).toBe('12a')
    expect(await end.inputValue()).toBe(`${year}-02-30`)
    const project = await stored()
    expect([project.fundSources[0]?.amountFen, project.period.endOn]).toEqual([1200, `${year}-12-31`])
  })

  test('a text that is half typed when the step is left counts as well', async () => {
    const { page } = launched
    await page.getByLabel('服务结束').first().fill(`${year}-1`)
    await page.locator('[data-tab=procurement]').evaluate((tab: HTMLElement) => tab.click())
    await expect.poll(() => mark().textContent()).toContain('有 2 处')
    await page.locator('[data-tab=basics]').click()
    await page.getByLabel('服务结束').first().fill(`${year}-12-30`)
    await expect.poll(() => mark().textContent()).toContain('有 1 处')
  })

  test('copied and printed, the sheet says what is typed and not understood', async () => {
    const { page } = launched
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('Control+Shift+C')
    const choice = page.locator('[data-dialog=which-list]').getByRole('button', { name: '基本信息', exact: true })
    const notice = page.getByText(/已复制「基本信息」/)
    await choice.or(notice).first().waitFor()
    if (await choice.isVisible()) await choice.click()
    await notice.waitFor()
    const copied = await launched.app.evaluate(async ({ clipboard }) => clipboard.readText())
    expect(copied).toContain('「12a」无法识别，未生效')
  })

  test('a row that is deleted takes its text along; negative figures are refused on the spot', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '删除第 1 笔资金' }).click()
    await expect.poll(state).toBe('saved')
    await page.getByRole('button', { name: '加一笔资金' }).click()
    const amount = page.getByLabel('第 1 笔资金金额')
    await amount.fill('-5.00')
    await page.getByText('金额不能为负数，请核对。').waitFor()
    await page.getByLabel('第 1 项数量').fill('-3')
    await page.getByText('不能为负数，请核对。', { exact: true }).waitFor()
    await expect.poll(() => mark().textContent()).toContain('有 2 处')
    await picture('negative')
    await amount.fill('5.00')
    await page.getByLabel('第 1 项数量').fill('3')
    await expect.poll(state).toBe('saved')
  })

  test('a project without a name is told so at the field', async () => {
    const { page } = launched
    await page.getByRole('button', { name: /^项目名称/ }).click()
    const name = page.getByRole('textbox', { name: '项目名称' })
    const before = await name.inputValue()
    await name.fill('')
    await page.getByText('请填写项目名称').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('未命名项目')
    await picture('no-name')
    await name.fill(before)
  })

  test('while the budget cannot be computed its total is marked as older, and no step is green by it', async () => {
    const { page } = launched
    await page.locator('[data-tab=budget]').click()
    const households = page.locator('[data-field="budget.inputs.hh"]')
    await households.fill('3200x')
    await expect.poll(() => page.getByTestId('project-total').textContent()).toContain('改动前的数')
    await expect.poll(() => mark().textContent()).toContain('有 1 处填写无法识别')
    for (const tab of ['basics', 'budget', 'procurement', 'contract']) {
      expect(await page.locator(`[data-tab=${tab}] .rail-mark-done`).count(), tab).toBe(0)
    }
    await picture('old-total')
    await checkScreen()
    await page.locator('[data-tab=basics]').click()
    await mark().getByRole('button', { name: /去改/ }).click()
    await expect.poll(focusedField).toBe('budget.inputs.hh')
    await households.fill('3200')
    await expect.poll(() => page.getByTestId('project-total').textContent()).not.toContain('改动前')
    expect(await page.getByTestId('project-total').textContent()).not.toContain('建议值')
  })

  test('the same name twice in a year is numbered, or warned of', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '项目列表' }).click()
    await page.getByRole('button', { name: '新建项目' }).first().click()
    await page.getByLabel('购买内容', { exact: true }).fill('家计调查')
    const name = page.getByLabel('项目名称')
    await expect.poll(() => name.getAttribute('placeholder')).toBe(`${year}年社会救助家计调查服务（第2项）`)
    await name.fill(`${year}年社会救助家计调查服务`)
    await page.getByText(`${year} 年已有同名项目`).waitFor()
    await picture('same-name')
    await checkScreen()
    await name.fill('')
    await page.getByRole('button', { name: '创建项目' }).click()
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe(`${year}年社会救助家计调查服务（第2项）`)
    // Nobody has typed its 户数: it puts no other project over the ceiling.
    await page.getByRole('button', { name: '项目列表' }).click()
    await page.getByText('有 1 个项目未测算').waitFor()
    const ceiling = await page.getByTestId('ceiling').textContent()
    expect(ceiling).toContain('757,005.02 元')
    expect(ceiling).toContain('未超上限')
  })

  test('the year: 万元 in thousands, an unreadable grant is said there too', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    await page.getByText('万元', { exact: true }).first().click()
    const amount = page.getByLabel('第 1 笔金额')
    await expect.poll(() => amount.inputValue()).toBe('3,860.00')
    await amount.fill('3860x')
    await page.getByLabel('第 2 笔金额').focus()
    await expect.poll(() => mark().textContent()).toContain('有 1 处')
    await page.getByText('第 1 笔金额「3860x」无法识别，以下仍按 3,860.00 万元 计算。').waitFor()
    const year = page.getByLabel('第 1 笔资金年度')
    await year.fill('202')
    await amount.focus()
    await page.getByText(/请写四位年份，现仍为 20\d\d/).waitFor()
    await year.fill('2022')
    await picture('year-wan')
    await checkScreen()
    await page.getByRole('button', { name: '旗县信息' }).click()
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    await page.getByText('万元', { exact: true }).first().click()
    await expect.poll(() => amount.inputValue()).toBe('3860x')
    await amount.focus()
    await pasteCells(page, '3,86\n425\n')
    await page.getByText('已填入 2 行；其中 1 处有问题，已标红。').waitFor()
    await page.getByText('「3,86」是 3.86 还是 386？请写明。').waitFor()
    await amount.fill('3860')
    await expect.poll(state).toBe('saved')
    expect(launched.problems).toEqual([])
  })
})
