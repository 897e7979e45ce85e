import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('the workbench', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-workbench-'))
  let launched: LaunchedApp

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { HOME: dataDir, GOUFUTONG_CLOCK: '2024-07-01T02:00:00Z' } })
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('shows what is due by its day, what is missing, the money of the year, the services over time', async () => {
    const { page } = launched
    await page.getByRole('button', { name: /打开示例旗县/ }).click()
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    await page.getByRole('button', { name: '工作台' }).click()
    await page.getByRole('region', { name: '待办' }).locator('[data-due]').first().waitFor()
    await page.getByRole('region', { name: '服务期' }).locator('.axis-row').first().waitFor()
    await keepPicture(page, 'workbench')
    await page
      .getByRole('region', { name: /材料完整率/ })
      .locator('.stage-bar:enabled')
      .first()
      .click()
    await keepPicture(page, 'workbench-missing')
    await page.getByRole('region', { name: '服务期' }).scrollIntoViewIfNeeded()
    await keepPicture(page, 'workbench-axis')
    await expectGoodScreen(page)
    expect(launched.problems).toEqual([])
  })
})
