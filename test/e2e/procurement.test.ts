import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, makeSampleProject, sampleFile } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('procurement and contractor', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-procurement-'))
  const outside = join(dataDir, '导出')
  let launched: LaunchedApp

  const tab = (name: string) => launched.page.locator(`[data-tab=${name}]`).click()
  const saved = () =>
    expect.poll(() => launched.page.getByTestId('save-state').getAttribute('data-state')).toBe('saved')
  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(outside)
    // As the clerk finds it after the budget: nothing of the purchase is known yet.
    await makeSampleProject(launched, (project) => ({
      ...project,
      contractorId: null,
      procurement: { ...project.procurement, method: null, number: '', awardedOn: null, awardedFen: null, steps: [] },
      contract: { ...project.contract, number: '', signedOn: null, priceFen: null, reportFrequency: null },
    }))
  })

  afterAll(async () => {
    // The last test has closed it, unless one before it failed.
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[N06] the method is recommended with reason and citation; another one asks for a reason', async () => {
    const { page } = launched
    await tab('procurement')
    const advice = page.getByTestId('method-advice')
    expect(await advice.textContent()).toContain('竞争性磋商')
    expect(await advice.textContent()).toContain('757,005.02元')
    expect(await advice.textContent()).toContain('一（二）')
    await page.getByRole('radio', { name: '公开招标' }).check()
    await page.getByLabel('采用其他方式的理由').waitFor()
    await checkScreen()
    await page.getByRole('radio', { name: /竞争性磋商/ }).check()
    await expect.poll(() => page.getByLabel('采用其他方式的理由').count()).toBe(0)
    await page.getByLabel('采购编号').fill('SLQ-2023-CS-001')
    await page.getByLabel('成交（中标）通知书日期').first().fill('2023.3.10')
    await page.getByLabel('成交（中标）金额').fill('757005.02')
    await saved()
    await checkScreen()
  })

  test('[P07] each step shows from when it is lawful; a day tried out moves what follows, and is taken back', async () => {
    const { page } = launched
    const day = (label: string) => page.getByLabel(label, { exact: true })
    const row = (id: string) => page.locator(`[data-step=${id}]`)
    await page.getByText('步骤与时限', { exact: true }).click()
    await day('采购意向公开计划日期').fill('2023.1.20')
    await expect.poll(() => row('invite').textContent()).toContain('2023-02-19 起')
    const bar = page.locator('.what-if')
    await day('推算的日期').fill('2030-03-04')
    await expect.poll(() => bar.textContent()).toContain('不可判定：没有2030年的放假安排')
    await expect.poll(() => row('answers').locator('+ tr').textContent()).toContain('不可判定')
    await day('推算的日期').fill('2023-02-18')
    await expect.poll(() => bar.textContent()).toContain('早于最早可办的2023-02-19')
    expect(await bar.textContent()).toContain('是周六，休息日')
    await checkScreen()
    await bar.getByRole('button', { name: '改为 2023-02-20' }).click()
    await expect.poll(() => bar.textContent()).not.toContain('早于')
    await expect.poll(() => row('documents').textContent()).toContain('02-20')
    await page.getByRole('button', { name: '采用' }).click()
    await expect.poll(() => day('首次响应截止计划日期').inputValue()).toBe('2023-03-02')
    await checkScreen()
    await page.getByTestId('undo').click()
    await expect.poll(() => day('首次响应截止计划日期').inputValue()).toBe('')
    const tender = join(outside, '磋商文件.pdf')
    await writeFile(tender, '%PDF-1.4')
    await answerOpen(launched.app, tender)
    await row('documents').getByRole('button', { name: /^补/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^添加/ }).click()
    await expect.poll(() => row('documents').locator('.step-there').count()).toBe(1)
    await day('发出磋商文件实际日期').fill('2023-02-20')
    await day('首次响应截止实际日期').fill('2023-03-01')
    await page.getByText('早于最早可办的').waitFor()
    await checkScreen()
    await day('首次响应截止实际日期').fill('2023-03-02')
    await expect.poll(() => page.getByText('早于最早可办的').count()).toBe(0)
    await page.getByText('方式与结果', { exact: true }).click()
    await saved()
  })

  test('[P07] 中小企业: reserved, or the reason why not; not asked where the purchase is the unit’s own', async () => {
    const { page } = launched
    const reason = page.getByRole('textbox', { name: '不预留的理由' })
    await page.getByRole('radio', { name: '专门面向中小企业采购' }).check()
    await page.getByRole('radio', { name: '不预留' }).check()
    const screen = page.getByTestId('procurement-screen')
    await reason.fill('')
    await expect.poll(() => screen.textContent()).toContain('还没有填不预留的理由')
    await checkScreen()
    await reason.fill('提供特定公共服务，符合条件的供应商多为民办非企业单位')
    await expect.poll(() => screen.textContent()).not.toContain('还没有填不预留的理由')
    await page.getByRole('radio', { name: '单位内控制度自行组织采购' }).check()
    await expect.poll(() => page.getByText('是否预留采购份额').count()).toBe(0)
    await page.getByRole('radio', { name: /竞争性磋商/ }).check()
    await expect.poll(() => reason.inputValue()).toContain('民办非企业单位')
    await saved()
  })

  test('[N15] a contractor is registered with its code checked, an expired paper is marked', async () => {
    const { page } = launched
    await tab('contractor')
    await page.getByRole('button', { name: '登记承接主体' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/全称/).fill('某某社会工作服务中心')
    await dialog.getByLabel('统一社会信用代码').fill('52150999MJ00000012')
    await expect.poll(() => dialog.textContent()).toContain('校验位不符')
    await dialog.getByLabel('第 1 份资质名称').fill('登记证书')
    await dialog.getByLabel('第 1 份资质有效期止').first().fill('2020-12-31')
    await expect.poll(() => dialog.textContent()).toContain('已于 2020-12-31 过期')
    await checkScreen()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(() => dialog.getByLabel(/全称/).inputValue()).toBe('某某社会工作服务中心')
    const code = dialog.getByLabel('统一社会信用代码')
    const save = dialog.getByRole('button', { name: '保存' })
    await code.fill((await sampleFile()).contractors[0]?.creditCode ?? '')
    await dialog.getByText(/名录已有该代码/).waitFor()
    expect(await save.isDisabled()).toBe(true)
    await code.fill('5215099')
    await checkScreen()
    await save.click()
    await expect.poll(() => page.locator('.qualification-bad').count()).toBeGreaterThan(0)
    await page.getByText('统一社会信用代码应为18位，现为7位').waitFor()
    const chosen = page.getByLabel('选用示例旗睦邻社会工作服务中心')
    await chosen.check()
    await saved()
    const row = page.locator('.register-row', { has: chosen })
    await row.getByRole('button', { name: '从名录删除' }).click()
    await expect
      .poll(() => row.getByRole('alert').textContent())
      .toMatch(/^不能删除：项目「.+」正在使用该承接主体。名录没有改动。/)
    await checkScreen()
  })

  test('the register of the county: found by sound, its contracts over all projects, a deletion taken back', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '主体名录', exact: true }).click()
    const screen = page.getByTestId('register-screen')
    const listed = (name: string) => screen.locator('[data-contractor]').getByRole('button', { name })
    await screen.getByText('资质待核（1）').waitFor()
    await screen.getByLabel('搜索承接主体').fill('mlsh')
    await expect.poll(() => screen.locator('[data-contractor]').count()).toBe(1)
    // Anywhere in the row.
    const sum = (await screen.locator('[data-contractor] td').last().boundingBox())!
    await page.mouse.click(sum.x + sum.width / 2, sum.y + sum.height / 2)
    const detail = screen.getByTestId('register-detail')
    await detail.waitFor()
    expect(await detail.textContent()).toMatch(/757,005\.02 元.*至/)
    await checkScreen()
    await detail.getByText('投诉（0）').click()
    await detail.getByRole('button', { name: '新建投诉' }).click()
    await page.getByLabel('投诉事项').fill('调查员没有入户')
    expect(await page.locator('.app-nav [aria-current]').textContent()).toBe('主体名录')
    await page.locator('[data-testid=save-state][data-state=saved]').waitFor()
    await page.locator('.project-head').getByRole('button', { name: '投诉', exact: true }).click()
    await detail.getByRole('button', { name: '投诉 调查员没有入户' }).waitFor()
    await detail.getByText('投诉（1）').waitFor()
    await checkScreen()
    await detail.getByText('合同（1）').click()
    await detail.getByRole('button', { name: '历史' }).click()
    await page.getByTestId('subject-history').locator('li').first().waitFor()
    await page.getByRole('button', { name: '收起历史' }).click()
    await screen.getByLabel('搜索承接主体').fill('某某')
    await listed('某某社会工作服务中心').click()
    await detail.getByText('还没有项目选用').waitFor()
    await detail.getByRole('button', { name: '从名录删除' }).click()
    await screen.getByText('没有找到符合的承接主体').waitFor()
    await page.keyboard.press('Control+z')
    await listed('某某社会工作服务中心').waitFor()
    await screen.getByLabel('搜索承接主体').fill('')
    await listed('示例旗睦邻社会工作服务中心').click()
    await detail.locator('.register-project').first().click()
    await page.getByTestId('contract-screen').waitFor()
    expect(launched.problems).toEqual([])
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
  })
})
