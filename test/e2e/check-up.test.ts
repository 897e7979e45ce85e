import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstProject, invoke, makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** 体检 by the palette, and a file brought back by one press. */
describe('a check-up of the county', () => {
  let launched: LaunchedApp
  let folder: string
  const page = () => launched.page
  const row = (check: string) => page().locator(`[data-check=${check}]`)

  beforeAll(async () => {
    launched = await launchApp()
    folder = await makeCounty(launched)
    await makeProject(launched, '家计调查', '甲项目')
    const { id } = await firstProject(page())
    const path = join(launched.dataDir, '照片.txt')
    writeFileSync(path, '内容')
    await launched.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
    await invoke(page(), 'dialog.openFile', { title: '选择文件', kind: 'any' })
    await invoke(page(), 'evidence.add', { projectId: id, stage: 'during', title: '照片', path })
    await invoke(page(), 'backup.make', { kind: 'manual', jobId: 'b' })
  })

  afterAll(() => launched?.close())

  test('tells line by line what was looked at, and leads to what is to be done', async () => {
    const evidence = join(folder, 'evidence')
    for (const name of readdirSync(evidence).filter((one) => /^[0-9a-f]{2}$/.test(one)))
      rmSync(join(evidence, name), { recursive: true })
    await page().keyboard.press('Control+k')
    await page().locator('[role=dialog] [role=combobox]').fill('体检')
    await page().keyboard.press('Enter')
    await page().locator('[data-check=stored-files][data-tone=bad]').waitFor()
    await page().getByTestId('check-up').scrollIntoViewIfNeeded()
    await keepPicture(page(), 'check-up')
    await expectGoodScreen(page())
    await row('stored-files')
      .getByRole('button', { name: /^从备份找回/ })
      .click()
    await page().locator('[data-check=stored-files][data-tone=good]').waitFor()
    await keepPicture(page(), 'check-up-mended')
  })

  test('prints as a list', async () => {
    await page().getByTestId('check-up').locator('[data-action=print-list], .list-tools button').first().click()
    await page().locator('[data-testid=print-preview][data-state=shown]').waitFor()
    await page().keyboard.press('Escape')
    expect(launched.problems).toEqual([])
  })
})
