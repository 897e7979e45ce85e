import { mkdtempSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOpen, makeSampleProject } from './contract-fixture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { pasteCells } from './paste-cells'
import { expectGoodScreen } from './screen-checks'

describe('the contractor’s quote in the contract form', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-quote-'))
  const outside = join(dataDir, '收到')
  let launched: LaunchedApp

  const section = () => launched.page.locator('[data-section=quote]')
  const sum = () => section().getByTestId('quote-sum').textContent()
  const saved = () =>
    expect.poll(() => launched.page.getByTestId('save-state').getAttribute('data-state')).toBe('saved')

  beforeAll(async () => {
    launched = await launchApp({ dataDir })
    await mkdir(outside)
    await makeSampleProject(launched, (project) => ({
      ...project,
      contract: { ...project.contract, quote: { lines: [], origin: 'contractor' } },
    }))
    await launched.page.locator('[data-tab=contract]').click()
    await section()
      .getByRole('button', { name: /报价明细/ })
      .click()
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  test('begun with the budget’s lines it says so, until the clerk has held it against the paper', async () => {
    await section().getByRole('button', { name: '按预算明细带入' }).click()
    await expect.poll(sum).toBe('757,005.02')
    await expect.poll(() => section().textContent()).toContain('还没有按承接主体的报价核对')
    await section().getByRole('button', { name: '已按报价核对' }).click()
    await expect.poll(() => section().textContent()).not.toContain('还没有按承接主体的报价核对')
    await saved()
  })

  test('a table file replaces it, and a sum that is not the price is found', async () => {
    const path = join(outside, '报价.csv')
    await writeFile(path, '项目,单位,数量,单价,金额\n入户调查,户,3200,200,640000\n合计,,,,640000\n')
    await answerOpen(launched.app, path)
    await section()
      .getByRole('button', { name: /从表格文件读入/ })
      .click()
    await expect.poll(sum).toBe('640,000.00')
    await expect.poll(() => section().textContent()).toContain('还差117,005.02元')
    await expectGoodScreen(launched.page)
  })

  test('a line is typed, its amount following from quantity and unit price', async () => {
    await section().getByRole('button', { name: '加一行' }).click()
    await section().getByLabel('报价第 2 行项目').fill('管理、利润和税费')
    await section().getByLabel('报价第 2 行数量').fill('1')
    await section().getByLabel('报价第 2 行单价').fill('117005.02')
    await expect.poll(sum).toBe('757,005.02')
    await expect.poll(() => section().textContent()).not.toContain('还差')
    await saved()
  })

  test('cells copied from a spreadsheet are pasted as lines', async () => {
    await section()
      .getByLabel(/复制后粘贴/)
      .focus()
    await pasteCells(launched.page, '1\t入户调查\t户\t3200\t236.5640\n')
    await expect.poll(sum).toBe('757,004.80')
  })

  test('of more lines than a quote holds the first are read, and it is told how many are not', async () => {
    const lines = Array.from({ length: 302 }, (_, at) => `${at + 1}\t第${at + 1}项\t项\t1\t10\n`)
    await section()
      .getByLabel(/复制后粘贴/)
      .focus()
    await pasteCells(launched.page, lines.join(''))
    await launched.page.getByText('表中有 302 行，读入了前 300 行').waitFor()
    await expect.poll(sum).toBe('3,000.00')
    await launched.page.getByRole('button', { name: '撤销' }).last().click()
    await expect.poll(sum).toBe('757,004.80')
  })

  test('a file that is no table is refused with the reason', async () => {
    const path = join(outside, '报价.xlsx')
    await writeFile(path, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))
    await answerOpen(launched.app, path)
    await section()
      .getByRole('button', { name: /从表格文件读入/ })
      .click()
    await launched.page.getByText(/表格不能读入：是旧版 .xls/).waitFor()
    await expect.poll(sum).toBe('757,004.80')
  })
})
