import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alterBeneath } from '../store/alter-beneath'
import { makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-altered-'))
let launched: LaunchedApp
const page = () => launched.page
const toProjects = () =>
  page().getByRole('navigation', { name: '主要页面' }).getByRole('button', { name: '项目', exact: true }).click()

beforeAll(async () => {
  launched = await launchApp({ dataDir })
  const folder = await makeCounty(launched)
  await makeProject(launched, '家计调查', '甲项目')
  await toProjects()
  await makeProject(launched, '家计调查', '乙项目')
  await page().getByRole('button', { name: '打开其他旗县' }).click()
  await page().locator('[data-action=openCounty]').waitFor()
  alterBeneath(join(folder, 'county.sqlite'), `UPDATE projects SET total_fen = 1 WHERE name = '甲项目'`)
  await launched.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
  await page().locator('[data-action=openCounty]').click()
})

afterAll(async () => {
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

test('a project that is not as it was saved is told over every screen, and the others go on', async () => {
  const bar = page().getByTestId('altered-rows-bar')
  await bar.waitFor()
  expect(await bar.textContent()).toContain('1 条内容与保存时不一致')
  await toProjects()
  await page().getByText('乙项目').first().waitFor()
  expect(await page().locator('main').getByText('甲项目').count()).toBe(0)
  expect(await bar.textContent()).toContain('项目“甲项目”')
  await keepPicture(page(), 'altered-rows')
  await expectGoodScreen(page())
  await bar.getByRole('button', { name: '体检，从备份找回' }).click()
  await page().locator('[data-check=rows][data-tone=bad]').waitFor()
  await keepPicture(page(), 'altered-rows-check-up')
  await expectGoodScreen(page())
})
