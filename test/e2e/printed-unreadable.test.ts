import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCounty } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-printed-unreadable-'))
let launched: LaunchedApp

beforeAll(async () => {
  launched = await launchApp({ dataDir })
  await makeCounty(launched)
  const { page } = launched
  await page.getByRole('button', { name: '年度记录', exact: true }).click()
  await page.locator('[data-kind=special-meeting]').click()
  await page.getByRole('button', { name: '新建专题会议' }).click()
  await page.getByTestId('record-screen').waitFor()
})

afterAll(async () => {
  expect(launched?.problems).toEqual([])
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

test('a day that is typed and not understood stands on the printed sheet of its record, marked', async () => {
  const { page } = launched
  await page.getByRole('textbox', { name: '会议日期' }).fill('三月某日')
  await page.keyboard.press('Control+p')
  await page.getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
  expect(await page.locator('.record-print').textContent()).toContain('会议日期：「三月某日」无法识别，未生效')
})
