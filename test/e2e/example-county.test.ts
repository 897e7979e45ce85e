import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toProjects } from './county-fixture'
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
    await toProjects(page)
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

  test('it opens with a whole year lived, the next one under way, and small ones of the year after that went otherwise', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '打开其他旗县' }).click()
    await page.getByRole('button', { name: /打开示例旗县/ }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor({ timeout: 180_000 })
    await toProjects(page)
    const sample = page.locator('[data-project]').first()
    await page.locator('[data-project]', { hasText: '示例旗2025年西苏木家计调查服务' }).waitFor()
    await checkScreen()
    await picture('sample-small')
    await page.getByRole('combobox', { name: '预算年度' }).click()
    await page.getByRole('option', { name: '2024 年' }).click()
    await sample.getByText('示例旗2024年社会救助家计调查服务').waitFor()
    await picture('sample-next')
    await page.getByRole('combobox', { name: '预算年度' }).click()
    await page.getByRole('option', { name: '2023 年' }).click()
    await sample.getByText('示例旗2023年社会救助家计调查服务').waitFor()
    expect(await sample.locator('.stage-dots').textContent()).toBe('事后')
    await checkScreen()
    await picture('sample-year')
    expect(launched.problems).toEqual([])
  })

  test('[P24] the year under way has a delivery: the register says who lacks what, a file is looked at, a broken-off one goes on', async () => {
    const { page } = launched
    await page.getByRole('combobox', { name: '预算年度' }).click()
    await page.getByRole('option', { name: '2024 年' }).click()
    const underWay = page.locator('[data-project]', { hasText: '示例旗2024年社会救助家计调查服务' }).first()
    await underWay.getByRole('button').first().click()
    await page.locator('.rail-later[data-stage=during]').click()
    await page.locator('[data-tab="later/tracking"]').click()
    const register = page.getByTestId('household-register')
    const files = (code: string) => register.locator(`[data-household="${code}"] .household-files`)
    const said = async (code: string) => (await files(code).textContent())?.replace(/：示例户\d+的材料$/, '')
    await files('SL00001').waitFor()
    expect(await said('SL00001')).toBe('材料齐全')
    expect(await said('SL00003')).toMatch(/^已登记原因访问录音：拒绝录音（签字 示例户00003，复核 示例丙/)
    expect(await said('SL00004')).toMatch(
      /^已登记原因入户调查表、访问录音：户不在：三次上门无人（示例）（签字 示例村干部/,
    )
    expect(await said('SL00005')).toBe('缺访问录音')
    expect(await said('SL00006')).toBe('未交付')
    await register.scrollIntoViewIfNeeded()
    await checkScreen()
    await picture('sample-register')
    const panel = page.getByTestId('delivery-panel')
    await panel.scrollIntoViewIfNeeded()
    await panel.getByTestId('problem-folders').locator('summary').click()
    await panel.locator('[data-folder="查无此户（示例）"]').waitFor()
    await checkScreen()
    await picture('sample-delivery')
    await files('SL00001').click()
    await page.getByRole('button', { name: /^预览.*示例\.bmp/ }).click()
    const shown = page.getByTestId('preview').getByRole('img')
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(384)
    await picture('sample-photo')
    await page.keyboard.press('Escape')
    await page.getByTestId('preview').waitFor({ state: 'detached' })
    await page.getByTestId('reason-form').getByRole('button', { name: '关闭' }).click()
    await panel.locator('[data-delivery=registered]').getByRole('button', { name: /^继续/ }).click()
    await expect.poll(() => said('SL00006')).toBe('材料齐全')
    expect(launched.problems).toEqual([])
  })
})
