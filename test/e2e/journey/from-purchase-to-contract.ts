import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { answerSave } from '../contract-fixture'
import type { Clerk } from './clerk'
import { contractor, daxie, total, year } from './facts'

/** Purchase, contractor, contract form, preview, and the paper itself. */
export function fromPurchaseToContract(clerk: Clerk): void {
  const { stop, tab, saved, fill, closePanel, errorsLeft, section, paper } = clerk

  test('the purchase is noted and the contractor registered with a qualification', async () => {
    const { page } = clerk.launched
    await tab('procurement')
    await expect.poll(() => page.getByTestId('method-advice').textContent()).toContain(total)
    await stop('采购（空）')
    expect(await page.getByRole('radio', { name: /竞争性磋商/ }).isChecked()).toBe(true)
    await fill('采购编号', `ARQ-${year}-CS-001`)
    await fill('成交（中标）通知书日期', `${year}-03-06`)
    await fill('成交（中标）供应商名称', contractor)
    await fill('成交（中标）金额', '757005.02')
    await saved()
    await stop('采购')
    await page.getByRole('button', { name: '下一步：承接主体' }).click()
    await page.getByRole('button', { name: '登记承接主体' }).waitFor()
    await stop('承接主体（空）')
    await page.getByRole('button', { name: '登记承接主体' }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel(/全称/).inputValue()).toBe(contractor)
    await dialog.getByLabel('统一社会信用代码').fill('52150999MJ0000001J')
    await dialog.getByText('校验码正确').waitFor()
    await dialog.getByLabel('类型').selectOption('social_organisation')
    await dialog.getByLabel(/法定代表人/).fill('乌云')
    await dialog.getByLabel('联系电话').fill('0470-4211111')
    await dialog.getByLabel('地址').fill('阿荣旗那吉镇团结街2号')
    await dialog.getByLabel('开户银行').fill('中国农业银行阿荣旗支行')
    await dialog.getByLabel('银行账号').fill('0000000000000000001')
    await dialog.getByLabel('第 1 份资质名称').fill('民办非企业单位（法人）登记证书')
    await dialog.getByLabel('第 1 份资质编号').fill('阿民证字第001号')
    await dialog.getByLabel('长期').check()
    await stop('登记承接主体')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => page.getByLabel(`选用${contractor}`).isChecked()).toBe(true)
    await saved()
    await stop('承接主体')
  })

  test('the contract form is completed until nothing blocks it, and the paper is previewed', async () => {
    const { page } = clerk.launched
    await page.getByRole('button', { name: '下一步：合同' }).click()
    await page.getByTestId('contract-screen').waitFor()
    await stop('合同（空）')
    await fill('合同编号', `ARQMZ-${year}-001`)
    await fill('签订日期', `${year}-03-15`)
    await fill('签订地点', '阿荣旗')
    expect(await page.getByRole('textbox', { name: '合同价款（含税）' }).inputValue()).toBe(total)
    await section('质量与人员')
    await fill('投保意外伤害险人数', '25')
    await section('分包与档案移交')
    await page.getByRole('radio', { name: '指定日期之前' }).check()
    await fill('档案移交日（含当日）', `${year + 1}-03-19`)
    await section('违约责任与不可抗力')
    await fill('验收不合格违约金（每户）', '50')
    await stop('合同（填写中）')
    expect(await errorsLeft()).toEqual([])
    await stop('合同（核验）')
    await closePanel()
    await page.getByText('预览合同', { exact: true }).click()
    const preview = page.getByTestId('contract-preview')
    await expect.poll(() => preview.getAttribute('data-state'), { timeout: 30_000 }).toBe('shown')
    const text = await page.locator('.preview-paper').evaluate((host) => host.shadowRoot?.textContent ?? '')
    expect(text).toContain(total)
    expect(text).toContain(daxie)
    await stop('合同预览')
  })

  test('the contract is generated, saved as .docx and read back: amount in figures and 大写, nothing left open', async () => {
    const { page, app } = clerk.launched
    await page.getByRole('button', { name: '生成合同', exact: true }).click()
    await page.getByText('已生成合同第 1 版').waitFor({ timeout: 30_000 })
    await answerSave(app, paper)
    await page.getByRole('button', { name: /另存为.*第 1 版/ }).click()
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor()
    await stop('合同已保存')
    const text = wordsOf(paper)
    for (const said of [total, daxie, contractor, '阿荣旗民政局', `ARQMZ-${year}-001`]) {
      expect(text.includes(said), said).toBe(true)
    }
    expect(text.match(/\{\{|\}\}|undefined|null|NaN/)).toBe(null)
  })
}

/** The words of a .docx, its headers and footers among them, with `unzip` alone. */
function wordsOf(path: string): string {
  return execFileSync('unzip', ['-p', path, 'word/*.xml'], { encoding: 'utf8' }).replace(/<[^>]+>/g, '')
}
