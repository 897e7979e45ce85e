import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import type { RecordEntry } from '#shared/records/record-entry'
import { answerOpen, ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** From an inspection to the closed rectification, as a clerk goes through it on one day after the other. */
describe('监督检查 of a project', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-supervision-'))
  const env = { GOUFUTONG_CLOCK: '2023-06-20T02:00:00Z' }
  let launched: LaunchedApp
  let project: Project

  const page = () => launched.page
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: true })
  const open = () => page().getByTestId('record-screen').waitFor()
  const field = (name: string) => page().locator(`.record [data-field="${name}"]`)
  const saved = () => page().locator('.record [data-testid=save-state][data-state=saved]').waitFor()
  const state = (wanted: string) => page().locator(`[data-testid=record-screen][data-state=${wanted}]`).waitFor()
  const step = (name: string) =>
    page().getByRole('navigation', { name: '办理步骤' }).getByRole('button', { name, exact: true }).click()
  async function fill(values: Record<string, string>) {
    for (const [name, value] of Object.entries(values)) await field(name).fill(value)
  }
  async function choose(values: Record<string, string>) {
    for (const [name, value] of Object.entries(values)) await field(name).selectOption(value)
  }
  async function file(slot: string) {
    const path = join(dataDir, `${slot}.txt`)
    writeFileSync(path, slot)
    await answerOpen(launched.app, path)
    await page().locator(`[data-slot=${slot}]`).getByRole('button', { name: /添加/ }).click()
    await page().locator(`[data-slot=${slot}]`).locator('.material-name').getByText(`${slot}.txt`).waitFor()
  }
  async function look(name: string) {
    await expectGoodScreen(page())
    await keepPicture(page(), name)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env })
    project = await makeSampleProject(launched)
    await page().locator('.rail-later[data-stage=during]').click()
    await page().locator('[data-tab="later/supervision"]').click()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('the step tells that the service has begun without a plan, and which quarter nobody looked at', async () => {
    const overview = page().getByRole('region', { name: '计划与完成' })
    await overview.getByText('还没有批准的监督检查计划').waitFor()
    await overview.getByText(/第1季度.*没有监督检查/).waitFor()
    expect(await button('新建监督检查（按承接主体登记）').count()).toBe(0)
    await look('supervision-empty')
  })

  test('a plan begins with the ways of the contract and is approved', async () => {
    await button('新建监督检查计划').click()
    await open()
    await page().locator('[data-field="rows"]').getByText('检查安排', { exact: true }).waitFor()
    await fill({ madeOn: '2023-06-19', approver: '巴特尔' })
    for (const input of await page().locator('[data-field^="rows."][data-field$=".inspectors"]').all())
      await input.fill('乌云、李明')
    await saved()
    await look('supervision-plan')
    await step('批准')
    await state('approved')
    await button('返回本步').click()
    await page()
      .getByRole('region', { name: '计划与完成' })
      .getByText(/工作汇报，每月一次） 0\/3/)
      .first()
      .waitFor()
    await look('supervision-planned')
  })

  test('an inspection takes way, service and link from the row of the plan, and is signed', async () => {
    await button('新建监督检查记录').click()
    await open()
    await field('planRow').selectOption({ index: 1 })
    for (const name of ['way', 'link']) {
      const offered = page()
        .locator('div', { has: field(name) })
        .last()
      await offered.locator('..').getByRole('button', { name: '采用' }).first().click()
    }
    expect(await field('link').inputValue()).toBe('提供服务的现场')
    await fill({ checkedOn: '2023-06-20', place: '巴音苏木', inspectors: '乌云、李明', present: '王芳' })
    await button('添加问题').click()
    await page().locator('[data-field$=".fact"]').fill('抽取20户，其中3户没有入户照片')
    await page().locator('[data-field$=".clause"]').selectOption('C05')
    await page().locator('[data-field$=".evidence"]').fill('档案编号0012、0013、0017')
    await choose({ handling: 'rectify', signature: 'signed' })
    await saved()
    await look('inspection')
    await step('签认办结')
    await state('done')
    await page().getByText('还没有发出：点“发出整改”').waitFor()
    await look('inspection-signed')
  })

  test('the rectification it gives rise to bears its problem; terms are offered and taken over; the notice goes out', async () => {
    await button('发出整改').click()
    await state('found')
    expect(await page().locator('[data-field$=".fact"]').inputValue()).toBe('抽取20户，其中3户没有入户照片')
    await fill({ noticedOn: '2023-06-20', number: '示民函〔2023〕5号' })
    for (let left = 2; left > 0; left -= 1)
      await page().locator('.record-fields').getByRole('button', { name: '采用' }).first().click()
    expect(await field('planDueOn').inputValue()).toBe('2023-06-26')
    await saved()
    await look('rectification-found')
    await step('发出整改通知书')
    await state('ordered')
    await look('rectification-ordered')
  })

  test('plan, approval, report and review follow one another, and close it', async () => {
    await file('plan')
    await fill({ planReceivedOn: '2023-06-20' })
    await saved()
    await step('收到整改方案')
    await state('planned')
    await fill({ planApprovedOn: '2023-06-20', planApprover: '巴特尔' })
    await page().locator('[data-field$=".measure"]').fill('重新入户补拍')
    await saved()
    await step('批准方案')
    await state('approved')
    await file('report')
    await fill({ correctedOn: '2023-06-20' })
    await saved()
    await step('收到整改报告')
    await state('corrected')
    await fill({ reviewedOn: '2023-06-20', reviewers: '乌云、李明', reviewWay: '查阅资料' })
    await page().locator('[data-field$=".proof"]').fill('照片三张')
    await page().locator('[data-field$=".verdict"]').selectOption('done')
    await saved()
    await look('rectification-review')
    await step('复核闭环')
    await state('closed')
    await look('rectification-closed')
  })

  test('what the contractor spent is told by the items of the contract', async () => {
    await button('返回本步').click()
    await button('新建资金使用情况').click()
    await open()
    await page().locator('[data-field^="lines."][data-field$=".amountFen"]').first().fill('1200')
    await saved()
    await look('fund-use')
  })

  test('the step counts what was done, and the register shows it with the contractor', async () => {
    await button('返回本步').click()
    await page().getByRole('region', { name: '计划与完成' }).getByText('1/7', { exact: true }).waitFor()
    await look('supervision-done')
    const { contractorId } = await ask<Project>(launched, 'project.get', { id: project.id })
    const [entry] = await ask<{ contractor: { id: string }; records: RecordEntry[] }[]>(
      launched,
      'contractor.register',
      null,
    )
    expect(entry?.contractor.id).toBe(contractorId)
    expect(entry?.records.map(({ kind }) => kind).sort()).toEqual(['inspection', 'rectification'])
    expect(launched.problems).toEqual([])
  })
})
