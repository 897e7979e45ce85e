import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MissingMaterial } from '#shared/workbench/completeness'
import type { DueItem, DuePlace } from '#shared/workbench/due-item'
import type { Workbench } from '#shared/workbench/workbench'
import { answerSave } from './contract-fixture'
import { invoke, makeCounty } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('the workbench', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-workbench-'))
  let launched: LaunchedApp
  let shown: Workbench

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { HOME: dataDir, GOUFUTONG_CLOCK: '2024-07-01T02:00:00Z' } })
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('is what an opened county shows first: what is due by its day, what is missing, the money, the contracts', async () => {
    const { page } = launched
    await page.getByRole('button', { name: /打开示例旗县/ }).click()
    await page.getByRole('heading', { name: '工作台' }).waitFor({ timeout: 180_000 })
    await page.locator('[data-due]').first().waitFor()
    const overdue = page.locator('[data-due][data-standing=overdue]').first()
    expect(await overdue.textContent()).toMatch(/逾期\d+天/)
    await look(page, 'workbench')
    shown = (await invoke(page, 'workbench.read', { year: 2024 })).value as Workbench
  })

  test('each sort of what is due leads by keyboard alone to exactly where it is done', async () => {
    const { page } = launched
    const { dues } = shown
    const sorts = [...new Set(dues.map(({ sort }) => sort))]
    expect(sorts.length).toBeGreaterThan(5)
    for (const sort of sorts) {
      const due = dues.find((one) => one.sort === sort) as DueItem
      await page.keyboard.press('Control+f')
      await page.keyboard.press('Control+a')
      await page.keyboard.type(due.title)
      const row = page.locator(`[data-due="${due.key}"] .row-opener`)
      await showAll(page)
      await row.waitFor()
      for (let tabs = 0; tabs < 40 && !(await row.evaluate((one) => one === document.activeElement)); tabs++)
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await arrived(page, due.place, sort)
      await page.keyboard.press('Alt+ArrowLeft')
      await page.getByRole('heading', { name: '工作台' }).waitFor()
    }
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
  })

  test('a missing material, a bar of money and a service each lead to their place', async () => {
    const { page } = launched
    const region = page.getByRole('region', { name: /材料完整率/ })
    const stages = shown.materials.flatMap((project) => project.stages)
    const at = stages.findIndex(({ missing }) => missing.some(({ place }) => place.to === 'step'))
    const missing = stages[at]?.missing.find(({ place }) => place.to === 'step') as MissingMaterial
    await region.locator('.stage-bar').nth(at).click()
    await keepPicture(page, 'workbench-missing')
    await region.getByRole('button', { name: missing.title, exact: true }).click()
    await arrived(page, missing.place, missing.title)
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('button', { name: '2%上限' }).click()
    await page.getByRole('heading', { name: '年度参数' }).first().waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    const axis = page.getByRole('region', { name: '合同时间轴' })
    await axis.scrollIntoViewIfNeeded()
    await keepPicture(page, 'workbench-axis')
    await axis.locator('.axis-row .opener').first().click()
    await page.getByTestId('basics-screen').waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
  })

  test('what is due goes to a calendar file', async () => {
    const file = join(dataDir, '待办.ics')
    await answerSave(launched.app, file)
    await launched.page.getByRole('button', { name: '导出日历' }).click()
    await launched.page.getByText('已导出日历').waitFor()
    expect((await readFile(file, 'utf8')).match(/BEGIN:VEVENT/g)).toHaveLength(shown.dues.length)
  })

  test('what is due goes to the printer, not only the page in view', async () => {
    const { page } = launched
    await page.getByRole('region', { name: '待办' }).getByRole('button', { name: '打印' }).click()
    await page.locator('[data-testid=print-preview][data-state=shown]').waitFor()
    expect(await page.locator('.due-sheet tbody tr').count()).toBe(shown.dues.length)
    const [day, , , basis] = await page.locator('.due-sheet tbody tr').first().locator('td').all()
    expect(await day?.evaluate((cell) => getComputedStyle(cell).whiteSpace)).toBe('nowrap')
    expect(await basis?.textContent()).not.toContain('《')
    await page.keyboard.press('Escape')
    await page.getByTestId('print-preview').waitFor({ state: 'detached' })
  })

  test('of a new county it says what comes first, and Enter begins it', async () => {
    const { page } = launched
    await makeCounty(launched, 2024)
    await page.getByRole('button', { name: '工作台', exact: true }).click()
    const first = page.getByRole('region', { name: '从这里开始' }).getByRole('button', { name: '新建项目' })
    await expect.poll(() => first.evaluate((one) => one === document.activeElement)).toBe(true)
    await look(page, 'workbench-empty')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '新建项目' }).waitFor()
    expect(launched.problems).toEqual([])
  })
})

/** 全部, by the keys of the control that narrows the list. */
async function showAll(page: Page): Promise<void> {
  const all = page.getByRole('radiogroup', { name: '待办范围' }).getByRole('radio').last()
  if (await all.isChecked()) return
  await page.keyboard.press('Shift+Tab')
  while (!(await all.isChecked())) await page.keyboard.press('ArrowRight')
}

async function focusIsIn(page: Page, field: string, what: string): Promise<void> {
  const holds = (name: string) =>
    document.querySelector(`[data-field="${CSS.escape(name)}"]`)?.contains(document.activeElement) ?? false
  await expect.poll(() => page.evaluate(holds, field), { message: what }).toBe(true)
}

async function arrived(page: Page, place: DuePlace, what: string): Promise<void> {
  if (place.to === 'step') {
    await page.locator('.rail').waitFor()
    if (place.field !== '') await focusIsIn(page, place.field, what)
  }
  if (place.to === 'record') await page.getByTestId('record-screen').waitFor()
  if (place.to === 'records') await page.locator(`[data-kind=${place.kind}][aria-current=page]`).waitFor()
  if (place.to === 'contractor') await page.getByTestId('register-detail').waitFor()
  if (place.to === 'projects') await page.getByRole('heading', { name: '购买服务项目' }).waitFor()
}

/** Light and dark, and at the widths of 150% and 200%. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await keepPicture(page, `${name}-${colorScheme}`)
    await expectGoodScreen(page)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  for (const [width, height] of [
    [911, 464],
    [683, 348],
  ] as const) {
    await page.setViewportSize({ width, height })
    await keepPicture(page, `${name}-${width}`)
    await expectGoodScreen(page)
  }
  await page.setViewportSize({ width: 1366, height: 697 })
}
