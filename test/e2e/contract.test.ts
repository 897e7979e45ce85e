import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, answerSave, makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

/** The template as somebody might have edited it: every place of one name now has another. */
function withOtherPlaceholder(docx: Uint8Array, from: string, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => {
    const text = name.endsWith('.xml') ? strFromU8(bytes) : null
    return [name, text?.includes(from) ? strToU8(text.replaceAll(from, to)) : bytes] as const
  })
  return zipSync(Object.fromEntries(parts))
}

describe('contract', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-contract-'))
  const outside = join(dataDir, '导出')
  let launched: LaunchedApp

  const tab = (name: string) => launched.page.locator(`[data-tab=${name}]`).click()
  const generate = () => launched.page.getByRole('button', { name: '生成合同', exact: true })
  const blocking = () => launched.page.getByTestId('contract-blocking')
  const saved = () =>
    expect.poll(() => launched.page.getByTestId('save-state').getAttribute('data-state')).toBe('saved')
  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(outside)
    // As the clerk finds it after the purchase: what was agreed is not all known yet.
    await makeSampleProject(launched, (project) => ({
      ...project,
      contract: { ...project.contract, number: '', signedOn: null, priceFen: null, reportFrequency: null },
    }))
  })

  afterAll(async () => {
    // The last test has closed it, unless one before it failed.
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
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
    expect(await page.getByRole('button', { name: '导出材料包', exact: true }).isDisabled()).toBe(true)
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

  test('what a field says once it is left moves no button from under the mouse: one press of 恢复 is enough', async () => {
    const { page } = launched
    const price = page.getByRole('textbox', { name: '合同价款（含税）' })
    await price.fill('700000')
    const back = page.getByRole('button', { name: '恢复为 757,005.02' })
    await back.waitFor()
    await price.fill('700000+')
    const place = (await back.boundingBox())!
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2)
    await page.mouse.down()
    await expect.poll(() => price.evaluate((field) => field === document.activeElement)).toBe(false)
    expect(await back.boundingBox()).toEqual(place)
    await page.mouse.up()
    await expect.poll(() => price.inputValue()).toBe('757,005.02')
    await price.fill('700000')
    await price.fill('700000+')
    await page.getByRole('textbox', { name: '合同编号' }).click()
    await page.getByText('尚未生效，现仍为 700,000.00 元。').waitFor()
    await back.click()
    await expect.poll(() => price.inputValue()).toBe('757,005.02')
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
    // Beside it, the two documents of its funds are in no ledger yet.
    await expect.poll(() => page.getByTestId('findings-toggle').textContent()).toMatch(/3 项提醒/)
    await writeFile(draft, 'not a package at all')
    await answerOpen(app, draft)
    await page.getByRole('button', { name: '放入并比对…' }).click()
    const trouble = page.getByTestId('draft-contract').getByRole('alert')
    await trouble.filter({ hasText: '不能作为合同文本读取' }).waitFor()
    await trouble.getByRole('button').click()
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
    expect(await dialog.getByRole('button', { name: '导入', exact: true }).count()).toBe(0)
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
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await dialog.locator('[data-template="本旗范本"]').getByText('来源：本单位自编').waitFor()
    await checkScreen()
    await page.keyboard.press('Escape')
    expect(launched.problems).toEqual([])
    const { outsideRequests } = await launched.close()
    expect(outsideRequests).toEqual([])
  })
})
