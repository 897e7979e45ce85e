import { join } from 'node:path'
import { answerOpen, answerSave } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import type { Visit } from './every-screen'

/** A backup leaves sealed, by a passphrase or for who holds a key, and comes in again by what opens it. Its row is in view. */
export async function sealedBackup({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  const file = join(dataDir, '加密的备份.zip.age')
  const seal = page.locator('[data-dialog=seal-backup]').getByRole('dialog')
  await page
    .getByRole('button', { name: /^加密带走…/ })
    .first()
    .click()
  const passphrase = await seal.getByLabel('口令', { exact: true }).inputValue()
  await visit('seal-backup')
  await seal.getByText('用对方的公钥', { exact: true }).click()
  await seal.getByLabel('公钥', { exact: true }).fill('age1不是公钥')
  await visit('seal-backup-keys')
  await seal.getByText('用口令', { exact: true }).click()
  await answerSave(app, file)
  await seal.getByRole('button', { name: '加密另存…' }).click()
  await seal.getByText('已加密').waitFor({ timeout: 60_000 })
  await visit('seal-backup-done')
  await page.keyboard.press('Escape')
  await seal.waitFor({ state: 'detached' })

  const open = page.locator('[data-dialog=open-sealed]').getByRole('dialog')
  const typed = open.getByLabel('口令', { exact: true })
  await answerOpen(app, file)
  await page.getByRole('button', { name: '从加密备份恢复…' }).click()
  await typed.waitFor()
  await visit('open-sealed')
  await open.getByText('用密钥', { exact: true }).click()
  await open.getByLabel('密钥', { exact: true }).fill('不是密钥')
  await visit('open-sealed-key')
  await open.getByText('用口令', { exact: true }).click()
  await typed.fill('不对的口令1234')
  await page.keyboard.press('Enter')
  await open.getByRole('alert').waitFor()
  await visit('open-sealed-wrong')
  await typed.fill(passphrase)
  await page.keyboard.press('Enter')
  const restore = page.locator('[data-dialog=sealed-restore]').getByRole('dialog')
  await restore.getByRole('button', { name: '恢复到新文件夹' }).waitFor({ timeout: 60_000 })
  await visit('sealed-restore')
  await page.keyboard.press('Escape')
  await restore.waitFor({ state: 'detached' })
}
