import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'

/** 事前 of one project on 2023-03-15, from the plan of the year to its contract, by the days of its purchase. */
describe('before the contract', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-before-'))
  let launched: LaunchedApp
  const day = (label: string) => launched.page.getByLabel(label, { exact: true })
  const row = (id: string) => launched.page.locator(`[data-step=${id}]`)
  const tab = (id: string) => launched.page.locator(`[data-tab=${id}]`).click()
  const make = async (kind: string) => {
    const desk = launched.page.locator(`[data-paper-kind=${kind}]`)
    await desk.getByRole('button', { name: /^生成/ }).click({ timeout: 8_000 })
    await desk.getByText('第 1 版').first().waitFor({ timeout: 30_000 })
    expect(await desk.textContent()).toContain('2023-03-15')
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: '2023-03-15T02:00:00Z' } })
    await makeSampleProject(launched, (project) => ({
      ...project,
      procurement: { ...project.procurement, steps: [] },
      contract: { ...project.contract, signedOn: null, publishedOn: null, filedOn: null },
    }))
  })
  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[P01] the plan of the year is made of its projects', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    await make('annual-plan')
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await page.locator('[data-project]').first().getByRole('button').first().click()
    await page.getByTestId('basics-screen').waitFor()
  })

  test('[P07] the days of the purchase are lawful by calendar days, the signing by a holiday that moves it on', async () => {
    await tab('procurement')
    await launched.page.getByText('步骤与时限', { exact: true }).click()
    await day('采购意向公开实际日期').fill('2023-01-20')
    await expect.poll(() => row('invite').textContent()).toContain('2023-02-19')
    await day('发出磋商文件实际日期').fill('2023-02-20')
    await expect.poll(() => row('answers').textContent()).toContain('2023-03-02')
    await day('首次响应截止实际日期').fill('2023-03-02')
    await expect.poll(() => row('sign').textContent()).toContain('04-06')
    await day('签订合同实际日期').fill('2023-03-15')
    await expect.poll(() => row('publish').textContent()).toContain('03-17')
    await expect.poll(() => row('file').textContent()).toContain('03-24')
    await day('合同公告实际日期').fill('2023-03-17')
    await day('合同副本备案实际日期').fill('2023-03-24')
  })

  test('[P33] the procurement papers have their check list among the materials', async () => {
    await tab('bundle')
    await make('procurement-check')
  })

  test('[P21] nothing bars the contract, which is made', async () => {
    const { page } = launched
    await tab('contract')
    await page.getByRole('button', { name: '生成合同', exact: true }).click()
    await page.getByText('已生成合同第 1 版').waitFor({ timeout: 30_000 })
    expect(launched.problems).toEqual([])
  })
})
