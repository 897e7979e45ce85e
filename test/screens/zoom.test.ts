import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LaunchedApp } from '../e2e/launch-electron'
import { sidewaysScrolling, stillness } from '../e2e/screen-checks'
import { walkEveryScreen } from './every-screen'
import { coveredByNotice } from './notices'
import { unreachableParts } from './reachable'
import { clippedTexts, contentWidths, labelDistances, leftEdges, ownCodesOn, unevenFigures } from './screen-texts'
import { openForWalk } from './walk-window'

/** What a maximised window leaves of a 1366x768 screen, in CSS pixels at each zoom, and windows on both sides of the rail's turn to the side. */
const sizes = [
  ...[100, 150, 200].map((percent) => ({
    size: `${percent}%`,
    width: Math.floor(136_600 / percent),
    height: Math.floor(69_700 / percent),
  })),
  ...[1101, 1100].map((width) => ({ size: `${width} px`, width, height: 697 })),
]

let launched: LaunchedApp
let leave = async () => {}

beforeAll(async () => {
  ;({ launched, leave } = await openForWalk())
})

afterAll(() => leave())

test('every screen: nothing clipped, covered or out of reach at 100% to 200%, by no notice either; one left edge and width, labels 4 px above their fields; no code of ours', async () => {
  const { page } = launched
  await walkEveryScreen(launched, async (name) => {
    for (const { size, width, height } of sizes) {
      await page.setViewportSize({ width, height })
      await stillness(page)
      expect.soft(await sidewaysScrolling(page), `${name} at ${size}`).toEqual([])
      expect.soft(await unreachableParts(page), `${name} at ${size}`).toEqual([])
      expect.soft(await clippedTexts(page), `texts of ${name} at ${size}`).toEqual([])
    }
    await page.setViewportSize({ width: 1366, height: 697 })
    // A file that is refused is told its own row, by the code that stands in it; what is for support names what it is of.
    if (name !== 'data-refused' && !name.endsWith('diagnostics'))
      expect.soft(await ownCodesOn(page), `own codes on ${name}`).toEqual([])
    // Signing in is one sheet in the middle of the window; over a locked one nothing else is seen, no notice either.
    const isLocked = (await page.locator('.lock-screen').count()) > 0
    const isSheet = isLocked || name.startsWith('sign-in')
    const isStart = (await page.locator('[data-screen=start]').count()) > 0
    // The list of findings stands beside the content, and takes of its width.
    if (!isStart && !isSheet && !name.startsWith('findings')) {
      expect.soft(await contentWidths(page), `width of ${name}`).toEqual([1326])
    }
    if (!isSheet) expect.soft(await leftEdges(page), `left edge of ${name}`).toEqual([20])
    expect.soft(await labelDistances(page), `labels on ${name}`).toEqual([])
    expect.soft(await unevenFigures(page), `figures on ${name}`).toEqual([])
    if (!isLocked) expect.soft(await coveredByNotice(launched), `below a notice on ${name}`).toEqual([])
  })
  expect(launched.problems).toEqual([])
}, 2_400_000)
