import type { Page } from 'playwright-core'
import { toProjects } from '../e2e/county-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { toTab } from './before-steps'
import { laterSteps, recordsOfCounty } from './every-record'
import type { Visit } from './every-screen'
import { openedByKey } from './opened'

/** The example county with all that its years hold: the same places full of what a year leaves, and what only a signed contract shows. */
export async function livedCounty({ page }: LaunchedApp, look: Visit) {
  const visit: Visit = (name) => look(`lived-${name}`)
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  await page.getByRole('button', { name: /打开示例旗县/ }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor({ timeout: 300_000 })
  await page.locator('[data-due]').first().waitFor()
  await visit('workbench')
  await recordsOfCounty(page, visit)
  await page.getByRole('button', { name: '主体名录', exact: true }).click()
  await page.locator('.register-table .row-opener').first().click()
  await page.getByTestId('register-detail').waitFor()
  await visit('register')
  await page.getByRole('button', { name: '年度参数', exact: true }).click()
  await page.getByRole('heading', { name: '年度参数' }).waitFor()
  await page.getByRole('button', { name: '2023 年', exact: true }).click()
  await visit('year')
  await openedByKey(page, visit, 'which-list', 'Control+Shift+C', page.getByText('复制哪一张表'))
  await toProjects(page)
  await page.locator('[data-project]').first().waitFor()
  await visit('projects')
  await page.locator('[data-project] .row-opener').first().click()
  await page.getByTestId('basics-screen').waitFor()
  await laterSteps(page, visit)
  await besideFindings(page, look)
  await page.locator('.rail-later[data-stage=before]').click()
  await toTab(page, 'bundle')
  await page.getByTestId('bundle-screen').waitFor()
  await visit('bundle')
  await signed(page, visit)
}

/** A record in its project with the list of findings open: three heads above one another, and a third of the width gone. */
async function besideFindings(page: Page, look: Visit) {
  await page.locator('.rail-later[data-stage=during]').click()
  await page.locator('[data-tab="later/supervision"]').click()
  await page.locator('.record-table .row-opener').first().click()
  await page.getByTestId('record-screen').waitFor()
  await page.getByTestId('findings-toggle').click()
  await page.getByTestId('findings-panel').waitFor()
  await look('findings-beside-record')
  await page.getByRole('button', { name: '收起规范核验' }).click()
  await page.locator('[data-action=back-to-step]').first().click()
}

/** What was agreed is held, and put right. */
async function signed(page: Page, visit: Visit) {
  await toTab(page, 'contract')
  await page.getByTestId('signed').waitFor()
  await visit('contract')
  await page.getByRole('button', { name: '退回更正…' }).click()
  await page.getByLabel('更正的原因').fill('签订地点录错（示例）')
  await visit('contract-why')
  await page.getByRole('button', { name: '确认退回更正' }).click()
  await page.getByTestId('correcting').waitFor()
  await visit('contract-correcting')
}
