import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, answerSave, makeSampleProject, sampleFile } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { seriousViolations, sidewaysScrolling } from './screen-checks'

/** The template as somebody might have edited it: every place of one name now has another. */
function withOtherPlaceholder(docx: Uint8Array, from: string, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => {
    const text = name.endsWith('.xml') ? strFromU8(bytes) : null
    return [name, text?.includes(from) ? strToU8(text.replaceAll(from, to)) : bytes] as const
  })
  return zipSync(Object.fromEntries(parts))
}

describe('procurement, contractor and contract', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-contract-'))
  const outside = join(dataDir, '导出')
  let launched: LaunchedApp

  const tab = (name: string) => launched.page.locator(`[data-tab=${name}]`).click()
  const generate = () => launched.page.getByRole('button', { name: '生成合同', exact: true })
  const blocking = () => launched.page.getByTestId('contract-blocking')
  const saved = () =>
    expect.poll(() => launched.page.getByTestId('save-state').getAttribute('data-state')).toBe('saved')
  const checkScreen = async () => {
    expect(await sidewaysScrolling(launched.page)).toEqual([])
    expect(await seriousViolations(launched.page)).toEqual([])
  }

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

  test('while errors stand the contract is blocked, the reasons beside it, one click to the field', async () => {
    const { page } = launched
    await tab('contract')
    await expect.poll(() => blocking().textContent()).toContain('报告')
    expect(await page.getByRole('textbox', { name: '合同价款（含税）' }).inputValue()).toBe('757,005.02')
    expect(await generate().isDisabled()).toBe(true)
    await checkScreen()
    await blocking().locator('.finding', { hasText: '报告' }).getByRole('button', { name: /去改/ }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')))
      .toBe('contract.reportFrequency')
    await page.getByRole('radio', { name: '按季' }).check()
    await page.getByRole('textbox', { name: '合同编号' }).fill('SLQMZ-2023-001')
    await page.getByRole('textbox', { name: '签订日期' }).fill('2023-03-15')
  })

  test('while a field cannot be read no paper is made from the value before it, and one click leads there', async () => {
    const { page } = launched
    const price = page.getByRole('textbox', { name: '合同价款（含税）' })
    await price.fill('七十万')
    const note = () => page.getByTestId('unreadable-note')
    await expect.poll(() => note().textContent()).toContain('有 1 处填写无法识别：「合同价款（含税）」')
    expect(await generate().isDisabled()).toBe(true)
    await checkScreen()
    await tab('bundle')
    await expect.poll(() => note().textContent()).toContain('请先改正再导出')
    expect(await page.getByRole('button', { name: /^(生成并导出|导出材料包)$/ }).isDisabled()).toBe(true)
    await note().getByRole('button', { name: '去改' }).click()
    await expect.poll(() => price.inputValue()).toBe('七十万')
    await price.fill('700000')
    await expect.poll(() => note().count()).toBe(0)
  })

  test('what cannot be read goes with the value it stood on: by 恢复, and by a step back from another step', async () => {
    const { page } = launched
    const price = page.getByRole('textbox', { name: '合同价款（含税）' })
    await price.fill('700,00')
    await price.blur()
    await page.getByText('「700,00」是 700.00 还是 70000？').waitFor()
    await page.getByRole('button', { name: '恢复为 757,005.02' }).click()
    await expect.poll(() => price.inputValue()).toBe('757,005.02')
    await price.fill('600000')
    await price.fill('600,00')
    await tab('bundle')
    await expect.poll(() => page.getByTestId('unreadable-note').textContent()).toContain('请先改正再导出')
    await page.keyboard.press('Control+z')
    await expect.poll(() => price.inputValue()).toBe('757,005.02')
    expect(await page.getByTestId('unreadable-note').count()).toBe(0)
  })

  test('amounts of the stages follow the price to the fen, the last one is the rest', async () => {
    const { page } = launched
    await page.getByRole('textbox', { name: '合同价款（含税）' }).fill('700,000.01')
    await expect
      .poll(() => page.getByTestId('payment-amount').allTextContents())
      .toEqual(['210,000.00', '280,000.00', '210,000.01'])
    await page.getByRole('textbox', { name: '第 1 期比例' }).fill('25.5')
    await expect.poll(() => page.locator('.payment-table').textContent()).toContain('还差 4.5%')
    await expect.poll(() => generate().isDisabled()).toBe(true)
    const ways = page.getByRole('combobox', { name: '付款方式' })
    expect((await ways.locator('option').allTextContents()).filter((name) => /[A-Z]\d/.test(name))).toEqual([])
    await ways.selectOption({ label: '三期：30%、40%、30%' })
    const own = page.locator('.derived-note', { hasText: '另填，与成交金额不同' })
    await own.getByRole('button', { name: '恢复为 757,005.02' }).click()
    await expect
      .poll(() => page.getByTestId('payment-amount').allTextContents())
      .toEqual(['227,101.51', '302,802.01', '227,101.50'])
    await saved()
  })

  test('[P21] a bond above 10% of the price is refused beside its field; publication and filing are dated by working days', async () => {
    const { page } = launched
    const section = (id: string) => page.locator(`[data-section=${id}]`)
    await section('bond').getByRole('button').first().click()
    await section('bond').getByLabel('采购文件是否要求履约保证金').selectOption('yes')
    await section('bond')
      .getByLabel(/履约保证金数额/)
      .fill('80000')
    await expect.poll(() => section('bond').textContent()).toContain('最多75,700.50元')
    await section('bond')
      .getByLabel(/履约保证金数额/)
      .fill('75,700.50')
    await section('bond')
      .getByLabel(/提交形式/)
      .selectOption('guarantee')
    await section('bond').getByLabel('最终验收合格后退还期限').fill('5')
    await expect.poll(() => section('bond').textContent()).not.toContain('项问题')
    await section('filing').getByRole('button').first().click()
    const published = page.getByRole('textbox', { name: /合同公告日期/ })
    await published.fill('2023-03-20')
    await expect.poll(() => section('filing').textContent()).toContain('最迟2023-03-17），晚1个工作日')
    await published.fill('2023-03-17')
    await expect.poll(() => section('filing').textContent()).not.toContain('晚1个工作日')
    await checkScreen()
    await section('bond').getByLabel('采购文件是否要求履约保证金').selectOption('no')
    await saved()
  })

  test('the preview shows the paper before it is made, and says whose pages count', async () => {
    const { page } = launched
    await page.getByText('预览合同', { exact: true }).click()
    const preview = page.getByTestId('contract-preview')
    await expect.poll(() => preview.getAttribute('data-state'), { timeout: 30_000 }).toBe('shown')
    expect(await preview.textContent()).toContain('预览（分页以 Word/WPS 为准）')
    const paper = await page.locator('.preview-paper').evaluate((host) => host.shadowRoot?.textContent ?? '')
    expect(paper).toContain('757,005.02')
    expect(paper).toContain('柒拾伍万柒仟零伍元零贰分')
    await checkScreen()
    await page.getByText('填写合同要素', { exact: true }).click()
  })

  test('[N13] once no error stands it is generated, numbered and saved; a place that does not work asks again', async () => {
    const { page, app } = launched
    await expect.poll(() => generate().isDisabled(), { timeout: 20_000 }).toBe(false)
    await generate().click()
    await page.getByText('已生成合同第 1 版').waitFor({ timeout: 30_000 })
    await generate().click()
    await page.getByText('已生成合同第 2 版').waitFor({ timeout: 30_000 })
    const path = join(outside, '合同.docx')
    await answerSave(app, join(outside, '没有', '合同.docx'), path)
    await page.getByRole('button', { name: /另存为.*第 1 版/ }).click()
    const trouble = page.getByRole('alert').filter({ hasText: '另选位置再试' })
    await trouble.getByRole('button', { name: '另选位置再试' }).click()
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor()
    const parts = execFileSync('unzip', ['-p', path, 'word/*.xml'], { encoding: 'utf8' })
    expect(
      ['SLQMZ-2023-001', '757,005.02', '柒拾伍万柒仟零伍元零贰分'].filter((text) => !parts.includes(text)),
    ).toEqual([])
    expect(['{{', 'undefined', '预览稿'].filter((text) => parts.includes(text))).toEqual([])
    await checkScreen()
  })

  test('[P33] the draft of the procurement papers is compared with the contract, its differences clause by clause', async () => {
    const { page, app } = launched
    const parts = unzipSync(await readFile(join(outside, '合同.docx')))
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const draft = join(outside, '采购文件所附合同.docx')
    await writeFile(draft, zipSync({ ...parts, 'word/document.xml': strToU8(text.replace('0.05%', '0.5%')) }))
    await answerOpen(app, draft)
    await page.getByRole('button', { name: '放入并比对…' }).click()
    const compared = page.getByTestId('compared-contracts')
    await compared.waitFor()
    expect(await compared.locator('.compared-clause').count()).toBe(1)
    expect(await compared.locator('h3').textContent()).toContain('不同，涉及违约责任')
    expect(await compared.locator('mark').allTextContents()).toEqual(['0.5%', '0.05%'])
    await checkScreen()
    await page.keyboard.press('Escape')
    await compared.waitFor({ state: 'detached' })
    expect(await page.getByTestId('draft-contract').textContent()).toContain('1 条实质性内容不一致')
    await expect.poll(() => page.getByTestId('findings-toggle').textContent()).toMatch(/1/)
    await writeFile(draft, 'not a package at all')
    await answerOpen(app, draft)
    await page.getByRole('button', { name: '换一份…' }).click()
    const trouble = page.getByTestId('draft-contract').getByRole('alert')
    await trouble.filter({ hasText: '不能作为合同文本读取' }).waitFor()
    await trouble.getByRole('button').click()
  })

  test('the register of the county: found by sound, its contracts over all projects, a deletion taken back', async () => {
    const { page } = launched
    await page.getByRole('button', { name: '主体名录', exact: true }).click()
    const screen = page.getByTestId('register-screen')
    await screen.getByText('资质待核（1）').waitFor()
    await screen.getByLabel('搜索承接主体').fill('mlsh')
    await expect.poll(() => screen.locator('[data-contractor]').count()).toBe(1)
    await screen.getByRole('button', { name: '示例旗睦邻社会工作服务中心' }).click()
    const detail = screen.getByTestId('register-detail')
    await detail.waitFor()
    expect(await detail.textContent()).toMatch(/757,005\.02 元.*至/)
    await checkScreen()
    await detail.getByText('投诉（0）').click()
    await detail.getByRole('button', { name: '新建投诉' }).click()
    await page.getByLabel('投诉事项').fill('调查员没有入户')
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
    await screen.getByRole('button', { name: '某某社会工作服务中心' }).click()
    await detail.getByText('还没有项目选用').waitFor()
    await detail.getByRole('button', { name: '从名录删除' }).click()
    await screen.getByText('没有找到符合的承接主体').waitFor()
    await page.keyboard.press('Control+z')
    await screen.getByRole('button', { name: '某某社会工作服务中心' }).waitFor()
    await screen.getByLabel('搜索承接主体').fill('')
    await screen.getByRole('button', { name: '示例旗睦邻社会工作服务中心' }).click()
    await detail.locator('.register-project').first().click()
    await page.getByTestId('contract-screen').waitFor()
  })

  test('own templates: a copy of the default comes back in; unknown placeholders are listed, a hostile file is refused', async () => {
    const { page, app } = launched
    await page.getByRole('button', { name: '合同范本…' }).click()
    const dialog = page.getByRole('dialog', { name: '合同范本' })
    const copy = join(outside, '范本.docx')
    await answerSave(app, copy)
    await dialog.getByRole('button', { name: /另存一份修改/ }).click()
    await expect
      .poll(() =>
        readFile(copy).then(
          (bytes) => bytes.length,
          () => 0,
        ),
      )
      .toBeGreaterThan(1000)
    const broken = join(outside, '别的.docx')
    await writeFile(broken, 'not a package at all')
    await answerOpen(app, broken)
    await dialog.getByRole('button', { name: /导入自己的范本/ }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('alert').textContent()).toContain('没有导入任何内容')
    await checkScreen()
    const renamed = join(outside, '改过的范本.docx')
    await writeFile(renamed, withOtherPlaceholder(await readFile(copy), '{{甲方名称}}', '{{甲方单位}}'))
    await answerOpen(app, renamed)
    await dialog.getByRole('button', { name: /导入自己的范本/ }).click()
    const inspection = dialog.getByTestId('template-inspection')
    await expect.poll(() => inspection.textContent(), { timeout: 20_000 }).toContain('不能使用')
    expect(await inspection.textContent()).toMatch(/不认识的占位符.*甲方单位.*缺少的必备占位符.*甲方名称/)
    expect(await dialog.getByRole('button', { name: '导入并使用' }).count()).toBe(0)
    await checkScreen()
    const odd = join(outside, '单括号范本.docx')
    await writeFile(odd, withOtherPlaceholder(await readFile(copy), '{{签订地点}}', '{签订地点}'))
    await answerOpen(app, odd)
    await dialog.getByRole('button', { name: /导入自己的范本/ }).click()
    await dialog.getByText('下面几处可能不是本意').waitFor()
    expect(await inspection.textContent()).toMatch(/请看一下（不影响使用）.*写成“\{\{签订地点\}\}”/)
    await checkScreen()
    await answerOpen(app, copy)
    await dialog.getByRole('button', { name: /导入自己的范本/ }).click()
    await dialog.getByText('检查通过，可以使用').waitFor()
    await dialog.getByLabel('范本名称').fill('本旗范本')
    await checkScreen()
    await dialog.getByRole('button', { name: '导入并使用' }).click()
    await expect.poll(() => dialog.getByLabel('本旗范本', { exact: true }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    expect(launched.problems).toEqual([])
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
  })
})
