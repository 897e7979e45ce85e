import { mkdtempSync } from 'node:fs'
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { answerOpen, answerSave, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { chooseAddition, typeAddition } from './type-addition'

const today = '2023-03-27'

/** 事前 of one project on a day of its own, from the money and the plan of the year to the signed contract and its scan. */
describe('before the service', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-before-'))
  const outside = join(dataDir, 'outside')
  let launched: LaunchedApp
  const day = (label: string) => launched.page.getByLabel(label, { exact: true })
  const row = (id: string) => launched.page.locator(`[data-step=${id}]`)
  const material = (title: string) => launched.page.locator(`[data-material="${title}"]`)
  const tab = (id: string) => launched.page.locator(`[data-tab=${id}]`).click()
  const press = (name: string) => launched.page.getByRole('button', { name, exact: true }).click()
  const toProject = async () => {
    await press('项目')
    await launched.page.locator('[data-project]').first().getByRole('button').first().click()
    await launched.page.getByTestId('basics-screen').waitFor()
  }
  const make = async (kind: string) => {
    const desk = launched.page.locator(`[data-paper-kind=${kind}]`)
    await desk.getByRole('button', { name: /^生成/ }).click({ timeout: 8_000 })
    await desk.getByText('第 1 版').first().waitFor({ timeout: 30_000 })
    expect(await desk.textContent()).toContain(today)
  }
  /** A file of the clerk's, chosen in the next dialog. */
  const chosen = async (name: string, content: string | Buffer = Buffer.concat([pdfOf(1), Buffer.from(name)])) => {
    const path = join(outside, name)
    await writeFile(path, content)
    await answerOpen(launched.app, path)
  }
  const bring = async (title: string, name: string, content?: string | Buffer) => {
    await chosen(name, content)
    await material(title).getByRole('button', { name: /^补/ }).click()
    await launched.page.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click()
    await expect.poll(() => material(title).getAttribute('data-state')).toBe('there')
  }
  const fill = async (fields: Record<string, string>) => {
    for (const [name, text] of Object.entries(fields)) {
      await launched.page.locator(`[data-field="${name}"]:is(input, textarea)`).fill(text)
    }
  }
  const slots = async (...ids: string[]) => {
    for (const id of ids) {
      await chosen(`${id}.pdf`)
      const slot = launched.page.locator(`[data-slot=${id}]`)
      await slot.getByRole('button', { name: /^添加/ }).click()
      await expect.poll(() => slot.getAttribute('data-state')).toBe('there')
    }
  }
  const begin = async (kind: string) => {
    await press('年度记录')
    await launched.page.locator(`[data-kind=${kind}]`).click()
    await launched.page.getByRole('button', { name: /^新建/ }).click()
    await launched.page.getByTestId('record-screen').waitFor()
  }
  const comesTo = (state: string) => launched.page.locator(`[data-testid=record-screen][data-state=${state}]`).waitFor()

  beforeAll(async () => {
    launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: `${today}T02:00:00Z` } })
    await mkdir(outside, { recursive: true })
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

  test('[N10] the money enters the budget of the year by its document, and stands in the ledger', async () => {
    const { page } = launched
    const documents = [
      { number: '示例旗财社〔2023〕1号（示例）', amountFen: '50万', source: 'working_funds' },
      { number: '示例旗财社〔2023〕2号（示例）', amountFen: '30万', source: 'special_funds' },
    ]
    for (const { source, ...typed } of documents) {
      await begin('fund-document')
      await fill({ ...typed, issuedOn: '2023-01-10' })
      await page.getByRole('combobox', { name: '资金来源' }).selectOption(source)
      await slots('document')
      await press('登记入账')
      await comesTo('entered')
    }
    await press('年度参数')
    const ledger = page.getByTestId('fund-ledger')
    await ledger.getByText('800,000.00').first().waitFor()
    const row = ledger.locator('tr', { hasText: '示例旗财社〔2023〕1号（示例）' })
    for (const told of ['2023-01-10', '本地自行安排的社会救助工作经费', '457,005.02', '42,994.98'])
      await row.getByText(told).first().waitFor()
    const open = page.getByTestId('year-open')
    for (const told of ['2023年还没有登记专题会议。', '2023年还没有登记专题培训。', '2023-03-20', '2023-03-31'])
      await open.getByText(told).first().waitFor()
    await open.scrollIntoViewIfNeeded()
    await row.scrollIntoViewIfNeeded()
    await keepPicture(page, 'fund-ledger')
  })

  test('[P01] the plan of the year is made of its projects, with the number its letter is registered under', async () => {
    const { page } = launched
    await make('annual-plan')
    await press('登记文号…')
    await page.getByRole('button', { name: '新建年度购买服务计划' }).click()
    await page.getByTestId('record-screen').waitFor()
    await fill({ number: '示民发[2023]5' })
    await expect.poll(() => page.locator('.record-fields').textContent()).not.toContain('应当写成')
    await fill({ number: '民发5号' })
    await page.getByText('发文字号应当写成“示民发〔2023〕5号”的样子').waitFor()
    await fill({ number: '示民发〔2023〕5号' })
    await keepPicture(page, 'annual-plan-letter')
    await page.locator('[data-paper-kind=annual-plan] .paper-head button').filter({ hasText: '预览' }).click()
    await page.getByTestId('paper-preview').getByText('示民发〔2023〕5号').waitFor()
    await page.keyboard.press('Escape')
  })

  test('[N21] the special meeting has its minutes; a day of rest is a remark', async () => {
    const { page } = launched
    await begin('special-meeting')
    await fill({ name: '第一季度专题会议', place: '局会议室', chair: '乌云', present: '李明、王芳' })
    await fill({ heldOn: '2023-02-11' })
    await page.getByText('2023-02-11是周六，休息日').waitFor()
    await fill({ heldOn: '2023-02-10' })
    await expect.poll(() => page.getByText('是周六，休息日').count()).toBe(0)
    await press('添加议题')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('牧区入户路程远')
    await press('添加议定事项')
    await page.getByLabel('事项', { exact: true }).fill('整体打包购买家计调查')
    await page.getByRole('textbox', { name: '时限' }).fill('2023-03-31')
    await press('签发')
    await page.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click()
    await comesTo('issued')
    await make('meeting-minutes')
    await slots('minutes', 'sign-in')
  })

  test('[N22] [N23] the training is held with all its contents, its evidence reported', async () => {
    const { page } = launched
    await begin('training')
    await fill({ name: '专题培训', startOn: '2023-03-13', endOn: '2023-03-14', attendance: '12' })
    await fill({ organiser: '呼伦贝尔市民政局', place: '盟市会议室', lecturers: '业务科' })
    for (const content of await page
      .getByRole('group', { name: /^培训内容/ })
      .getByRole('checkbox')
      .all()) {
      await content.check()
    }
    await press('办结')
    await comesTo('held')
    await fill({ reportedOn: '2023-03-20', reportedTo: '呼伦贝尔市民政局' })
    await slots('notice', 'agenda', 'sign-in', 'photos')
    await press('上报佐证')
    await comesTo('reported')
    await make('training-evidence')
  })

  test('[P26] the implementation plan is issued in its nine parts and made', async () => {
    const { page } = launched
    await toProject()
    await tab('bundle')
    await page.getByRole('button', { name: '改写各部分…' }).click()
    await fill({ draftedOn: '2023-01-16', department: '社会救助股' })
    await press('签发')
    await comesTo('issued')
    await press('返回本步')
    await material('购买主体实施方案').getByRole('button', { name: /^生成/ }).click()
    await expect.poll(() => material('购买主体实施方案').getAttribute('data-state')).toBe('there')
  })

  test('[P07] a Saturday too early is refused by name, the day proposed is taken; the days of the purchase are lawful', async () => {
    const { page } = launched
    await tab('procurement')
    await page.getByText('步骤与时限', { exact: true }).click()
    await day('采购意向公开实际日期').fill('2023-01-20')
    await expect.poll(() => row('invite').textContent()).toContain('2023-02-19')
    const bar = page.locator('.what-if')
    await day('推算的日期').fill('2023-02-18')
    await expect.poll(() => bar.textContent()).toContain('早于最早可办的2023-02-19')
    expect(await bar.textContent()).toContain('是周六，休息日')
    await press('改为 2023-02-20')
    await expect.poll(() => bar.textContent()).not.toContain('早于')
    await press('采用')
    await expect.poll(() => day('首次响应截止计划日期').inputValue()).toBe('2023-03-02')
    const done = { 发布磋商公告或邀请: '2023-02-20', 发出磋商文件: '2023-02-20', 组成磋商小组: '2023-03-01' }
    const judged = {
      '磋商、报价、评分': '2023-03-02',
      评审报告送达购买主体: '2023-03-03',
      '确定成交（中标）供应商': '2023-03-06',
    }
    for (const [step, on] of Object.entries(done)) await day(`${step}实际日期`).fill(on)
    await day('首次响应截止实际日期').fill('2023-03-01')
    await page.getByText('早于最早可办的2023-03-02').waitFor()
    await day('首次响应截止实际日期').fill('2023-03-02')
    for (const [step, on] of Object.entries(judged)) await day(`${step}实际日期`).fill(on)
    await expect.poll(() => row('sign').textContent()).toContain('04-06')
    await page.getByText('方式与结果', { exact: true }).click()
    await fill({ 'procurement.panelSize': '3', 'procurement.panelExperts': '2', 'procurement.suppliers': '2' })
    await fill({ 'procurement.bidDepositFen': '15140.11' })
    await page.getByText('最多15,140.10元').waitFor()
    await fill({ 'procurement.bidDepositFen': '15140.10' })
    await expect.poll(() => page.getByText('最多15,140.10元').count()).toBe(0)
  })

  test('[P34] the procurement papers are brought in and kept: none goes, a wrong one is replaced', async () => {
    const { page } = launched
    await tab('bundle')
    for (const title of ['采购意向公开', '采购文件', '评审报告', '成交（中标）通知书'])
      await bring(title, `${title}.pdf`)
    await bring('采购公告', '旧公告.pdf')
    await material('采购公告').getByRole('button', { name: /^移出/ }).click()
    await page.getByText('保存期限自采购结束之日起15年').first().waitFor()
    await chosen('更正公告.pdf')
    await material('采购公告').getByRole('button', { name: /^替换/ }).click()
    await expect.poll(() => material('采购公告').textContent()).toContain('更正公告.pdf')
    await page.getByText('已移出的材料（1 份）').waitFor()
  })

  test('[P33] the procurement papers have their check list among the materials', async () => {
    await make('procurement-check')
  })

  test('[P21] [P33] nothing bars the contract; it says what the draft of the procurement papers says', async () => {
    const { page, app } = launched
    await tab('contract')
    await press('生成合同')
    await page.getByText('已生成合同第 1 版').waitFor({ timeout: 30_000 })
    const [made, draft] = [join(outside, '合同.docx'), join(outside, '采购文件所附合同.docx')]
    await answerSave(app, made)
    await page.getByRole('button', { name: /另存为.*第 1 版/ }).click()
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor()
    await copyFile(made, draft)
    await answerOpen(app, draft)
    await press('放入并比对…')
    await expect.poll(() => page.getByTestId('draft-contract').textContent()).toContain('一致')
  })

  test('[P21] signed, announced and filed within their working days, the scan among the materials, nothing is left to mend', async () => {
    const { page } = launched
    await tab('procurement')
    await page.getByText('步骤与时限', { exact: true }).click()
    await day('签订合同实际日期').fill('2023-03-18')
    await page.getByText('签订日2023-03-18是周六').waitFor()
    await day('签订合同实际日期').fill('2023-03-15')
    await expect.poll(() => row('publish').textContent()).toContain('03-17')
    await expect.poll(() => row('file').textContent()).toContain('03-24')
    await day('合同公告实际日期').fill('2023-03-17')
    await day('合同副本备案实际日期').fill('2023-03-24')
    await tab('bundle')
    await bring('已签订的合同', '合同扫描件.pdf')
    await bring('合同公告', '合同公告.pdf')
    await bring('合同备案回执', '备案回执.pdf')
    await expect.poll(() => page.getByTestId('findings-toggle').textContent()).toContain('未发现问题')
  })

  test('[P08] what was signed is read and not changed, on every step that shows it; a mistake is put right with its reason', async () => {
    const { page } = launched
    const input = (name: string) => launched.page.locator(`input[data-field="${name}"]`)
    const agreed = { basics: 'period.endOn', budget: 'budget.inputs.hh', contract: 'contract.signedAt' }
    for (const [step, name] of Object.entries(agreed)) {
      await tab(step)
      await page.getByTestId('signed').getByText('合同已于 2023-03-15 签订').waitFor()
      await expect.poll(() => input(name).isDisabled()).toBe(true)
      if (step === 'basics') await input('period.conditions.continuous').check()
    }
    await press('退回更正…')
    await day('更正的原因').fill('签订地点录错')
    await press('确认退回更正')
    await page.getByText('正在更正：签订地点录错').waitFor()
    await input('contract.signedAt').fill('示例旗')
    await press('更正完毕')
    await expect.poll(() => input('contract.signedAt').isDisabled()).toBe(true)
  })

  test('[P08] what changes the contract is registered with its paper within the tenth, and asked to be announced and filed like it', async () => {
    const { page } = launched
    await press('登记补充协议')
    await chooseAddition(page)
    await fill({ signedOn: '2023-03-20', reason: '服务对象增加', content: '合同第三条增加60户', amountFen: '80000' })
    await slots('agreement')
    await page.getByText('还可以增加 75,700.50 元', { exact: false }).first().waitFor()
    await typeAddition(page)
    await press('登记签订')
    await comesTo('signed')
    await expect.poll(() => page.locator('[data-field="amountFen"]:is(input)').isDisabled()).toBe(true)
    await page.getByTestId('findings-toggle').click()
    await page.getByTestId('findings-panel').getByText('补充协议 2023-03-20 14,193.84 元的公告应在').first().waitFor()
    expect(launched.problems).toEqual([])
  })
})
