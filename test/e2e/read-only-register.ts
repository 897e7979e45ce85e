import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { connect } from '#main/store/connection'
import { keepPicture } from './keep-picture'
import type { LaunchedApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** The register in view while another program has its county: whole numbers and names are told to be not to be had. */
export async function readOnlyRegister({ page, dataDir }: LaunchedApp, toRegister: () => Promise<void>) {
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  const recent = page.locator('.recent-folder').first()
  await recent.waitFor()
  const held = connect(globSync(join(dataDir, '**/county.lock'))[0]!)
  held.exec('BEGIN EXCLUSIVE')
  await recent.click()
  await page.locator('[data-way=read] > button').click()
  await page.getByTestId('read-only-bar').waitFor()
  await toRegister()
  await page.getByTestId('household-register').locator('[data-household] .row-opener').first().click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('[data-number=citizenNumber]').getByRole('button', { name: '查看' }).click()
  await dialog.getByText('完整的姓名和号码不能查看、打印、导出').waitFor()
  await page.getByTestId('household-form').getByRole('button', { name: '关闭' }).click()
  await page.getByTestId('household-register').getByRole('button', { name: '导出表格…' }).click()
  await dialog.getByText('只有遮盖了的').waitFor()
  expect(await dialog.getByLabel('导出完整姓名和号码').isDisabled()).toBe(true)
  await expectGoodScreen(page)
  await keepPicture(page, 'households-read-only')
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click()
  held.close()
  await page.getByRole('button', { name: '重新打开，以便改动' }).click()
  await page.getByTestId('read-only-bar').waitFor({ state: 'detached' })
  await toRegister()
}
