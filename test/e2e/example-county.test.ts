import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('the example county', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-example-'))
  let launched: LaunchedApp
  const checkScreen = () => expectGoodScreen(launched.page)
  const picture = (name: string) => keepPicture(launched.page, name)

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { HOME: dataDir } })
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('opens before its year is entered, where the clerk does not wait', async () => {
    const { page } = launched
    await page.getByRole('button', { name: /打开示例旗县/ }).click()
    await page.getByText(/正在准备示例数据 \d+%/).waitFor()
    await picture('sample-under-way')
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    const sample = page.locator('[data-project]').first()
    await sample.waitFor()
    // Nobody has made its contract yet.
    expect(await sample.locator('.stage-dots').textContent()).toBe('事前')
    await checkScreen()
    expect(launched.problems).toEqual([])
  })

  test('户数 of the example is typed once, wherever it is typed; another number beside it goes back with one click', async () => {
    const { page } = launched
    await page.locator('[data-project] button').first().click()
    const quantity = page.getByLabel('第 1 项数量')
    await quantity.fill('4100')
    await page.getByRole('button', { name: /^绩效目标/ }).click()
    const target = page.getByLabel('服务数量：目标值')
    await expect.poll(() => target.inputValue()).toBe('4100')
    expect(await page.getByLabel('服务对象户数').count()).toBe(0)
    await target.fill('3000')
    await page.getByText('另填，与购买数量不同').waitFor()
    await picture('sample-basics')
    await page.getByRole('button', { name: '恢复为 4100' }).click()
    await expect.poll(() => target.inputValue()).toBe('4100')
    await page.locator('[data-tab=budget]').click()
    const households = page.locator('[data-field="budget.inputs.hh"]')
    await expect.poll(() => households.inputValue()).toBe('4100')
    await households.fill('3600')
    await page.getByText('原来相同，一并更改：购买内容·数量').waitFor()
    await picture('sample-budget')
    await page.locator('[data-tab=basics]').click()
    await expect.poll(() => quantity.inputValue()).toBe('3600')
    await page.keyboard.press('Control+z')
    await expect.poll(() => households.inputValue()).toBe('4100')
    await page.locator('[data-tab=basics]').click()
    await expect.poll(() => quantity.inputValue()).toBe('4100')
    await checkScreen()
    expect(launched.problems).toEqual([])
  })

  test('it opens with a whole year lived and the next one under way', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '打开其他旗县' }).click()
    await page.getByRole('button', { name: /打开示例旗县/ }).click()
    const sample = page.locator('[data-project]').first()
    await sample.getByText('示例旗2024年社会救助家计调查服务').waitFor({ timeout: 120_000 })
    await picture('sample-next')
    await page.getByRole('combobox', { name: '预算年度' }).click()
    await page.getByRole('option', { name: '2023 年' }).click()
    await sample.getByText('示例旗2023年社会救助家计调查服务').waitFor()
    expect(await sample.locator('.stage-dots').textContent()).toBe('事后')
    await checkScreen()
    await picture('sample-year')
    expect(launched.problems).toEqual([])
  })
})
