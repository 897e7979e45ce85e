import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeCounty } from '../e2e/county-fixture'
import { type LaunchedApp, launchApp } from '../e2e/launch-electron'
import { axeViolations, namelessControls } from '../e2e/screen-checks'
import { dayOfWalk, walkEveryScreen } from './every-screen'
import { unshownFocus } from './focus-shown'

let home: string
let launched: LaunchedApp
const scheme = () => launched.page.evaluate(() => document.documentElement.dataset.mantineColorScheme)

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'goufutong-schemes-'))
  launched = await launchApp({ dataDir: home, env: { HOME: home, GOUFUTONG_CLOCK: dayOfWalk } })
})

afterEach(async () => {
  await launched?.close()
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
})

test('every screen is without fault to axe in both colour schemes, which follow the system, and each control has a name and shows when it has the focus', async () => {
  const { page } = launched
  await walkEveryScreen(launched, async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(scheme).toBe(colorScheme)
      expect.soft(await axeViolations(page), `${name}, ${colorScheme}`).toEqual([])
    }
    expect.soft(await namelessControls(page), `controls of ${name}`).toEqual([])
    expect.soft(await unshownFocus(page), `focus on ${name}`).toEqual([])
  })
  expect(launched.problems).toEqual([])
}, 1_800_000)

test('the scheme that the clerk has chosen outlives a change of the system, the window and the program', async () => {
  const { page } = launched
  await makeCounty(launched)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: '界面颜色' }).click()
  await page.getByRole('menuitemradio', { name: '深色' }).click()
  await expect.poll(scheme).toBe('dark')
  await page.reload()
  await page.getByTestId('app-ready').waitFor()
  await expect.poll(scheme).toBe('dark')
  await launched.close()
  launched = await launchApp({ dataDir: home, env: { HOME: home } })
  const ground = await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
  )
  // Before any screen is drawn the window is dark already: nothing flashes.
  expect(ground).toBe('#151d20')
})
