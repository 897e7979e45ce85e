import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty, makeProject, profile } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** 诊断信息包: read on the screen, a part left out, saved by the dialog. */
describe('诊断信息包', () => {
  let launched: LaunchedApp
  let folder: string
  const page = () => launched.page
  const dialog = () => page().getByRole('dialog', { name: '诊断信息包' })
  const part = (id: string) => dialog().locator(`[data-part=${id}]`)

  async function saved(): Promise<Record<string, string>> {
    const path = join(launched.dataDir, '诊断信息包.zip')
    await launched.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    }, path)
    await dialog().getByRole('button', { name: '保存…' }).click()
    await dialog().waitFor({ state: 'detached' })
    const files = Object.entries(unzipSync(readFileSync(path)))
    return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]))
  }

  beforeAll(async () => {
    launched = await launchApp()
    folder = await makeCounty(launched)
    await makeProject(launched, '家计调查', '甲项目')
  })

  afterAll(() => launched?.close())

  test('is found by the keyboard, shows all that it holds, and is saved without what was left out', async () => {
    await page().keyboard.press('Control+k')
    await page().locator('[role=dialog] [role=combobox]').fill('诊断')
    await page().keyboard.press('Enter')
    await part('county').getByText('projects：1 条').waitFor()
    await keepPicture(page(), 'diagnostics')
    await expectGoodScreen(page())
    const shown = await part('program').getByRole('document').textContent()
    await part('log').getByRole('checkbox').uncheck()
    await keepPicture(page(), 'diagnostics-left-out')
    await expectGoodScreen(page())
    const files = await saved()
    expect(Object.keys(files)).toEqual(['1 程序和电脑.txt', '2 旗县数据.txt', '3 备份.txt', '4 体检.txt'])
    expect(files['1 程序和电脑.txt']?.replace('\uFEFF', '').replaceAll('\r\n', '\n')).toBe(shown)
    const text = Object.values(files).join('')
    expect([profile.bureauName, '甲项目', launched.dataDir].filter((value) => text.includes(value))).toEqual([])
  })

  test('is had of a county that cannot be opened, from its screen', async () => {
    await page().getByRole('button', { name: '打开其他旗县' }).click()
    await page().locator('.recent-folder').first().waitFor()
    writeFileSync(join(folder, 'county.sqlite'), '不是数据库')
    await page().locator('.recent-folder').first().click()
    await page().getByTestId('trouble').waitFor()
    await page().getByRole('button', { name: '诊断信息包…' }).click()
    await part('county').getByText('内容检查：DB_').waitFor()
    await expectGoodScreen(page())
    expect((await saved())['2 旗县数据.txt']).toContain('文件头：不是数据库')
    expect(launched.problems).toEqual([])
  })
})
