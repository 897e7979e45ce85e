import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pasteCells } from './paste-cells'

const range = (rows: number) => Array.from({ length: rows }, (_, at) => `事项${at + 1}\t办公室`).join('\r\n')

describe('a long range pasted from WPS', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-paste-'))
  let launched: LaunchedApp

  const matters = () => launched.page.getByRole('textbox', { name: '事项', exact: true })

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await makeCounty(launched)
    const { page } = launched
    await page.getByRole('button', { name: '年度记录', exact: true }).click()
    await page.locator('[data-kind="special-meeting"]').click()
    await page.getByRole('button', { name: '新建专题会议' }).first().click()
    await page.getByRole('button', { name: '添加议定事项' }).click()
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('says how far it is and can be left off; one step takes back what it has done', async () => {
    const { page } = launched
    await matters().first().focus()
    await pasteCells(page, range(300))
    const notice = page.getByTestId('progress-notice')
    await notice.getByText('正在粘贴').waitFor()
    await expect.poll(() => notice.getByRole('status').textContent()).toMatch(/加行 [1-9]\d* \/ 300 行/)
    await keepPicture(page, 'pasting')
    await notice.getByRole('button', { name: '取消' }).click()
    await page.getByText(/多出的 \d+ 行没有填入/).waitFor()
    const rows = await matters().count()
    expect(rows).toBeGreaterThan(1)
    expect(rows).toBeLessThan(300)
    await page.getByRole('heading', { level: 1 }).click()
    await page.getByTestId('undo').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => matters().count()).toBeLessThan(rows)
  })
})
