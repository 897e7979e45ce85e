import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { answerOpen } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import type { Visit } from './every-screen'
import { opened } from './opened'

/** 抽样复核 of the households there are: drawn, visited, and what comes back by a sheet that cannot be taken. */
export async function sampled({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  const panel = page.getByTestId('sample-panel')
  const dialog = page.getByRole('dialog')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.locator('[data-tab="later/supervision"]').click()
  await button('新建抽样复核').click()
  await panel.waitFor()
  await page.getByLabel('抽样人').fill('示例经办')
  await page.getByLabel('随机种子').fill('20240701')
  await visit('sample-basis')
  await opened(page, visit, 'sample-mark', panel.getByRole('button', { name: '登记必查户…' }), dialog)
  await button('抽取样本').click()
  await panel.getByText(/随机 \d+ 户/).waitFor()
  await visit('sample-drawn')
  await button('确认抽样').click()
  await button('导入结果…').waitFor()
  await visit('sample-visiting')
  const opener = panel.locator('[data-household] .opener').first()
  await opened(page, visit, 'sample-visit', opener, page.getByTestId('visit-form'))
  const sheet = join(dataDir, '复核结果.xlsx')
  await writeFile(
    sheet,
    await plainSheetBytes({ name: '抽样复核', heads: ['户编码', '结论'], rows: [['无此户', '好']] }),
  )
  await answerOpen(app, sheet)
  await button('导入结果…').click()
  await dialog.getByRole('button', { name: '选择表格…' }).click()
  await page.getByTestId('results-summary').or(dialog.getByRole('alert')).waitFor()
  await visit('sample-results')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}
