import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

let launched: LaunchedApp

beforeAll(async () => {
  launched = await launchApp()
  await launched.page.getByText('打开示例旗县').first().click()
  await launched.page.getByRole('button', { name: '不等了，现在就打开' }).click()
  await launched.page.getByRole('heading', { name: '工作台' }).waitFor()
})

afterAll(async () => {
  await launched?.close()
})

test('the help has what the program is made of, each with its terms', async () => {
  const { page, problems } = launched
  await page.keyboard.press('F1')
  const list = page.locator('[data-licences]')
  await list.getByText('第三方软件和许可').click()
  for (const name of ['electron', 'react', 'better-sqlite3']) await list.locator(`[data-licence="${name}"]`).waitFor()
  const react = list.locator('[data-licence="react"]')
  await react.locator('summary').click()
  await expect.poll(() => react.locator('pre').textContent()).toContain('Permission is hereby granted')
  await keepPicture(page, 'licences')
  await expectGoodScreen(page)
  expect(problems).toEqual([])
})
