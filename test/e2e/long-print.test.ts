import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, makeSampleProject } from './contract-fixture'
import { firstProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

/** More than are laid out at once, on more pages than are drawn at once. */
const households = 260
const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-long-print-'))
let launched: LaunchedApp

const page = () => launched.page
const print = async () => {
  await page()
    .getByTestId('household-register')
    .locator('[data-action=print], button', { hasText: '打印' })
    .first()
    .click()
  await page().locator('[data-dialog=households-print]').getByRole('button', { name: '打印…' }).click()
}

beforeAll(async () => {
  launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: '2024-03-20T02:00:00Z' } })
  page().setDefaultTimeout(20_000)
  const { id: projectId, areas } = await makeSampleProject(launched)
  for (let at = 1; at <= households; at++) {
    const texts = { code: `JD${String(at).padStart(6, '0')}`, name: '巴图', area: areas[0] ?? '', type: '低保' }
    await ask(launched, 'household.create', { projectId, texts, numbers: {} })
  }
  await page().locator('.rail-later[data-stage=during]').click()
  await page().locator('[data-tab="later/tracking"]').click()
  await page().getByTestId('household-register').locator('[data-household]').first().waitFor()
})

afterAll(async () => {
  expect(launched?.problems).toEqual([])
  await launched?.close()
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

test('a long list is printed with every row once, in its order, on pages that say which of how many they are', async () => {
  await print()
  await page().getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
  const sheet = page().locator('.list-sheet')
  const numbers = await sheet.locator('tbody td:first-child').allTextContents()
  expect(numbers).toEqual(Array.from({ length: households }, (_, at) => String(at + 1)))
  const feet = await sheet.locator('.list-page > footer').allTextContents()
  expect(feet.length).toBeGreaterThan(3)
  expect(feet).toEqual(feet.map((_, at) => `第 ${at + 1} 页，共 ${feet.length} 页`))
  await page().keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('with the focus in it, a register that is too long says why it is not printed', async () => {
  const project = await firstProject(page())
  await page().evaluate(
    async ({ projectId, area, from }) => {
      for (let at = from; at <= 2_001; at++) {
        const texts = { code: `JD${String(at).padStart(6, '0')}`, name: '巴图', area, type: '低保' }
        const made = await window.goufutong.invoke('household.create', { projectId, texts, numbers: {} } as never)
        if (!made.ok) throw new Error(JSON.stringify(made))
      }
    },
    { projectId: project.id, area: project.areas[0] ?? '', from: households + 1 },
  )
  await page().locator('[data-tab="later/payment"]').click()
  await page().locator('[data-tab="later/tracking"]').click()
  const register = page().getByTestId('household-register')
  await register.getByText('共 2,001 户').waitFor()
  await register.locator('[data-household]').first().waitFor()
  await register.locator('[data-household] button').first().focus()
  await page().keyboard.press('Control+p')
  const notice = page().getByRole('alert').filter({ hasText: '没有打印「户册」' })
  expect(await notice.textContent()).toContain('请先选苏木乡镇或类型')
})

test('among the lists of its screen it says so, too, and Ctrl+P goes on offering the others', async () => {
  await page().evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page().keyboard.press('Control+p')
  const choice = page().locator('[data-dialog=which-list]')
  await choice.getByText('一次最多打印 2000 户').waitFor()
  expect(await choice.getByRole('button', { name: '户册', exact: true }).isDisabled()).toBe(true)
  await choice.getByRole('button', { name: '完成进度', exact: true }).click()
  await page().getByTestId('print-preview').locator('.pdf-page[data-state=drawn]').first().waitFor()
  await page().keyboard.press('Escape')
})
