import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchedApp } from '../e2e/launch-electron'
import type { Visit } from './every-screen'
import { opened } from './opened'

/** 号码加密 of a county that holds numbers: as this computer keeps its key, and after another store has taken the place of the one that had it. */
export async function numbersKey({ page, dataDir }: LaunchedApp, visit: Visit) {
  const sheet = page.getByTestId('numbers-key')
  const toSheet = async () => {
    await page.getByRole('button', { name: '旗县信息', exact: true }).click()
    await sheet.waitFor()
    await sheet.scrollIntoViewIfNeeded()
  }
  await toSheet()
  await visit('numbers-key')
  const file = keyFileOf(join(dataDir, 'keys'))
  const kept = readFileSync(file, 'utf8')
  await page.getByRole('button', { name: '打开其他旗县' }).click()
  await page.locator('[data-action=openCounty]').waitFor()
  writeFileSync(file, JSON.stringify({ ...JSON.parse(kept), store: 'gnome_libsecret' }))
  await page.locator('.recent-folder').first().click()
  await page.getByTestId('foot-key').getByText('号码打不开').waitFor()
  await toSheet()
  await visit('numbers-key-changed')
  const code = sheet.getByRole('button', { name: '输入恢复码…' })
  await opened(page, visit, 'numbers-key-code', code, page.getByRole('dialog'))
  writeFileSync(file, kept)
}

/** Beside it there may be the one for drafts. */
function keyFileOf(folder: string): string {
  const names = readdirSync(folder)
  const ofDrafts = names.includes('of-drafts') ? `${readFileSync(join(folder, 'of-drafts'), 'utf8')}.json` : ''
  return join(folder, names.find((name) => name.endsWith('.json') && name !== ofDrafts) ?? '')
}
