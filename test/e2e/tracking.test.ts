import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import type { RecordEntry } from '#shared/records/record-entry'
import { wholePlan } from '../fixtures/records/work-plan'
import { answerOpen, ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen, footFaults, sidewaysScrolling } from './screen-checks'

describe('a contractor is followed from its work plan to the letter that urges a report', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-tracking-'))
  const env = { GOUFUTONG_CLOCK: '2023-10-10T02:00:00Z' }
  let launched: LaunchedApp
  let project: Project

  const button = (name: string | RegExp) => launched.page.getByRole('button', { name, exact: true })
  const mark = async (tab: string) =>
    (await launched.page.locator(`[data-tab="later/${tab}"] .rail-mark`).textContent()) ?? ''
  const open = () => launched.page.getByTestId('record-screen').waitFor()
  const saved = () => launched.page.locator('.record [data-testid=save-state][data-state=saved]').waitFor()
  const row = (key: string) => launched.page.locator(`[data-obligation="${key}"]`)

  /** What the clerk would type, stored as the form stores it. */
  async function keep(kind: string, part: object): Promise<void> {
    const made = await ask<RecordEntry>(launched, 'record.create', { kind, ownerId: project.id, body: null })
    const body = { ...made.body, ...part }
    await ask(launched, 'record.save', { id: made.id, revision: made.revision, body })
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

  test('a plan nobody has handed in is seen on the rail; a node outside of the period keeps it from being filed', async () => {
    const { page } = launched
    await page.locator('[data-tab="later/work-plan"]').click()
    await expect.poll(() => mark('work-plan')).toMatch(/1项问题：承接主体工作方案还没有报备/)
    const wrong = { ...wholePlan.nodes[2], on: '2024-03-25' }
    const path = join(dataDir, '工作方案.txt')
    writeFileSync(path, '工作方案')
    await keep('work-plan', { ...wholePlan, nodes: [...wholePlan.nodes.slice(0, 2), wrong] })
    await page.reload()
    await page.locator('.record-table .row-opener').first().click()
    await open()
    await answerOpen(launched.app, path)
    const slot = page.locator('[data-slot=plan]')
    await slot.getByRole('button', { name: /^添加/ }).click()
    await expect.poll(() => slot.getAttribute('data-state')).toBe('there')
    expect(await button('备案').getAttribute('title')).toContain('晚于服务结束日期 2024-03-19')
    await expectGoodScreen(page)
    await keepPicture(page, 'work-plan')
  })

  test('put right it is filed, and the step is done', async () => {
    const { page } = launched
    await page.locator('[data-field="nodes.n3.on"]:is(input)').fill('2024-02-29')
    await page.keyboard.press('Tab')
    await saved()
    await button('备案').click()
    await expect.poll(() => page.getByTestId('record-screen').getAttribute('data-state')).toBe('filed')
  })

  test('what is late is told with its days; a report is begun from its row', async () => {
    const { page } = launched
    await page.locator('[data-tab="later/tracking"]').click()
    await row('report-p1').waitFor()
    expect(await row('report-p1').textContent()).toContain('2023-06-27')
    expect(await row('report-p1').textContent()).toContain('逾期 105 日，还没有收到')
    expect(await row('report-p3').textContent()).toContain('未到期')
    expect(await row('work-plan').textContent()).toContain('已收到')
    await page.locator('[data-target=完成服务数量]').waitFor()
    expect(await page.locator('[data-target=完成服务数量]').textContent()).toContain('3200 户')
    await expectGoodScreen(page)
    await keepPicture(page, 'tracking')
    await page.setViewportSize({ width: 911, height: 512 })
    expect([...(await footFaults(page)), ...(await sidewaysScrolling(page))]).toEqual([])
    await keepPicture(page, 'tracking-narrow')
    await page.setViewportSize({ width: 1366, height: 768 })
    await row('report-p2')
      .getByRole('button', { name: /^新建核查工作报告/ })
      .click()
    await open()
    expect(await page.locator('[data-field=dueOn]:is(input)').inputValue()).toBe('2023-09-26')
    await button('返回本步').click()
  })

  test('the list begins one of its own beside the rows that each begin theirs', async () => {
    const { page } = launched
    await row('report-p1').waitFor()
    await page.locator('[data-field="records.service-report"]').getByRole('button').click()
    await open()
    expect(await page.locator('[data-field=dueOn]:is(input)').inputValue()).toBe('2023-06-27')
    await button('返回本步').click()
  })

  test('overdue reports are ticked and urged by one letter, which goes out; each stands in the log', async () => {
    const { page } = launched
    for (const key of ['report-p1', 'report-p2']) await row(key).getByRole('checkbox').check()
    await keepPicture(page, 'tracking-ticked')
    await page.getByRole('button', { name: /^新建催办.*勾选的各项/ }).click()
    await open()
    await page.getByRole('textbox', { name: '发文字号' }).fill('示民函〔2023〕7号')
    await page.getByRole('textbox', { name: '催办日期' }).fill('2023-10-09')
    await page.getByRole('textbox', { name: '要求完成日期' }).fill('2023-10-13')
    await page.keyboard.press('Tab')
    await saved()
    await expectGoodScreen(page)
    await keepPicture(page, 'urging')
    await button('发出催办函').click()
    await expect.poll(() => page.getByTestId('record-screen').getAttribute('data-state')).toBe('sent')
    await button('返回本步').click()
    const log = page.getByRole('region', { name: '催办台账' })
    await log.waitFor()
    for (const what of ['第1期工作报告', '第2期工作报告']) expect(await log.textContent()).toContain(what)
    expect(await log.textContent()).toContain('1 次')
    await keepPicture(page, 'tracking-urged')
    await page.setViewportSize({ width: 911, height: 512 })
    expect(await sidewaysScrolling(page)).toEqual([])
  })
})
