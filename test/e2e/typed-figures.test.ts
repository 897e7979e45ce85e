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

/** Read as an office writes them; asked about where they can be read in two ways. */
describe('figures and days as they are typed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-figures-'))
  let launched: LaunchedApp

  const mark = () => launched.page.getByTestId('save-state')
  const state = () => mark().getAttribute('data-state')
  const stored = () => firstProject(launched.page)
  const picture = (name: string) => keepPicture(launched.page, name)
  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched, year)
    await makeProject(launched)
    const { page } = launched
    await page.getByLabel('服务结束').first().fill(`${year}-12-30`)
    await page.getByRole('button', { name: /^资金来源/ }).click()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a figure is read as an office writes it, and said back in full', async () => {
    const { page } = launched
    const amount = page.getByLabel('第 1 笔资金金额')
    const quantity = page.getByLabel('第 1 项数量')
    await quantity.fill('１.2万')
    await page.getByText('＝ 12,000').waitFor()
    await quantity.press('Tab')
    await expect.poll(() => quantity.inputValue()).toBe('12,000')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('3200.0')
    await quantity.blur()
    expect(await quantity.inputValue()).toBe('3200')
    await quantity.focus()
    await quantity.fill('+20')
    await page.getByText('＝ 3220').waitFor()
    await amount.fill('3200*1.05/7')
    await page.getByText('＝ 480.00 元').waitFor()
    await amount.fill('120万')
    await expect.poll(() => quantity.inputValue()).toBe('3220')
    await quantity.fill('3200')
    await expect.poll(() => amount.inputValue()).toBe('1,200,000.00')
    await expect.poll(state).toBe('saved')
    expect((await stored()).fundSources[0]?.amountFen).toBe(120_000_000)
  })

  test('3,86 is asked about, at the field alone, and one click answers', async () => {
    const { page } = launched
    const amount = page.getByLabel('第 1 笔资金金额')
    await amount.fill('3,86')
    await page.getByLabel('第 1 项数量').focus()
    await page.getByText('「3,86」是 3.86 还是 386？请写明。').waitFor()
    await picture('asked')
    await checkScreen()
    expect((await stored()).fundSources[0]?.amountFen).toBe(120_000_000)
    await page.getByRole('button', { name: '3.86', exact: true }).click()
    await expect.poll(() => amount.inputValue()).toBe('3.86')
    await expect.poll(state).toBe('saved')
    expect((await stored()).fundSources[0]?.amountFen).toBe(386)
    await page.locator('[data-tab=budget]').click()
    const households = page.locator('[data-field="budget.inputs.hh"]')
    await households.fill('三千')
    await page.locator('[data-field="budget.inputs.hh"]').blur()
    await expect.poll(() => page.getByText(/「三千」/).count()).toBe(1)
    for (const [text, problem] of [
      ['1.5', '1.5 不是整数，请填写整数。'],
      ['0', '应大于 0，请填写整数。'],
      ['(120)', '「(120)」表示负数，不能为负数，请核对。'],
    ] as const) {
      await households.fill(text)
      await households.blur()
      await expect.poll(() => page.locator('[data-input=hh]').getByText(problem).count()).toBe(1)
      await expect.poll(() => mark().textContent()).toContain('有 1 处填写无法识别')
      await picture(`no-count-${text}`)
    }
    await expect.poll(() => page.locator('[data-tab=budget] .rail-mark').textContent()).toContain('1项问题')
    await households.fill('3200')
  })

  test('a day that is none says how long the month is', async () => {
    const { page } = launched
    await page.locator('[data-tab=basics]').click()
    const end = page.getByLabel('服务结束').first()
    await end.fill('2026-02-30')
    await end.blur()
    await page.getByText('2026年2月只有28天，请填写 2026-02-01 至 2026-02-28。').waitFor()
    await page.getByText(`尚未生效，现仍为 ${year}-12-30。`).waitFor()
    await page.getByText(`服务结束「2026-02-30」无法识别，以下仍按 ${year}-12-30 计算。`).waitFor()
    await page.getByTestId('findings-toggle').click()
    await page.getByTestId('findings-panel').getByTestId('still-old').waitFor()
    await picture('still-old')
    await checkScreen()
    await page.getByRole('button', { name: '收起规范核验' }).click()
    await end.fill(`${year}-3`)
    await end.blur()
    await page.getByRole('button', { name: `${year}-03-31`, exact: true }).click()
    await expect.poll(() => end.inputValue()).toBe(`${year}-03-31`)
    await end.fill(`${year}.12.30`)
    await end.blur()
    await expect.poll(() => end.inputValue()).toBe(`${year}-12-30`)
    await end.press('Alt+ArrowDown')
    const day = page.locator('.mantine-DatePicker-day[data-selected]')
    await day.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(() => end.inputValue()).toBe(`${year}-12-29`)
    await end.fill(`${year}-12-30`)
    await expect.poll(state).toBe('saved')
  })

  test('a pasted column fills down, its bad cell is marked, and one step takes all back', async () => {
    const { page } = launched
    for (const _ of [2, 3]) await page.getByRole('button', { name: '加一笔资金', exact: true }).click()
    const amounts = page.getByLabel(/^第 \d 笔资金金额$/)
    const fens = async () => (await stored()).fundSources.map(({ amountFen }) => amountFen)
    await expect.poll(fens).toEqual([386, null, null])
    await amounts.first().focus()
    await pasteCells(page, '1,200.50\r\n若干\r\n3万\r\n4\r\n')
    await page.getByText('已填入 4 行（新增 1 行）；其中 1 处有问题，已标红。').waitFor()
    await expect.poll(fens).toEqual([120_050, null, 3_000_000, 400])
    expect(await amounts.nth(1).inputValue()).toBe('若干')
    expect(await amounts.nth(2).inputValue()).toBe('30,000.00')
    await picture('filled-down')
    await checkScreen()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(fens).toEqual([386, null, null])
    await expect.poll(() => amounts.nth(1).inputValue()).toBe('')
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
    for (const _ of [3, 2]) await page.getByRole('button', { name: '删除第 2 笔资金', exact: true }).click()
    await expect.poll(state).toBe('saved')
    expect(launched.problems).toEqual([])
  })
})
