import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** By the keyboard, over a restart: what was taken back is done again, a value is put back, what was deleted comes back. */
describe('what was done, taken back and deleted', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-bin-'))
  let launched: LaunchedApp

  const page = () => launched.page
  const about = () => page().getByRole('textbox', { name: '对象说明' })
  const saysOf = (text: string) => expect.poll(() => about().inputValue()).toBe(text)
  const saved = () => page().locator('[data-testid=save-state][data-state=saved]').first().waitFor()
  const press = async (keys: string) => {
    await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page().keyboard.press(keys)
  }
  const restart = async () => {
    await launched.close()
    launched = await launchApp({ dataDir })
  }
  const inBin = () => page().locator('.bar-bin')
  const listed = () => page().locator('[data-project]', { hasText: '甲项目' })

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
    await makeProject(launched, '家计调查', '甲项目')
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a step taken back before the program was closed is done again after it was started', async () => {
    await about().fill('低保对象')
    await saved()
    await press('Control+z')
    await saysOf('')
    await saved()
    await restart()
    await page().getByTestId('basics-screen').waitFor()
    await saysOf('')
    await page().locator('[data-action=redo]').waitFor()
    await press('Control+y')
    await saysOf('低保对象')
    await saved()
  })

  test('its history puts the value back that stood there', async () => {
    await page().getByRole('button', { name: '历史', exact: true }).click()
    const step = page().getByTestId('subject-history').locator('li', { hasText: '低保对象' }).first()
    await step.getByRole('button', { name: /^恢复为原来的内容/ }).press('Enter')
    await page().getByTestId('subject-history').getByText('恢复原来的内容', { exact: true }).waitFor()
    await keepPicture(page(), 'history-put-back')
    await page().keyboard.press('Escape')
    await saysOf('')
  })

  test('what the history put back in place of the newest step goes and comes again by Ctrl+Z and Ctrl+Y', async () => {
    await about().fill('特困对象')
    await saved()
    await page().getByRole('button', { name: '历史', exact: true }).click()
    const newest = page().getByTestId('subject-history').locator('li').first()
    await newest.getByRole('button', { name: /^恢复为原来的内容/ }).press('Enter')
    await newest.getByText('恢复原来的内容', { exact: true }).waitFor()
    await page().keyboard.press('Escape')
    await saysOf('')
    await press('Control+z')
    await saysOf('特困对象')
    await press('Control+y')
    await saysOf('')
  })

  test('a project deleted by mistake goes back and forth after a restart by Ctrl+Z and Ctrl+Y', async () => {
    await page().getByRole('button', { name: '项目列表' }).click()
    await listed()
      .getByRole('button', { name: /更多操作/ })
      .press('Enter')
    await page().getByRole('menuitem', { name: '删除（移入回收站）' }).press('Enter')
    await expect.poll(() => inBin().textContent()).toContain('1')
    await restart()
    await page().getByTestId('undo').waitFor()
    expect(await page().getByTestId('undo').textContent()).toBe('撤销：移入回收站「甲项目」')
    await press('Control+z')
    await listed().waitFor()
    await page().locator('[data-action=redo]').waitFor()
    await press('Control+y')
    await listed().waitFor({ state: 'detached' })
  })

  test('the recycle bin is found by its name, tells what, when and by whom, and gives it back, by Ctrl+Z and Ctrl+Y to and fro', async () => {
    await page().keyboard.press('Control+k')
    await page().locator('[role=dialog] [role=combobox]').fill('回收站')
    await page().keyboard.press('Enter')
    const bin = page().getByTestId('bin-screen')
    await bin.locator('[data-binned=project]').waitFor()
    expect(await bin.locator('[data-binned=project]').textContent()).toMatch(/甲项目项目.*年度.*\d{2}:\d{2}/)
    await keepPicture(page(), 'recycle-bin')
    await expectGoodScreen(page())
    await bin.getByLabel('选中 甲项目').press('Space')
    await bin.getByRole('button', { name: /^恢复选中的/ }).press('Enter')
    await bin.getByText('回收站是空的').waitFor()
    await press('Control+z')
    await bin.locator('[data-binned=project]').waitFor()
    await press('Control+y')
    await bin.getByText('回收站是空的').waitFor()
    await page().getByRole('button', { name: '项目', exact: true }).click()
    await listed().waitFor()
  })

  test('a double click on 恢复 restores that one, leaves the next where it is, and complains of nothing', async () => {
    await makeProject(launched, '家计调查', '乙项目')
    for (const name of ['甲项目', '乙项目']) {
      await page().getByRole('button', { name: '项目', exact: true }).click()
      await page()
        .locator('[data-project]', { hasText: name })
        .getByRole('button', { name: /更多操作/ })
        .press('Enter')
      await page().getByRole('menuitem', { name: '删除（移入回收站）' }).press('Enter')
      await page().locator('[data-project]', { hasText: name }).waitFor({ state: 'detached' })
    }
    await inBin().click()
    const bin = page().getByTestId('bin-screen')
    const titles = () => bin.locator('[data-binned=project] .bin-title').allTextContents()
    await expect.poll(titles).toEqual(['乙项目', '甲项目'])
    await bin.locator('[data-action=restore-deleted]').first().dblclick()
    await expect.poll(titles).toEqual(['甲项目'])
    await page().getByText('已恢复「乙项目」，在原来的地方。').waitFor()
    await bin.getByLabel('选中 甲项目').press('Space')
    await bin.locator('[data-action=restore-chosen]').dblclick()
    await bin.getByText('回收站是空的').waitFor()
    await page().getByText('已恢复「甲项目」，在原来的地方。').waitFor()
    expect(await page().getByText('没有找到').count()).toBe(0)
    expect(launched.problems).toEqual([])
  })
})
