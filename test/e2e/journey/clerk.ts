import { mkdtempSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type LaunchedApp, launchApp } from '../launch-electron'
import { axeViolations, sidewaysScrolling } from '../screen-checks'

/** What an open project shows: total, findings, materials. */
interface Shown {
  total: string
  findings: string[]
  materials: string[]
}

export type Clerk = ReturnType<typeof makeClerk>

/** Somebody who works through the window alone, on one machine and then on another. E2E_SHOTS=folder keeps a picture of every stop. */
export function makeClerk() {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-journey-'))
  const elsewhere = mkdtempSync(join(tmpdir(), 'goufutong-elsewhere-'))
  const outside = join(dataDir, '优盘')
  const bundle = join(outside, '材料包.zip')
  const paper = join(outside, '合同.docx')
  const state: { launched: LaunchedApp; before: Shown } = {
    launched: undefined as unknown as LaunchedApp,
    before: { total: '', findings: [], materials: [] },
  }
  let stops = 0

  /** A place where the clerk looks around: nothing to scroll sideways, nothing axe calls serious, no word on the console. */
  const stop = async (name: string) => {
    const { page, problems } = state.launched
    stops += 1
    const folder = process.env.E2E_SHOTS
    if (folder) {
      await page.waitForTimeout(300)
      await page.screenshot({ path: join(folder, `${String(stops).padStart(2, '0')}-${name}.png`) })
    }
    expect.soft(await sidewaysScrolling(page), name).toEqual([])
    expect.soft(await axeViolations(page), name).toEqual([])
    expect.soft(problems, name).toEqual([])
  }
  const tab = (name: string) => state.launched.page.locator(`[data-tab=${name}]`).click()
  const saved = () =>
    expect
      .poll(() => state.launched.page.getByTestId('save-state').getAttribute('data-state'), { timeout: 10_000 })
      .toBe('saved')
  const fill = async (label: string, text: string) => {
    await state.launched.page.getByRole('textbox', { name: label, exact: true }).fill(text)
  }
  const focusedField = () =>
    state.launched.page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? '')
  const panel = () => state.launched.page.getByTestId('findings-panel')
  const openPanel = async () => {
    if ((await panel().count()) === 0) await state.launched.page.getByTestId('findings-toggle').click()
    await panel().waitFor()
  }
  const closePanel = () => state.launched.page.getByRole('button', { name: '收起规范核验' }).click()
  const errorsLeft = async () => {
    await saved()
    await openPanel()
    return panel().locator('.finding-error .finding-message').allTextContents()
  }
  /** What the open project shows: total, findings, materials. */
  const shown = async (): Promise<Shown> => {
    const { page } = state.launched
    await saved()
    await openPanel()
    const findings = (await panel().locator('.finding-message').allTextContents()).sort()
    await closePanel()
    await tab('bundle')
    await page.getByTestId('bundle-screen').waitFor()
    await expect.poll(() => page.locator('.material-name').count()).toBeGreaterThan(0)
    const materials = (await page.locator('.material-name').allTextContents()).sort()
    return { total: (await page.locator('.project-total').textContent()) ?? '', findings, materials }
  }
  const section = async (title: string) => {
    const control = state.launched.page.locator('[data-section]').getByRole('button', { name: title })
    if ((await control.getAttribute('aria-expanded')) !== 'true') await control.click()
  }
  const open = async () => {
    await mkdir(outside)
    state.launched = await launchApp({ dataDir, env: { HOME: dataDir } })
  }
  const close = async () => {
    await state.launched?.close().catch(() => undefined)
    for (const folder of [dataDir, elsewhere]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const steps = {
    stop,
    tab,
    saved,
    fill,
    focusedField,
    panel,
    openPanel,
    closePanel,
    errorsLeft,
    shown,
    section,
    open,
    close,
  }
  return Object.assign(state, { dataDir, elsewhere, outside, bundle, paper, ...steps })
}
