import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { answerOpen, answerSave } from '../contract-fixture'
import { keepPicture } from '../keep-picture'
import * as bodies from './bodies'
import type { Clerk } from './clerk'
import { codeOf, foldersOf200, register } from './households'

/** 事中: half of it accepted and paid, all of it delivered and looked at by a sample. */
export function liveDuring(clerk: Clerk): void {
  const { page, button, onScreen, fill, move, keep, toStep, ofProject, balance } = clerk
  test('half-way is accepted and paid; a year later the window opens on what is owed', async () => {
    await clerk.on('2023-09-28', async () => {
      const { serviceReport, fundUse, inspection, reached } = bodies
      await keep(ofProject('supervision-plan'), bodies.supervisionPlan, { files: ['signed'], steps: ['approved'] })
      for (const report of [
        serviceReport('2023-06-26', 50, reached('n1', '2023-03-25')),
        serviceReport('2023-09-25', 52, reached('n2', '2023-09-18')),
      ])
        await keep(ofProject('service-report'), report, { files: ['report'], steps: ['received'] })
      const used = fundUse(1, '2023-06-28', 1_000_000, 2_091_813, 1_091_813)
      await keep(ofProject('fund-use'), used, { files: ['signed', 'vouchers'], steps: ['received'] })
      await keep(ofProject('inspection'), inspection('2023-05-18', 'onsite'), { files: ['signed'], steps: ['done'] })
      const accepted = (begun: never) => ({
        ...bodies.acceptance(1, '2023-09-20', 100, 1)(begun),
        conclusion: 'passed',
      })
      const from = await keep(ofProject('acceptance'), accepted, { files: ['certificate'], steps: ['signed'] })
      const notice = { publishedOn: '2023-09-22', place: '示例旗人民政府网站', phone: '0470-0000000' }
      await keep(ofProject('acceptance-notice'), notice, { from, files: ['page'], steps: ['published'] })
      const paid = { amountFen: 2_789_084, paidOn: '2023-09-28', voucherNumber: '0928' }
      await keep(ofProject('payment'), paid, { from, files: ['voucher', 'invoice'], steps: ['paid'] })
    })
    await clerk.restartOn('2024-03-05')
    await toStep('during', 'later/payment')
    await expect.poll(balance).toContain('20,918.12')
    await toStep('during', 'later/tracking')
    await expect.poll(() => page().locator('[data-obligation=report-p3]').textContent()).toContain('逾期')
  })

  test('200 folders come in: 199 are matched, one is nobody’s until the clerk says whose, one lacks its recording for a reason', async () => {
    const table = join(clerk.outside, '花名册.xlsx')
    writeFileSync(table, await plainSheetBytes(register))
    await answerOpen(clerk.app(), table)
    await button('导入表格…').click()
    await button('选择表格…').click()
    await button('检查').click()
    await button('导入 200 户').click()
    const panel = page().getByTestId('delivery-panel')
    await panel.getByRole('button', { name: '选择交付文件夹…' }).click()
    await answerOpen(clerk.app(), foldersOf200(join(clerk.outside, '交付')))
    await button('选文件夹…').click()
    await button('开始').click()
    await panel.getByText('199 / 200 户').waitFor()
    await panel.getByRole('img', { name: /材料齐全 198 户，已登记原因 0 户，缺材料 1 户，未交付 1 户/ }).waitFor()
    await panel.getByTestId('problem-folders').locator('summary').click()
    await panel.getByRole('button', { name: /^指定户…/ }).click()
    const dialog = page().getByRole('dialog')
    await dialog.getByLabel('查找').fill(codeOf(200))
    await dialog.getByRole('radio', { name: new RegExp(codeOf(200)) }).check()
    await button('就是这一户').click()
    await panel.getByRole('img', { name: /材料齐全 199 户/ }).waitFor()
    await panel.getByRole('button', { name: /^缺材料 1/ }).click()
    await page()
      .locator(`[data-household="${codeOf(7)}"] .household-files`)
      .click()
    const form = page().getByTestId('reason-form')
    await form.getByLabel('原因', { exact: true }).selectOption('拒绝录音')
    await form.getByRole('textbox', { name: '签字日期' }).fill('2024-02-20')
    await form.getByLabel(/^签字人/).fill('村干部')
    await form.getByLabel('复核人').fill('李明')
    await form.getByRole('button', { name: '保存，下一户' }).click()
    await panel.getByRole('img', { name: /完整率 100.00%：材料齐全 199 户，已登记原因 1 户，缺材料 0 户/ }).waitFor()
    await keepPicture(page(), 'year-delivered')
  })

  test('60 households are drawn, with those that must be seen; the sheet comes back, 58 of 60 are good', async () => {
    const sheet = join(clerk.outside, '名单.xlsx')
    await clerk.on('2024-03-12')
    await toStep('during', 'later/supervision')
    await button('新建抽样复核').click()
    await fill({ drawer: '示例丙', seed: '20240305' })
    await button('抽取样本').click()
    const panel = page().getByTestId('sample-panel')
    await panel.getByText('随机 60 户，必查 3 户').waitFor()
    await move('确认抽样', 'drawn')
    await answerSave(clerk.app(), sheet)
    await button('导出名单…').click()
    await onScreen('已导出 63 户')
    writeFileSync(sheet, await visited(sheet))
    await answerOpen(clerk.app(), sheet)
    await button('导入结果…').click()
    await button('选择表格…').click()
    await button('登记 63 户').click()
    const said = () => panel.locator('.sample-picture').getAttribute('aria-label')
    await expect.poll(said).toBe('合格率 96.67%（58/60）：通过')
    await page().getByRole('button', { name: '采用' }).first().click()
    await fill({ findings: '两户照片看不清' })
    await move('作出结论', 'judged')
    await keepPicture(page(), 'year-sampled')
  })
}

/** The sheet as it comes back from the households: two of those that were drawn, and none that must be seen, are bad. */
async function visited(path: string): Promise<Uint8Array> {
  const read = await readHouseholdTable({ bytes: new Uint8Array(readFileSync(path)), sheet: '' })
  if (!read.ok) throw new Error('the sheet cannot be read')
  const [heads = [], ...rows] = read.value.rows.map(({ cells }) => cells)
  const said = {
    原调查员: '王强',
    复核日期: '2024-03-12',
    复核人: '示例甲',
    调查表: '有',
    照片: '有',
    录音: '有',
    一户一档: '有',
  }
  const bad = rows.filter((cells) => cells[heads.indexOf('抽样')] === '随机').slice(0, 2)
  const filled = rows.map((cells) => {
    const found = bad.includes(cells) ? { ...said, 结论: '不合格', 原因: '照片看不清' } : { ...said, 结论: '合格' }
    return heads.map((head, column) => found[head as keyof typeof found] ?? cells[column] ?? '')
  })
  return plainSheetBytes({ name: '抽样复核', heads, rows: filled })
}
