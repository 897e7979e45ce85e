import { expect, test } from 'vitest'
import type { Clerk } from './clerk'
import { fillBureau, fillYear } from './county-forms'
import { daxie, total, year } from './facts'

/** 绩效目标, one of each of the seven kinds: label, indicator, value, unit. */
const targets = [
  ['受益人数', '受益困难群众人数', '7680', '人'],
  ['服务数量', '完成入户调查户数', '3200', '户'],
  ['服务区域', '覆盖苏木乡镇', '3', '个'],
  ['服务质量', '一户一档抽查合格率', '≥95', '%'],
  ['项目时效', '按期完成率', '100', '%'],
  ['项目效益', '错保漏保线索核实反馈率', '≥95', '%'],
  ['服务满意度', '服务对象满意度', '≥90', '%'],
] as const

/** First start, county, project, budget; a forbidden line and a day too many are found and mended. */
export function fromCountyToBudget(clerk: Clerk): void {
  const { stop, tab, saved, fill, focusedField, panel, openPanel, closePanel } = clerk

  test('a county is made on a fresh machine: found by pinyin, code checked, grants in 万元, threshold confirmed', async () => {
    const { page } = clerk.launched
    await stop('首次启动')
    await page.getByRole('button', { name: /新建旗县/ }).click()
    await page.getByLabel('搜索旗县').fill('arq')
    await expect.poll(() => page.locator('button.region').first().textContent()).toBe('阿荣旗')
    await stop('选旗县')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('单位全称').inputValue()).toBe('阿荣旗民政局')
    await fillBureau(page)
    await page.getByText('校验码正确').waitFor()
    await stop('单位信息')
    await page.getByRole('button', { name: '下一步' }).click()
    await fillYear(page)
    await stop('年度参数')
    await page.getByRole('button', { name: '下一步' }).click()
    await expect.poll(() => page.getByLabel('旗县文件夹').inputValue()).toContain('阿荣旗')
    await stop('存放位置')
    await page.getByRole('button', { name: '建立旗县' }).click()
    await page.getByText(`${year} 年还没有项目`).waitFor()
    await stop('项目列表（空）')
  })

  test('a 家计调查 project is made and its basics filled in, the seven targets among them', async () => {
    const { page } = clerk.launched
    await page.getByRole('button', { name: '新建项目' }).first().click()
    await page.getByLabel('购买内容', { exact: true }).fill('家计调查')
    await page.getByText('已选 家计调查').waitFor()
    await stop('新建项目')
    await page.getByRole('button', { name: '创建项目' }).click()
    await page.getByTestId('basics-screen').waitFor()
    await stop('基本信息（空）')
    await page.getByLabel('第 1 项数量').fill('3200')
    await page.getByLabel(/服务区域（/).fill('那吉镇、六合镇、亚东镇')
    for (const kind of ['低保', '特困']) await page.getByText(kind, { exact: true }).click()
    await page.getByLabel('服务开始').first().fill(`${year}-03-20`)
    await page.getByRole('button', { name: '满一年' }).click()
    await page.getByRole('button', { name: /^资金来源/ }).click()
    await page.getByLabel('第 1 笔资金文号').fill(`阿财社〔${year}〕3号`)
    await page.getByLabel('第 1 笔资金金额').fill('457,005.02')
    await page.getByRole('button', { name: '加一笔资金' }).click()
    await page.getByLabel('第 2 笔资金文号').fill(`阿财社〔${year}〕4号`)
    await page.getByRole('button', { name: /差额填入/ }).click()
    await expect.poll(() => page.getByLabel('第 2 笔资金金额').inputValue()).toBe('300,000.00')
    await page.getByLabel('纳入财政预算的批复文号').fill(`阿财预〔${year}〕1号`)
    await fill('对象说明', '全旗在册低保、特困家庭，名单由民政局提供')
    await page.getByRole('button', { name: /^绩效目标/ }).click()
    for (const [kind, indicator, value, unit] of targets) {
      await fill(`${kind}：指标`, indicator)
      await fill(`${kind}：目标值`, value)
      await fill(`${kind}：单位`, unit)
    }
    await saved()
    await stop('基本信息（绩效目标）')
    await page.getByLabel('纳入财政预算的批复文号').scrollIntoViewIfNeeded()
    await stop('基本信息（服务期和资金）')
  })

  test('the budget is walked through by keyboard alone to 757,005.02 in figures and 大写', async () => {
    const { page } = clerk.launched
    await page.locator('[data-tab=budget]').focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('budget-screen').waitFor()
    const view = () => page.getByTestId('budget-screen').getAttribute('data-view')
    for (let presses = 0; presses < 40 && !(await focusedField()).startsWith('budget.inputs.'); presses++) {
      await page.keyboard.press('Tab')
    }
    await expect.poll(() => focusedField()).toBe('budget.inputs.hh')
    await page.keyboard.type('3200')
    await stop('预算 测算表')
    const walked: string[] = []
    for (let presses = 0; presses < 20 && (await view()) === 'table'; presses++) {
      walked.push((await focusedField()).replace('budget.inputs.', ''))
      await page.keyboard.press('Enter')
    }
    expect(walked).toEqual(['hh', 'radius', 'dayrate', 'vrent', 'oil'])
    await expect.poll(view).toBe('result')
    expect(await page.getByTestId('budget-total').textContent()).toBe(total)
    expect(await page.getByTestId('budget-daxie').textContent()).toBe(`人民币${daxie}`)
    await page.locator('.preview-paper section').first().waitFor({ timeout: 30_000 })
    await stop('预算 结果')
    await page.keyboard.press('PageUp')
    await expect.poll(view).toBe('table')
  })

  test('[N04] a forbidden line is found with its citation; 去改 leads to it; taken out, the finding is gone', async () => {
    const { page } = clerk.launched
    await page.getByRole('button', { name: '添加业务活动成本' }).click()
    const line = page.locator('.own-line')
    await line.getByLabel('项目名称').fill('购置平板电脑')
    await line.getByLabel('数量').fill('10')
    await line.getByLabel('单价（元）').fill('2000')
    await saved()
    await tab('basics')
    await openPanel()
    const finding = panel().locator('.finding', { hasText: '平板电脑' })
    await expect.poll(() => finding.count()).toBeGreaterThan(0)
    expect(await finding.first().locator('.finding-basis').textContent()).toMatch(/通知.*一（一）/)
    await stop('规范核验')
    await finding.first().getByRole('button', { name: /去改/ }).click()
    await page.getByTestId('budget-screen').waitFor()
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-field^="budget.ownLines."]')?.textContent ?? ''),
      )
      .toContain('禁止购买的内容')
    await stop('去改之后')
    await line.getByRole('button', { name: /^删除/ }).click()
    await expect.poll(() => page.getByTestId('budget-total').textContent()).toBe(total)
    await expect.poll(() => finding.count()).toBe(0)
  })

  test('[P35] a period one day too long is found; 去改 leads to the date; mended, the finding is gone', async () => {
    const { page } = clerk.launched
    await tab('basics')
    await page
      .getByLabel('服务结束')
      .first()
      .fill(`${year + 1}-03-20`)
    const finding = panel().locator('.finding-error', { hasText: '超过1年' })
    await expect.poll(() => finding.count()).toBeGreaterThan(0)
    expect(await finding.first().locator('.finding-basis').textContent()).toContain('依据：')
    await tab('procurement')
    await finding.first().getByRole('button', { name: /去改/ }).click()
    await page.getByTestId('basics-screen').waitFor()
    await expect.poll(focusedField).toMatch(/^period/)
    await page.getByLabel('服务结束').first().focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(`${year + 1}-03-19`)
    await expect.poll(() => finding.count()).toBe(0)
    await closePanel()
  })
}
