import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

describe('payments of a contract over several budget years', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-payments-'))
  let launched: LaunchedApp

  const table = () => launched.page.locator('.payment-table')
  const amounts = () => launched.page.getByTestId('payment-amount').allTextContents()
  const totals = () => launched.page.getByTestId('payment-total').allTextContents()
  const ways = () => launched.page.getByRole('combobox', { name: '付款方式' })
  const section = (id: string) => launched.page.locator(`[data-section=${id}]`)
  const checkScreen = () => expectGoodScreen(launched.page)

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    const allConditions = { fixedContent: true, continuous: true, funded: true, stablePrice: true }
    await makeSampleProject(launched, (project) => ({
      ...project,
      period: { startOn: '2023-03-20', endOn: '2025-03-19', conditions: allConditions },
      annualAllotments: [
        { year: 2023, amountFen: fen(30_000_001) },
        { year: 2024, amountFen: fen(30_000_001) },
        { year: 2025, amountFen: fen(15_700_500) },
      ],
    }))
    await launched.page.locator('[data-tab=contract]').click()
    await table().waitFor()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('the way chosen is laid out by year, each year paying its own part to the 分', async () => {
    await expect
      .poll(amounts)
      .toEqual([
        ...['90,000.00', '120,000.00', '90,000.01'],
        ...['90,000.00', '120,000.00', '90,000.01'],
        ...['47,101.50', '62,802.00', '47,101.50'],
      ])
    expect(await totals()).toEqual([
      expect.stringContaining('2023年度100%'),
      expect.stringContaining('300,000.01'),
      expect.stringContaining('157,005.00'),
    ])
    await ways().selectOption({ label: '验收合格后一次付清' })
    await expect.poll(amounts).toEqual(['300,000.01', '300,000.01', '157,005.00'])
    expect(await launched.page.getByRole('combobox', { name: '第 2 期付款年度' }).inputValue()).toBe('2024')
    await checkScreen()
  })

  test('a stage moved to another year leaves its own without payment, and the finding says so', async () => {
    const { page } = launched
    await page.getByRole('combobox', { name: '第 3 期付款年度' }).selectOption('2024')
    await expect.poll(() => section('payments').textContent()).toContain('2025年度没有付款，该年度合同价款157,005.00元')
    await expect.poll(() => section('payments').textContent()).toContain('2024年度各期比例合计200%')
    expect(await ways().inputValue()).toBe('custom')
    await page.getByRole('combobox', { name: '第 3 期付款年度' }).selectOption('2025')
    await expect.poll(() => section('payments').textContent()).not.toContain('2025年度没有付款')
  })

  test('of a stage: when its acceptance is due, and whether it is paid by quantity, its amount a ceiling', async () => {
    const { page } = launched
    await page.getByRole('textbox', { name: '第 1 期验收时点' }).fill('第一批名单入户完成')
    await page.getByRole('checkbox', { name: '第 1 期按合格数量结算' }).check()
    await expect.poll(() => table().textContent()).toContain('不超过300,000.01')
    await page.getByRole('checkbox', { name: '第 2 期预付款，不以验收为前提' }).check()
    await expect.poll(() => page.getByRole('textbox', { name: '第 2 期验收时点' }).count()).toBe(0)
    await page.getByRole('checkbox', { name: '第 2 期预付款，不以验收为前提' }).uncheck()
    await expect.poll(() => table().textContent()).toContain('最终验收，全部服务完成后')
    await checkScreen()
    await page.getByText('预览合同', { exact: true }).click()
    const preview = page.getByTestId('contract-preview')
    await expect.poll(() => preview.getAttribute('data-state'), { timeout: 30_000 }).toBe('shown')
    const paper = await page.locator('.preview-paper').evaluate((host) => host.shadowRoot?.textContent ?? '')
    expect(
      [
        '付款年度',
        '第一批名单入户完成时进行',
        '本期应付金额＝合同价款×本期验收合格数量÷约定数量3,200户，以表列金额为上限',
      ].filter((text) => !paper.includes(text)),
    ).toEqual([])
    await page.getByText('填写合同要素', { exact: true }).click()
  })

  test('the sum for a false record: the suggestion beside the field, less than the unit price is a remark', async () => {
    const { page } = launched
    await section('breach').getByRole('button').first().click()
    const field = page.getByRole('textbox', { name: /虚假记录违约金（每户）/ })
    await expect.poll(() => section('breach').textContent()).toContain('单价的2倍，即每户 473.12 元（建议值）')
    await field.fill('100')
    await expect.poll(() => section('breach').textContent()).toContain('低于单价236.56元')
    await field.fill('500')
    await expect.poll(() => section('breach').textContent()).not.toContain('低于单价')
    await checkScreen()
    expect(launched.problems).toEqual([])
  })
})
