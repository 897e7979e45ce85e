import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pressPasteCells } from './paste-cells'

const range = (rows: number, name = '事项') =>
  Array.from({ length: rows }, (_, at) => `${name}${at + 1}\t办公室`).join('\r\n')

describe('a long range pasted from WPS', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-paste-'))
  let launched: LaunchedApp

  const texts = () => matters().evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
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
    await pressPasteCells(launched, range(300))
    const notice = page.getByTestId('progress-notice')
    await notice.getByText('正在粘贴').waitFor()
    await expect.poll(() => notice.getByRole('status').textContent()).toMatch(/[1-9]\d* \/ 300 行/)
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

  test('a second range, Ctrl+Z and typing beside it are refused with a word: the first is whole', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '添加议定事项' }).click()
    await matters().first().focus()
    await pressPasteCells(launched, range(40, '甲'))
    await pressPasteCells(launched, range(40, '乙'))
    await page.keyboard.press('Control+z')
    await page.keyboard.type('x')
    await page.getByText('已填入 40 行').waitFor()
    await page.getByText('粘贴时的其他操作没有执行').waitFor()
    expect((await texts()).slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, at) => `甲${at + 1}`))
  })

  test('the screen is left when the range is whole, and the record has all of it', async () => {
    const { page } = launched
    await matters().first().focus()
    await pressPasteCells(launched, range(40, '丙'))
    await page.getByRole('button', { name: '工作台', exact: true }).evaluate((button: HTMLElement) => button.click())
    await page.getByText('已填入 40 行。').waitFor()
    await page.locator('.workbench').waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await matters().first().waitFor()
    expect((await texts()).slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, at) => `丙${at + 1}`))
  })
})
