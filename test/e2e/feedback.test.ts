import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { answeredFeedback, summedPilot } from '../fixtures/records/feedback'
import { answerOpen } from './contract-fixture'
import { invoke } from './county-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('feedback, monthly sheet and procedure book', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-feedback-'))
  const proof = join(dataDir, '补录页面.pdf')
  let launched: LaunchedApp

  const press = (name: string) => launched.page.getByRole('button', { name, exact: true }).click()
  const comesTo = (state: string) => launched.page.locator(`[data-testid=record-screen][data-state=${state}]`).waitFor()
  const due = () => launched.page.getByRole('region', { name: '待办' }).locator('[data-due]')
  const paper = (kind: string) => launched.page.locator(`[data-paper-kind=${kind}] .paper-head button`)
  const attach = async (slot: string) => {
    await answerOpen(launched.app, proof)
    await launched.page.locator(`[data-slot=${slot}]`).getByRole('button', { name: /添加/ }).click()
    await launched.page.locator(`[data-slot=${slot}]`).getByText('补录页面.pdf', { exact: true }).waitFor()
  }
  const look = async (picture: string) => {
    await keepPicture(launched.page, picture)
    await expectGoodScreen(launched.page)
  }

  beforeAll(async () => {
    await writeFile(proof, pdfOf(1))
    launched = await launchApp({ dataDir, env: { HOME: dataDir, GOUFUTONG_CLOCK: '2023-06-01T02:00:00Z' } })
    const { page } = launched
    await page.getByRole('button', { name: /打开示例旗县/ }).click()
    await page.getByRole('button', { name: '不等了，现在就打开' }).click()
    const ofYear = (kind: string, body: object) => invoke(page, 'record.create', { kind, ownerId: '2023', body })
    await ofYear('feedback', { ...answeredFeedback, from: '测试盟民政局' })
    const { value } = await ofYear('pilot', { ...summedPilot })
    const { id, revision } = value as { id: string; revision: number }
    await invoke(page, 'record.move', { id, revision, to: 'chosen' })
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[N24] [N28] overdue feedback is one click from the workbench, is answered with evidence, and its due is gone', async () => {
    const { page } = launched
    // What was entered beside the screens is read as they are opened.
    await press('项目')
    await press('工作台')
    await due().filter({ hasText: '测试盟民政局' }).getByRole('button').first().click()
    await page.getByText('整改期限 2023-05-19 已过，还没有答复').waitFor()
    await look('feedback-received')
    await attach('notice')
    await press('转整改、答复')
    await comesTo('correcting')
    await attach('evidence')
    await paper('feedback-answer').filter({ hasText: '预览' }).click()
    await page.getByTestId('paper-preview').getByText('关于项目录入情况通报整改情况的报告').waitFor()
    await look('feedback-answer')
    await page.keyboard.press('Escape')
    await press('答复')
    await comesTo('answered')
    await press('工作台')
    await due().first().waitFor()
    expect(await due().filter({ hasText: '测试盟民政局' }).count()).toBe(0)
  })

  test('[N28] the sheet of the month is begun from its due, made and filed, and its due is gone', async () => {
    const { page } = launched
    await press('工作台')
    await due().filter({ hasText: '5月录入情况汇总' }).getByRole('button').first().click()
    await press('新建月度录入情况')
    await page.getByTestId('record-screen').waitFor()
    await page.getByLabel('月份').selectOption('05')
    await page.getByRole('button', { name: /采用/ }).first().click()
    await page.getByLabel('填表人').fill('乌云')
    await page.locator('.record [data-testid=save-state][data-state=saved]').waitFor()
    await look('monthly-entry')
    await paper('monthly-entry').filter({ hasText: '生成' }).click()
    await page.locator('[data-paper-kind=monthly-entry]').getByText('第 1 版').first().waitFor()
    await press('汇总')
    await comesTo('filed')
    await press('工作台')
    await due().first().waitFor()
    expect(await due().filter({ hasText: '5月录入情况汇总' }).count()).toBe(0)
  })

  test('[N26] a project that is a pilot is marked in the list, which can be narrowed to those', async () => {
    const { page } = launched
    await press('项目')
    await page.locator('[data-project]').getByText('试点', { exact: true }).waitFor()
    await page.getByLabel('只看试点').check()
    expect(await page.locator('[data-project]').count()).toBe(1)
    await look('pilot-projects')
  })

  test('[N26] in the head of a project the mark leads to its record, and 只看试点 is a command', async () => {
    const { page } = launched
    const head = page.locator('.project-head .pilot-mark')
    await page.locator('[data-project] .row-opener').first().click()
    await head.filter({ hasText: '试点' }).waitFor()
    await look('pilot-in-project')
    await head.click()
    await page.getByTestId('record-screen').waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await press('项目')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('只看试点')
    await page.getByRole('option', { name: '只看试点' }).first().waitFor()
    await page.keyboard.press('Escape')
  })

  test('[N26] of a project that is no pilot one click in its head begins the record, and the head says so', async () => {
    const { page } = launched
    await invoke(page, 'project.create', { name: '第二个项目', year: 2023, catalogCode: 'SW-02' })
    await press('工作台')
    await press('项目')
    await page.getByRole('button', { name: '第二个项目', exact: true }).click()
    await page.getByRole('button', { name: '试点经验登记' }).click()
    await page.getByTestId('record-screen').waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.locator('.project-head').getByText('试点草稿').waitFor()
    await look('pilot-begun')
  })

  test('[N25] the procedure book is previewed and made', async () => {
    const { page } = launched
    await press('旗县信息')
    await paper('procedure-book').filter({ hasText: '预览' }).click()
    await page.getByTestId('paper-preview').getByText('全流程一览').first().waitFor()
    await look('procedure-book')
    await page.keyboard.press('Escape')
    await paper('procedure-book').filter({ hasText: '生成' }).click()
    await page.locator('[data-paper-kind=procedure-book]').getByText('第 1 版').first().waitFor()
    await page.locator('[data-paper-kind=procedure-book]').scrollIntoViewIfNeeded()
    await look('county-papers')
    expect(launched.problems).toEqual([])
  })
})
