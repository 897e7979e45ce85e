import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** Each form is typed in, the program is closed and started again, and 撤销 goes on where it was. */
describe('撤销 after a restart', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-undo-restart-'))
  let launched: LaunchedApp

  const saved = () => launched.page.locator('[data-testid=save-state][data-state=saved]').first().waitFor()
  const undo = () => launched.page.getByTestId('undo')
  const value = (field: Locator) => expect.poll(() => field.inputValue())
  const toNav = (name: string) => launched.page.getByRole('button', { name, exact: true }).click()
  const leaveFields = () => launched.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const restart = async () => {
    await saved()
    await launched.close()
    launched = await launchApp({ dataDir })
  }
  const press = async (keys: string) => {
    await leaveFields()
    await launched.page.keyboard.press(keys)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a project gets its old name back, by the button that says so, and the new one again by 重做', async () => {
    await makeProject(launched, '家计调查', '甲项目')
    expect(await undo().count()).toBe(0)
    const name = () => launched.page.getByRole('heading', { level: 1 })
    const isCalled = (title: string) => expect.poll(() => name().textContent()).toBe(title)
    await launched.page.getByRole('button', { name: /^项目名称/ }).click()
    await launched.page.getByRole('textbox', { name: '项目名称' }).fill('乙项目')
    await restart()
    await launched.page.getByTestId('basics-screen').waitFor()
    await expect.poll(() => undo().textContent()).toBe('撤销：项目名称 甲项目→乙项目')
    await expectGoodScreen(launched.page)
    await undo().click()
    await isCalled('甲项目')
    await expect.poll(() => undo().count()).toBe(0)
    await launched.page.locator('[data-action=redo]').waitFor()
    await press('Control+y')
    await isCalled('乙项目')
    await undo().waitFor()
    await press('Control+z')
    await isCalled('甲项目')
  })

  test('what is typed now goes first, then what was typed before the restart, on the step where it was typed', async () => {
    const { page } = launched
    await page.getByRole('textbox', { name: '对象说明' }).fill('低保对象')
    await restart()
    const again = launched.page
    await again.locator('[data-tab=procurement]').click()
    await again.getByTestId('procurement-screen').waitFor()
    await again.getByLabel('采购编号').fill('C-1')
    await saved()
    await expect.poll(() => undo().textContent()).toContain('采购编号')
    await press('Control+z')
    await value(again.getByLabel('采购编号')).toBe('')
    await expect.poll(() => undo().textContent()).toBe('撤销：服务对象·说明 空→低保对象')
    await press('Control+z')
    await value(again.getByRole('textbox', { name: '对象说明' })).toBe('')
  })

  test('历史 is in the project, too, and a step taken back there shows in its form', async () => {
    const { page } = launched
    await page.getByRole('textbox', { name: '对象说明' }).fill('特困人员')
    await saved()
    await page.getByRole('button', { name: '历史', exact: true }).click()
    const step = page.getByTestId('subject-history').locator('li', { hasText: '→ 特困人员' })
    await step.getByRole('button', { name: /^撤销/ }).click()
    await expect.poll(() => step.textContent()).toContain('已撤销')
    await page.getByRole('button', { name: '收起历史' }).click()
    await value(page.getByRole('textbox', { name: '对象说明' })).toBe('')
  })

  test('the county gets its address back', async () => {
    await toNav('旗县信息')
    const address = () => launched.page.getByLabel('地址', { exact: true })
    await address().fill('那吉镇')
    await restart()
    await expect.poll(() => undo().textContent()).toBe('撤销：地址 空→那吉镇')
    await press('Control+z')
    await value(address()).toBe('')
    await launched.page.locator('[data-action=redo]').click()
    await value(address()).toBe('那吉镇')
  })

  test('a year gets its grant back', async () => {
    await toNav('年度参数')
    const amount = () => launched.page.getByLabel('第 1 笔金额')
    const before = await amount().inputValue()
    await amount().fill('10000000')
    await amount().press('Tab')
    await restart()
    await undo().waitFor()
    await press('Control+z')
    await value(amount()).toBe(before)
    await launched.page.locator('[data-action=redo]').click()
    await value(amount()).not.toBe(before)
  })
})
