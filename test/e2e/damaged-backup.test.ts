import { mkdtempSync, readdirSync, truncateSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCounty, makeProject } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-damaged-'))
let launched: LaunchedApp
let folder: string

beforeAll(async () => {
  launched = await launchApp({ dataDir })
  folder = await makeCounty(launched)
  await makeProject(launched, '家计调查', '甲项目')
})

afterAll(async () => {
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

test('a backup that was cut stays in the list as damaged, and the next one stands above it', async () => {
  const { page } = launched
  const backUp = () => page.getByTestId('backups').getByRole('button', { name: '立即备份' }).click()
  await page.getByTestId('window-foot').getByRole('button').click()
  await backUp()
  await page.locator('[data-backup=manual]').waitFor()
  const home = join(folder, '备份')
  const [name = ''] = readdirSync(home).filter((one) => one.endsWith('.sqlite'))
  truncateSync(join(home, name), 9000)
  await backUp()
  const damaged = page.locator('[data-backup=damaged]')
  await damaged.waitFor()
  expect(await damaged.textContent()).toContain('已损坏')
  expect(await page.locator('[data-backup=manual]').count()).toBe(1)
  expect(await page.getByTestId('window-foot').textContent()).toContain('上次备份 今天')
  await expectGoodScreen(page)
  await keepPicture(page, 'damaged-backup')
})
