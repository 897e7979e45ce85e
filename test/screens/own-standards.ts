import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withParagraph } from '../documents/contract/altered-docx'
import { answerOpen, answerSave } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'

type Visit = (name: string) => Promise<void>

/** 标准与模板数据: one exported, brought back wrong and refused, and brought back right; the county screen is in view. */
export async function officeData({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  const section = page.getByTestId('data-sets')
  const copy = join(dataDir, '预算范本.json')
  await answerSave(app, copy)
  await section
    .getByRole('button', { name: /^导出.*家计调查预算范本/ })
    .first()
    .click()
  await page.getByText('已导出，改好后换一个版本号再导入').waitFor()
  await visit('data-exported')
  const text = (await readFile(copy, 'utf8')).replace('default-2023.1', '2024.1')
  const bring = async (changed: string) => {
    await writeFile(copy, changed)
    await answerOpen(app, copy)
    await section.getByRole('button', { name: '导入数据文件（.json）…' }).click()
  }
  await bring(text.replace('teamdays*toll', 'teamdays*tol'))
  await section.getByText(/用到了没有定义的名称/).waitFor()
  await visit('data-refused')
  await bring(text.replace('"200.00"', '"230.00"'))
  await section.locator('[data-set="jiaji 2024.1"]').waitFor()
  await visit('data-imported')
}

/** An office's own template looked at, taken in, and 改用 with the paper as it would be. */
export async function otherTemplate({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  const brought = join(dataDir, '本旗合同.docx')
  await writeFile(brought, withParagraph('本旗合同样式。'))
  await answerOpen(app, brought)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /导入自己的范本/ }).click()
  await dialog.getByText('检查通过，可以使用').waitFor({ timeout: 60_000 })
  await visit('template-import')
  await dialog.getByLabel('启用日期', { exact: true }).fill('')
  await dialog.getByRole('button', { name: '导入', exact: true }).click()
  const row = dialog.locator('[data-template="本旗合同"]')
  await row.getByRole('button', { name: /^修改信息/ }).click()
  await visit('template-about')
  await row.getByRole('button', { name: '取消' }).click()
  await row.getByRole('button', { name: /^改用/ }).click()
  await visit('template-use')
  await row.getByRole('button', { name: '先看样子' }).click()
  await dialog.locator('.preview-paper section').first().waitFor({ timeout: 60_000 })
  await visit('template-preview')
}
