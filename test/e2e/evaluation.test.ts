import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'

describe('evaluation of a project', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-evaluation-'))
  const env = { GOUFUTONG_CLOCK: '2024-04-20T02:00:00Z' }
  let launched: LaunchedApp
  const button = (name: string | RegExp) => launched.page.getByRole('button', { name, exact: true })
  const saved = () => launched.page.locator('.record [data-testid=save-state][data-state=saved]').waitFor()

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env })
    await makeSampleProject(launched)
    await launched.page.locator('.rail-later[data-stage=after]').click()
    await launched.page.locator('[data-tab="later/evaluation"]').click()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[N19] a questionnaire is typed by digits, cell by cell', async () => {
    const { page } = launched
    await button('新建满意度问卷').click()
    await page.getByTestId('record-screen').waitFor()
    await button('添加问卷').click()
    await page.getByRole('textbox', { name: '第 1 行 问卷号' }).focus()
    await page.keyboard.type('0001')
    await page.keyboard.press('Enter')
    await page.keyboard.type('111554401')
    await saved()
    await page.getByText('录入 1 份，有效 1 份，总体满意程度平均 0.00 分；').waitFor()
    await keepPicture(page, 'survey')
  })

  test('[N20] what the app has data of is taken over into what is empty, and leaves what is typed', async () => {
    const { page } = launched
    await page.getByRole('navigation', { name: '办理步骤' }).getByRole('button', { name: '返回本步' }).click()
    await button('新建绩效评价').click()
    await page.getByTestId('record-screen').waitFor()
    const typed = page.getByRole('textbox', { name: /^K04 .* 购买主体$/ })
    expect(await page.getByRole('textbox', { name: /编号$/ }).count()).toBe(0)
    await typed.fill('1.75')
    await button('采用全部建议（只填空着的）').click()
    expect(await typed.inputValue()).toBe('1.75')
    const other = page.getByRole('textbox', { name: /^K04 .* 第三方$/ })
    expect(await other.inputValue()).toMatch(/^\d\.\d\d$/)
    await saved()
    await keepPicture(page, 'evaluation-top')
    await typed.scrollIntoViewIfNeeded()
    await keepPicture(page, 'evaluation-scores')
  })
})
