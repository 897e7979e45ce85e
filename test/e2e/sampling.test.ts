import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { areas } from '../fixtures/households/made-households'
import { answerOpen, answerSave, makeSampleProject } from './contract-fixture'
import { keepPicture } from './keep-picture'
import { type LaunchedApp, launchApp } from './launch-electron'
import { expectGoodScreen } from './screen-checks'

const heads = ['户编码', '户主', '苏木乡镇', '嘎查村', '类型', '备案近亲属']
const register = Array.from({ length: 200 }, (_, at) => [
  `CY${String(at + 1).padStart(4, '0')}`,
  `巴特尔${at + 1}`,
  areas[at % areas.length]!,
  '示例嘎查',
  at % 3 === 0 ? '特困' : '低保',
  at < 2 ? '是' : '',
])

describe('抽样复核 of a project', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'goufutong-sampling-'))
  const files = mkdtempSync(join(tmpdir(), 'goufutong-samples-'))
  const sheet = join(files, '名单.xlsx')
  let launched: LaunchedApp

  const page = () => launched.page
  const button = (name: string | RegExp) => page().getByRole('button', { name, exact: true })
  const panel = () => page().getByTestId('sample-panel')
  const picture = () => panel().locator('.sample-picture').getAttribute('aria-label')
  const toStep = (tab: string) => page().locator(`[data-tab="later/${tab}"]`).click()

  beforeAll(async () => {
    const table = join(files, '花名册.xlsx')
    writeFileSync(table, await plainSheetBytes({ name: '户册', heads, rows: register }))
    launched = await launchApp({ dataDir, env: { GOUFUTONG_CLOCK: '2023-07-10T02:00:00Z' } })
    await makeSampleProject(launched, (project) => ({ ...project, areas }))
    await page().locator('.rail-later[data-stage=during]').click()
    await toStep('tracking')
    await answerOpen(launched.app, table)
    await button('导入表格…').click()
    await button('选择表格…').click()
    await button('检查').click()
    await button('导入 200 户').click()
    await page().getByRole('dialog').waitFor({ state: 'detached' })
  })

  afterAll(async () => {
    await launched?.close().catch(() => undefined)
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    await rm(files, { recursive: true, force: true, maxRetries: 5 })
  })

  test('[P14] says before the draw of how many it would be, as the basis is chosen', async () => {
    await toStep('supervision')
    await button('新建抽样复核').click()
    await panel().waitFor()
    const basis = () => page().getByTestId('sample-basis').textContent()
    await expect.poll(basis).toBe('抽样范围：户册全部200户，随机抽取 60 户。')
    await page().getByLabel(areas[0]!, { exact: true }).check()
    await expect.poll(basis).toBe(`抽样范围：50户，苏木乡镇：${areas[0]}，随机抽取 15 户。`)
    await keepPicture(page(), 'sampling-basis')
    await page().getByLabel('交付截止日期', { exact: true }).fill('2023-07-01')
    await page()
      .getByText(/抽样范围内没有户/)
      .waitFor()
    await expectGoodScreen(page())
    await keepPicture(page(), 'sampling-basis-empty')
    await page().getByLabel('交付截止日期', { exact: true }).fill('')
    await page().getByLabel(areas[0]!, { exact: true }).uncheck()
    await expect.poll(basis).toContain('200户')
  })

  test('is drawn by layer with a seed of its own, the relatives on top; Ctrl+Z takes that back, and nothing of what was typed', async () => {
    await page().getByLabel('抽样人').fill('乌云')
    await page().getByLabel('随机种子').fill('20230701')
    await button('抽取样本').click()
    await panel().getByText('随机 60 户，必查 2 户').waitFor()
    await expectGoodScreen(page())
    await keepPicture(page(), 'sampling-drawn')
    await page().keyboard.press('Control+z')
    await panel().getByText('还没有抽取').first().waitFor()
    expect(await page().getByLabel('抽样人').inputValue()).toBe('乌云')
    await page().keyboard.press('Control+y')
    await panel().getByText('随机 60 户，必查 2 户').waitFor()
    await button('确认抽样').click()
    await button('导入结果…').waitFor()
  })

  test('a visit is typed from its sheet, and the next household follows', async () => {
    await panel().locator('[data-household] .opener').first().click()
    const form = page().getByTestId('visit-form')
    await form.getByLabel('结论', { exact: true }).selectOption('good')
    await form.getByLabel('复核日期', { exact: true }).fill('2023-07-10')
    await form.getByLabel('复核人', { exact: true }).fill('乌云、李明')
    await form.getByLabel('原调查员', { exact: true }).fill('王强')
    for (const trace of ['调查表', '照片', '一户一档'])
      await form.getByLabel(trace, { exact: true }).selectOption('there')
    await form.getByLabel('录音', { exact: true }).selectOption('missing')
    await keepPicture(page(), 'sampling-visit')
    await button('保存，下一户').click()
    await form.getByText('缺录音又没有写原因，不能合格').waitFor()
    await form.getByLabel(/缺留痕的原因/).fill('拒绝录音')
    await button('保存，下一户').click()
    await expect.poll(picture).toContain('合格率 100.00%（1/1）')
    expect(await form.getByLabel('复核人', { exact: true }).inputValue()).toBe('乌云、李明')
    await page().locator('.dialog-actions').getByRole('button', { name: '关闭' }).click()
  })

  test('the rest comes back by the sheet; what is bad is told before anything is taken', async () => {
    await answerSave(launched.app, sheet)
    await button('导出名单…').click()
    await page().getByText('已导出 62 户').waitFor()
    const read = await readHouseholdTable({ bytes: new Uint8Array(readFileSync(sheet)), sheet: '' })
    if (!read.ok) throw new Error('the sheet cannot be read')
    const [head, ...rows] = read.value.rows.map(({ cells }) => cells)
    const at = (title: string) => head!.indexOf(title)
    expect(rows.map((cells) => cells[at('户主')]).join('')).not.toContain('特')
    const said = {
      原调查员: '王强',
      复核日期: '2023-07-10',
      复核人: '乌云',
      调查表: '有',
      照片: '有',
      录音: '有',
      一户一档: '有',
    }
    const filled = rows.map((cells, row) => {
      const next = head!.map((_, column) => cells[column] ?? '')
      for (const [title, text] of Object.entries(said)) if (row > 0) next[at(title)] = text
      if (row > 0) next[at('结论')] = row <= 4 ? '不合格' : '合格'
      if (row > 0 && row <= 4) next[at('原因')] = '收入漏登'
      return next
    })
    filled[9]![at('结论')] = '好'
    writeFileSync(sheet, await plainSheetBytes({ name: '抽样复核', heads: head!, rows: filled }))
    await answerOpen(launched.app, sheet)
    await button('导入结果…').click()
    await button('选择表格…').click()
    await page().getByTestId('results-summary').getByText('1', { exact: true }).waitFor()
    await page().getByText('“结论”填的是“好”，应填合格或不合格').first().waitFor()
    await keepPicture(page(), 'sampling-results')
    await page().locator('.dialog-actions').getByRole('button', { name: '关闭' }).click()
    filled[9]![at('结论')] = '合格'
    writeFileSync(sheet, await plainSheetBytes({ name: '抽样复核', heads: head!, rows: filled }))
    await answerOpen(launched.app, sheet)
    await button('导入结果…').click()
    await button('选择表格…').click()
    await button('登记 62 户').click()
    await expect.poll(picture).toBe('合格率 93.33%（56/60）：整改后复抽')
    await expectGoodScreen(page())
    await keepPicture(page(), 'sampling-visited')
  })

  test('the verdict is taken over, frozen, and begins what follows', async () => {
    await page().getByRole('button', { name: '采用' }).click()
    await page().getByLabel('主要问题').fill('四户收入漏登')
    await button('作出结论').click()
    await page().locator('[data-testid=record-screen][data-state=judged]').waitFor()
    await keepPicture(page(), 'sampling-judged')
    await button('发出整改').click()
    await page().getByLabel('事实').waitFor()
    expect(await page().getByLabel('事实').inputValue()).toBe('四户收入漏登')
  })
})
