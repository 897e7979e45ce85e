import { join } from 'node:path'
import type { NewHousehold } from '#shared/households/household'
import { answerOpen } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import { below, putFiles, whole } from '../fixtures/households/delivered'
import type { Visit } from './every-screen'
import { opened } from './opened'

/** 一户一档 below the register in view: a delivery taken in, with what is missing, of nobody, or cannot be opened. */
export async function delivered({ app, page, dataDir }: LaunchedApp, visit: Visit, made: readonly NewHousehold[]) {
  const [first, second] = made
  if (!first || !second) throw new Error('no households')
  const panel = page.getByTestId('delivery-panel')
  const dialog = page.getByRole('dialog')
  await panel.scrollIntoViewIfNeeded()
  await visit('delivery-empty')
  const { '录音.m4a': _sound, ...silent } = whole('second')
  const folder = putFiles(join(dataDir, '交付'), {
    ...below(`${first.code}-${first.name}`, whole('first')),
    ...below(second.code, { ...silent, '照片/坏.jpg': Buffer.from('no picture') }),
    ...below('没有这一户', whole('nobody')),
  })
  await panel.getByRole('button', { name: '选择交付文件夹…' }).click()
  await page.getByTestId('begin-delivery').waitFor()
  await visit('delivery-begin')
  await answerOpen(app, folder)
  await dialog.getByRole('button', { name: '选文件夹…' }).click()
  await dialog.getByText(folder).waitFor()
  await dialog.getByRole('button', { name: '开始' }).click()
  await panel.getByRole('img', { name: /材料齐全 1 户/ }).waitFor({ timeout: 60_000 })
  for (const folded of await panel.locator('details > summary').all()) await folded.click()
  await panel.scrollIntoViewIfNeeded()
  await visit('delivery')
  await opened(page, visit, 'delivery-assign', panel.getByRole('button', { name: /^指定户…/ }), dialog)
  await opened(page, visit, 'delivery-export', panel.getByRole('button', { name: /^导出缺材料清单/ }), dialog)
  const files = page.getByTestId('household-register').locator(`[data-household="${second.code}"] .household-files`)
  await opened(page, visit, 'household-files', files, page.getByTestId('reason-form'))
}
