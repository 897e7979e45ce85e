import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { makeCounty, makeProject } from './county-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen, sidewaysScrolling, stillness } from './screen-checks'

const year = new Date().getFullYear()

describe('projects of a county', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-projects-'))
  let launched: LaunchedApp
  let folder: string

  const checkScreen = () => expectGoodScreen(launched.page)
  const saved = () =>
    expect.poll(() => launched.page.getByTestId('save-state').getAttribute('data-state')).toBe('saved')
  const toList = () => launched.page.getByRole('button', { name: '项目列表' }).click()
  const row = (name: string) => launched.page.locator('[data-project]', { hasText: name })
  const choose = async (name: string, item: string) => {
    await row(name)
      .getByRole('button', { name: /更多操作/ })
      .click()
    await launched.page.getByRole('menuitem', { name: item }).click()
  }

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    folder = await makeCounty(launched, year)
  })

  afterAll(async () => {
    const closed = await launched?.close()
    expect(closed?.outsideRequests).toEqual([])
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[N01] what is not on the list is refused with the citation; a usual name finds its item', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '新建项目' }).first().click()
    const text = page.getByLabel('购买内容', { exact: true })
    await text.fill('采购平板电脑')
    await page.getByRole('button', { name: '创建项目' }).click()
    const refusal = page.getByRole('alert')
    await expect.poll(() => refusal.textContent()).toContain('不在政府购买社会救助服务清单内')
    expect(await refusal.textContent()).toContain('2023年通知一（一）')
    await checkScreen()
    await text.fill('入户核查')
    await expect.poll(() => page.getByText('已选 家计调查').count()).toBe(1)
    await page.getByRole('button', { name: '创建项目' }).click()
    await page.getByTestId('basics-screen').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`${year}年社会救助家计调查服务`)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('items.0.quantity')
  })

  test('a project is filled in: areas pasted as a list, period by the legal year, funds to the fen', async () => {
    const { page } = launched
    await page.getByLabel('第 1 项数量').fill('３２００')
    await page.getByLabel(/服务区域（/).fill('那吉镇、六合镇，亚东镇')
    await page.getByText('共 3 个').waitFor()
    await page.getByText('低保', { exact: true }).click()
    await page.getByLabel('服务开始').first().fill(`${year}0320`)
    await page.getByRole('button', { name: '满一年' }).click()
    await expect.poll(() => page.getByLabel('服务结束').first().inputValue()).toBe(`${year + 1}-03-19`)
    await page.getByRole('button', { name: /^资金来源/ }).click()
    await page.getByText('自动，按预算总额').waitFor()
    await page.getByLabel('第 1 笔资金金额').fill('457005.02')
    await expect.poll(() => page.getByTestId('difference').first().textContent()).toContain('还差 300,000.00 元')
    await page.getByRole('button', { name: /差额填入/ }).click()
    await expect.poll(() => page.getByTestId('difference').first().textContent()).toContain('两者一致')
    await saved()
    await checkScreen()
  })

  test('more areas than a project holds stay as they were pasted, with the reason, and the list stays as it was', async () => {
    const { page } = launched
    const field = page.getByLabel(/服务区域（/)
    await field.fill(Array.from({ length: 501 }, (_, at) => `第${at + 1}嘎查`).join('\n'))
    await page.getByText('共 501 个，一个项目最多 500 个，请删去多余的。').waitFor()
    expect(await page.getByText('共 3 个').count()).toBe(1)
    await field.fill('那吉镇、六合镇，亚东镇')
    await expect.poll(() => page.getByText('最多 500 个').count()).toBe(0)
    await saved()
  })

  test('[P35] one day more than a year is said at the field, and the four conditions are asked', async () => {
    const { page } = launched
    await page
      .getByLabel('服务结束')
      .first()
      .fill(`${year + 1}-03-20`)
    await expect.poll(() => page.getByText('服务期超过 1 年，须同时符合下列四项条件').count()).toBe(1)
    await expect.poll(() => page.locator('.field-note-error').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: '满一年' }).click()
    await expect.poll(() => page.locator('.field-note-error').count()).toBe(0)
  })

  test('去改 takes the clerk to the field of a finding', async () => {
    const { page } = launched
    await page.locator('[data-tab=contract]').click()
    await page.getByTestId('findings-toggle').click()
    await checkScreen()
    await page
      .getByTestId('findings-panel')
      .locator('.finding', { hasText: '预算文号' })
      .getByRole('button', { name: /去改/ })
      .click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('budgetDocumentNumber')
    await page.getByRole('button', { name: '收起规范核验' }).click()
  })

  test('undo and redo outside of text fields; Enter goes to the next field; Ctrl+S says it is saved', async () => {
    const { page } = launched
    const note = page.getByRole('textbox', { name: '对象说明' })
    await note.fill('全旗在册低保家庭')
    await saved()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => note.inputValue()).toBe('')
    await page.keyboard.press('Control+y')
    await expect.poll(() => note.inputValue()).toBe('全旗在册低保家庭')
    await page.getByLabel('第 1 项数量').press('Enter')
    const unit = page.getByLabel('第 1 项计量单位').first()
    await expect.poll(() => unit.evaluate((field) => field === document.activeElement)).toBe(true)
    const named = await unit.inputValue()
    expect(named).not.toBe('')
    await unit.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('areas')
    expect(await unit.inputValue()).toBe(named)
    const choices = page.locator('[role=option]')
    expect(await choices.count()).toBe(0)
    await unit.press('Space')
    await choices.first().waitFor()
    await unit.press('Enter')
    await expect.poll(() => choices.count()).toBe(0)
    expect(await unit.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+s')
    await page.getByText('已保存。平时输入后会自动保存。').waitFor()
  })

  test('while another program holds the database nothing typed is lost, and it is saved when the way is free', async () => {
    const { page } = launched
    const other = connect(join(folder, 'county.sqlite'))
    other.exec('BEGIN EXCLUSIVE')
    try {
      await page.getByRole('textbox', { name: '对象说明' }).fill('写到一半')
      await expect
        .poll(() => page.getByTestId('save-state').getAttribute('data-state'), { timeout: 20_000 })
        .toBe('failed')
      expect(await page.getByRole('textbox', { name: '对象说明' }).inputValue()).toBe('写到一半')
      await checkScreen()
      await toList()
      await row('家计调查').getByRole('button').first().click()
      await expect.poll(() => page.getByRole('textbox', { name: '对象说明' }).inputValue()).toBe('写到一半')
    } finally {
      other.exec('ROLLBACK')
      other.close()
    }
    await page.getByRole('textbox', { name: '对象说明' }).fill('写完了')
    await saved()
  })

  test('what the mark calls saved is there again when the process is killed at once', async () => {
    await launched.page.getByRole('textbox', { name: '对象说明' }).fill('全旗在册低保、特困家庭，名单由民政局提供')
    await saved()
    expect(launched.problems).toEqual([])
    await launched.kill()
    launched = await launchApp({ dataDir })
    await expect
      .poll(() => launched.page.getByRole('textbox', { name: '对象说明' }).inputValue())
      .toBe('全旗在册低保、特困家庭，名单由民政局提供')
  })

  test('closing the window right after the last key loses nothing', async () => {
    await launched.page.getByRole('textbox', { name: '对象说明' }).fill('最后一刻')
    await launched.close()
    launched = await launchApp({ dataDir })
    await launched.page.getByTestId('basics-screen').waitFor()
    expect(await launched.page.getByRole('textbox', { name: '对象说明' }).inputValue()).toBe('最后一刻')
  })

  test('the list: copied as next cycle, binned with a way back, archived, restored, searched', async () => {
    const { page } = launched
    const name = `${year}年社会救助家计调查服务`
    await toList()
    await checkScreen()
    await choose(name, '复制为下一周期')
    await page.getByTestId('basics-screen').waitFor()
    expect(await page.getByLabel('服务开始').first().inputValue()).toBe(`${year + 1}-03-20`)
    await page.keyboard.press('Escape')
    await toList()
    await page.getByLabel('预算年度').first().click()
    await page.getByRole('option', { name: `${year} 年` }).click()
    await choose(name, '删除（移入回收站）')
    await page.getByText('已移入回收站').waitFor()
    await expect.poll(() => row(name).count()).toBe(0)
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(() => row(name).count()).toBe(1)
    await choose(name, '归档')
    await page.getByText('已归档 1').click()
    await choose(name, '恢复到进行中')
    await page.getByText('进行中 1').click()
    await page.getByLabel('搜索项目').fill('心理疏导')
    await page.getByText('没有找到符合的项目').waitFor()
    await page.getByLabel('搜索项目').fill('家计')
    await expect.poll(() => row(name).count()).toBe(1)
  })

  test('历史 tells what was done to a project, across restarts, and takes a step back', async () => {
    const { page } = launched
    const name = `${year}年社会救助家计调查服务`
    await choose(name, '历史')
    const history = page.getByTestId('subject-history')
    await history.getByText('购买内容·家计调查·数量').first().waitFor()
    const step = history.locator('li', { hasText: '填写项目' }).filter({ hasText: '最后一刻' })
    expect(await step.textContent()).toMatch(/填写项目.*服务对象·说明：.*→ 最后一刻/)
    await checkScreen()
    await step.getByRole('button', { name: /^撤销/ }).click()
    await expect.poll(() => step.textContent()).toContain('已撤销')
    await page.getByRole('button', { name: '收起历史' }).click()
    await row(name).getByRole('button').first().click()
    const note = page.getByRole('textbox', { name: '对象说明' })
    await expect.poll(() => note.inputValue()).not.toBe('最后一刻')
  })

  test('[N12] over the ceiling: 去改 leads to the households, 填突破说明 to the year, and that justification turns the error into a warning that shows it', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '年度参数', exact: true }).click()
    await page.getByLabel('第 1 笔金额').fill('10000000')
    await expect.poll(() => page.getByTestId('ceiling').textContent()).toMatch(/超出上限 [\d,]+\.\d{2} 元/)
    await page.getByRole('button', { name: '项目', exact: true }).click()
    await row('家计调查').getByRole('button').first().click()
    await page.getByTestId('findings-toggle').click()
    const finding = page.getByTestId('findings-panel').locator('.finding', { hasText: '超过上限' })
    await expect.poll(() => finding.locator('.finding-level').textContent()).toBe('问题')
    await finding.getByRole('button', { name: /去改/ }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('budget.inputs.hh')
    await finding.getByRole('button', { name: '填突破说明' }).click()
    const section = page.locator('[data-field=ceilingJustification]')
    await expect.poll(() => section.evaluate((part) => part.contains(document.activeElement))).toBe(true)
    await page.getByLabel('理由').fill('牧区路途远，旗政府常务会议同意')
    await page.getByLabel(/批复、会议纪要/).fill('旗政府常务会议纪要〔2026〕3号')
    await page.getByRole('button', { name: '返回正在办理的项目' }).click()
    await expect.poll(() => finding.locator('.finding-level').textContent()).toBe('提醒')
    expect(await finding.textContent()).toContain('旗政府常务会议纪要〔2026〕3号')
    await page.getByRole('button', { name: '收起规范核验' }).click()
  })

  test('a project of another service; every step fits 1280x720, and can be clicked at 150% and 200%', async () => {
    const { page } = launched
    await toList()
    await makeProject(launched, '心理疏导')
    await page.setViewportSize({ width: 1280, height: 720 })
    for (const tab of ['basics', 'budget', 'procurement', 'contractor', 'contract', 'bundle']) {
      await page.locator(`[data-tab=${tab}]`).click()
      await page.getByTestId(`${tab}-screen`).waitFor()
      await stillness(page)
      expect(await sidewaysScrolling(page), tab).toEqual([])
    }
    for (const [width, height] of [
      [910, 464],
      [683, 348],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const tab of ['basics', 'budget', 'procurement', 'contractor', 'contract', 'bundle']) {
        await page.locator(`[data-tab=${tab}]`).click({ timeout: 5000 })
        await page.locator(`[data-tab=${tab}][aria-current]`).waitFor()
      }
    }
    expect(launched.problems).toEqual([])
  })
})
