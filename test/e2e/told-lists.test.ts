import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, ask, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { textShown } from './print-shown'
import { expectGoodScreen } from './screen-checks'

describe('what is drawn as no table is printed and copied as well', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-told-'))
  const env = { GOUFUTONG_CLOCK: '2023-10-10T02:00:00Z' }
  let launched: LaunchedApp

  const tools = (list: string) => launched.page.locator(`[data-list="${list}"]`)
  const press = (name: string) => launched.page.getByRole('button', { name, exact: true }).first().click()
  async function copied(list: string): Promise<string> {
    await tools(list).getByRole('button', { name: '复制表格' }).click()
    await launched.page.getByText(new RegExp(`已复制「${list.replaceAll(/[（）]/g, '.')}」`)).waitFor()
    return launched.app.evaluate(async ({ clipboard }) => clipboard.readText())
  }
  async function printed(list: string): Promise<string> {
    const { page } = launched
    await tools(list).getByRole('button', { name: '打印列表' }).click()
    return textShown(page)
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env })
    await makeSampleProject(launched)
  })

  afterAll(async () => {
    await launched?.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('合同要素, and the versions of the contract', async () => {
    const { page } = launched
    await page.locator('[data-tab=contract]').click()
    await tools('合同要素').waitFor()
    expect(await copied('合同要素')).toMatch(/栏目\t内容[\s\S]*付款阶段\t/)
    await expectGoodScreen(page)
    await keepPicture(page, 'told-contract')
  })

  test('the right column of 材料与提交', async () => {
    const { page } = launched
    await page.locator('[data-tab=bundle]').click()
    const said = await printed('能不能交')
    for (const part of ['结论', '缺少的材料', '事前材料']) expect(said).toContain(part)
    await expectGoodScreen(page)
    await keepPicture(page, 'told-submit')
  })

  test('the history of a project, from its first step', async () => {
    const { page } = launched
    await page.locator('[data-action=history]').first().click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('.history-steps li').first().waitFor()
    await drawer.getByRole('button', { name: '复制表格' }).click()
    await page.getByText(/已复制「历史：/).waitFor()
    const text = await launched.app.evaluate(async ({ clipboard }) => clipboard.readText())
    expect(text.split(/\r?\n/)[0]).toBe('时间\t人员\t步骤\t对象\t内容\t原来\t改为\t说明')
    await keepPicture(page, 'told-history')
    await page.keyboard.press('Escape')
  })

  test('材料完整率, 合同时间轴 and the money of each project', async () => {
    const { page } = launched
    await press('工作台')
    await tools('2023年材料完整率').waitFor()
    expect(await copied('2023年材料完整率')).toMatch(/完整率\t缺少的材料[\s\S]*事前\t\d+\t\d+\t\d+%/)
    expect(await copied('2023年资金（各项目）')).toMatch(/计划（元）[\s\S]*\d\.\d\d/)
    expect(await printed('合同时间轴')).toContain('已签订')
    await expectGoodScreen(page)
    await keepPicture(page, 'told-workbench')
  })

  test('旗县信息 and 年度参数 as sheets', async () => {
    await press('旗县信息')
    expect(await copied('旗县信息')).toContain('单位全称\t')
    await keepPicture(launched.page, 'told-county')
    await press('年度参数')
    expect(await printed('2023 年度参数')).toContain('下达资金')
    await expectGoodScreen(launched.page)
    await keepPicture(launched.page, 'told-year')
  })

  test('the files of a record', async () => {
    const { page } = launched
    await press('年度记录')
    await page.locator('[data-kind="special-meeting"]').click()
    await page.getByRole('button', { name: '新建专题会议' }).first().click()
    const path = join(dataDir, '会议纪要.txt')
    writeFileSync(path, '纪要')
    await answerOpen(launched.app, path)
    const slot = page.locator('[data-slot=minutes]')
    await slot.getByRole('button', { name: /^添加/ }).click()
    await expect.poll(() => slot.getAttribute('data-state')).toBe('there')
    const said = await printed('专题会议：材料')
    for (const part of ['专题会议纪要', '会议纪要.txt', '保存至']) expect(said).toContain(part)
  })

  test('a contractor of the register with its papers and contracts', async () => {
    const { page } = launched
    await press('主体名录')
    const [contractor] = await ask<{ name: string }[]>(launched, 'contractor.list', null)
    await page
      .getByRole('button', { name: contractor?.name ?? '-' })
      .first()
      .click()
    await page.getByTestId('register-detail').waitFor()
    expect(await copied(contractor?.name ?? '-')).toContain('资质材料\t')
    expect(await copied('合同')).toMatch(/合同金额\t期限/)
    await expectGoodScreen(page)
    await keepPicture(page, 'told-contractor')
    expect(launched.problems).toEqual([])
  })
})
