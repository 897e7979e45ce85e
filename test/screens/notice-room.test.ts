import { afterAll, beforeAll, expect, test } from 'vitest'
import { toProjects } from '../e2e/county-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { stillness } from '../e2e/screen-checks'
import { raiseNotice } from './notices'
import { unreachableParts } from './reachable'
import { openForWalk } from './walk-window'

let launched: LaunchedApp
let leave = async () => {}

beforeAll(async () => {
  ;({ launched, leave } = await openForWalk())
})

afterAll(() => leave())

test('what scrolls makes room for a second notice where it has made some for the first: none covers a button', async () => {
  const { page } = launched
  await page.getByRole('button', { name: /打开示例旗县/ }).click()
  await page.getByRole('button', { name: '不等了，现在就打开' }).click()
  await page.locator('[data-due]').first().waitFor()
  await toProjects(page)
  await page.locator('[data-project]').first().getByRole('button').first().click()
  await page.getByTestId('basics-screen').waitFor()
  await page.locator('[data-tab=bundle]').click()
  await page.getByTestId('bundle-screen').waitFor()
  await page.setViewportSize({ width: 1100, height: 697 })
  const made = page.locator('[data-material="购买主体实施方案"]').getByRole('button', { name: /^生成/ })
  await made.click()
  await page.getByText('应当在项目实施之前编制').waitFor()
  await stillness(page)
  expect(await unreachableParts(page)).toEqual([])
  await raiseNotice(launched)
  expect(await unreachableParts(page)).toEqual([])
  expect(launched.problems).toEqual([])
})
