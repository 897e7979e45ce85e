import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'

const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-printed-standards-'))
let launched: LaunchedApp
const cells = (column: string) => launched.page.locator(`.list-sheet ${column}`)

beforeAll(async () => {
  launched = await launchApp({ dataDir })
  await makeSampleProject(launched)
  const { page } = launched
  await page.getByRole('button', { name: '旗县信息', exact: true }).click()
  await page.locator('[data-testid=data-sets] tbody tr').first().waitFor()
  await page.keyboard.press('Control+p')
  const preview = page.getByTestId('print-preview')
  const choice = page.locator('[data-dialog=which-list]').getByRole('button', { name: /标准与模板数据/ })
  await choice.or(preview).first().waitFor()
  if (await choice.first().isVisible()) await choice.first().click()
  await preview.locator('.pdf-page[data-state=drawn]').first().waitFor()
  await keepPicture(page, 'printed-standards')
})

afterAll(async () => {
  expect(launched?.problems).toEqual([])
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

test('a column of buttons is no column on paper', async () => {
  expect(await cells('thead').first().locator('th').allTextContents()).toEqual([
    '名称、版本',
    '状态',
    '生效',
    '来源',
    '用于',
  ])
})

test('narrow columns hold their words: three signs at least stand side by side', async () => {
  const narrowest = await cells('tbody td:nth-child(2), .list-sheet tbody td:nth-child(5)').evaluateAll((all) => {
    const [first] = all
    const em = first ? Number.parseFloat(getComputedStyle(first).fontSize) : 0
    return all.length === 0 ? 0 : Math.min(...all.map((cell) => cell.getBoundingClientRect().width / em))
  })
  expect(narrowest).toBeGreaterThan(3)
})
