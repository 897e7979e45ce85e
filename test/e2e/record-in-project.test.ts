import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobEnd } from '#shared/jobs'
import type { Project } from '#shared/project/project'
import type { RecordEntry } from '#shared/records/record-entry'
import { ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('a record opened from a step of a project', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-in-project-'))
  const env = { GOUFUTONG_CLOCK: '2023-06-01T02:00:00Z' }
  let launched: LaunchedApp
  let project: Project

  const footer = () => launched.page.getByRole('navigation', { name: '办理步骤' })
  const button = (name: string | RegExp) => launched.page.getByRole('button', { name, exact: true })
  const current = () => launched.page.locator('.rail-step[aria-current]').getAttribute('data-tab')
  const mark = (tab: string) => launched.page.locator(`[data-tab="later/${tab}"] .rail-mark`)
  const said = async (tab: string) => (await mark(tab).textContent()) ?? ''
  const open = () => launched.page.getByTestId('record-screen').waitFor()
  const saved = () => launched.page.locator('.record [data-testid=save-state][data-state=saved]').waitFor()
  /** Rail, head and the place in the bar are the project's, and the footer leads back and on. */
  async function isInFrame(tab: string, next: string) {
    const { page } = launched
    await open()
    expect(await current()).toBe(`later/${tab}`)
    expect(await page.locator('.app-nav [aria-current]').textContent()).toBe('项目')
    await page.getByTestId('project-total').waitFor()
    await footer().getByRole('button', { name: '返回本步' }).waitFor()
    await footer()
      .getByRole('button', { name: `下一步：${next}` })
      .waitFor()
  }

  /** The examination that ended last; undefined = none has. */
  async function lastExamined() {
    const { ended } = await ask<{ ended: JobEnd[] }>(launched, 'job.list', null)
    return ended.find(({ kind }) => kind === 'examine')?.jobId
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env })
    project = await makeSampleProject(launched)
    await launched.page.locator('.rail-later[data-stage=during]').click()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('stays in the frame of the project, and its step is begun', async () => {
    const { page } = launched
    await page.locator('[data-tab="later/supervision"]').click()
    await expect.poll(() => said('supervision')).toBe('未开始')
    await button('新建投诉').click()
    await isInFrame('supervision', '验收')
    await expect.poll(() => said('supervision')).toMatch(/项待办：投诉/)
    expect(await page.locator('[data-field=projectIds]').getByRole('checkbox').first().isChecked()).toBe(true)
    await expectGoodScreen(page)
    await keepPicture(page, 'record-in-project')
  })

  test('a day that has passed makes the step 有问题, as it is typed', async () => {
    const { page } = launched
    await page.getByRole('textbox', { name: '收到日期' }).fill('2023-05-10')
    await page.getByRole('textbox', { name: '办理期限' }).fill('2023-05-20')
    await saved()
    await expect.poll(() => said('supervision')).toMatch(/1项问题：投诉 2023-05-10/)
    await footer().getByRole('button', { name: /^撤销/ }).click()
    await expect.poll(() => said('supervision')).toMatch(/项待办/)
  })

  test('it leads back to its step, and on to the next one', async () => {
    const { page } = launched
    await button('返回本步').click()
    await page.getByTestId('later-screen').waitFor()
    expect(await current()).toBe('later/supervision')
    await page.locator('.record-table .row-opener').first().click()
    await open()
    await button('下一步：验收').click()
    await expect.poll(current).toBe('later/acceptance')
    expect(await page.getByTestId('record-screen').count()).toBe(0)
    await page.keyboard.press('Alt+ArrowLeft')
    await isInFrame('supervision', '验收')
  })

  test('a payment is reached from its step alone; reload and restart come back to it in its place', async () => {
    const { page } = launched
    await page.locator('[data-tab="later/payment"]').click()
    const balance = page.getByRole('region', { name: '资金余额' })
    await expect.poll(() => balance.locator('.bar-table tr').allTextContents()).toContain('待付757,005.02')
    await keepPicture(page, 'balance')
    await button('新建付款').click()
    await open()
    await page.getByLabel('支付凭证号').fill('0412')
    await saved()
    await page.reload()
    await open()
    expect(await current()).toBe('later/payment')
    await expect.poll(() => launched.page.getByLabel('支付凭证号').inputValue()).toBe('0412')
    await launched.close()
    launched = await launchApp({ dataDir, env })
    await open()
    expect(await current()).toBe('later/payment')
    expect(await launched.page.getByLabel('支付凭证号').inputValue()).toBe('0412')
    expect(await launched.page.locator('.app-nav [aria-current]').textContent()).toBe('项目')
  })

  test('移出 leads back to the step, and 撤销 opens it again in the frame', async () => {
    const { page } = launched
    await button('更多操作').click()
    await page.getByRole('menuitem', { name: '移出' }).click()
    await page.getByTestId('later-screen').waitFor()
    await expect.poll(() => said('payment')).toBe('未开始')
    await page.locator('.undo-notice').getByRole('button', { name: '撤销' }).click()
    await open()
    expect(await current()).toBe('later/payment')
    await expect.poll(() => said('payment')).toMatch(/项待办/)
  })

  test('[P34] what is stored is looked at from its record and listed there; what is typed beside it stays', async () => {
    const { page } = launched
    await page.locator('.rail-later[data-stage=after]').click()
    await page.locator('[data-tab="later/archive"]').click()
    await button('新建档案移交和归档').click()
    await open()
    await button('检测并列出清单').click()
    const copies = page.locator('[data-field="files"] [data-item]').first().getByRole('textbox', { name: /份数$/ })
    await copies.fill('2')
    await saved()
    const before = await lastExamined()
    await button('检测并列出清单').click()
    await expect.poll(lastExamined).not.toBe(before)
    await button('检测并列出清单').waitFor()
    expect(await copies.inputValue()).toBe('2')
    await expectGoodScreen(page)
    await keepPicture(page, 'archive-list')
  })

  test('去改 of a finding about a record opens it in the frame, at the field', async () => {
    const { page } = launched
    const owner = { kind: 'implementation-plan', ownerId: project.id }
    const plan = await ask<RecordEntry>(launched, 'record.create', { ...owner, body: null })
    const body = { ...plan.body, method: '由评标委员会评审。' }
    await ask(launched, 'record.save', { id: plan.id, revision: plan.revision, body })
    await page.reload()
    await page.getByTestId('findings-toggle').click()
    await page.getByRole('button', { name: /^去改：实施方案“购买方式和程序”/ }).click()
    await open()
    expect(await current()).toBe('procurement')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
      .toBe('method')
    await expectGoodScreen(page)
    await keepPicture(page, 'finding-of-record')
    expect(launched.problems).toEqual([])
  })
})
