import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '#shared/project/project'
import { answerOpen, ask } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import type { Visit } from './every-screen'
import { closeNotices } from './notices'
import { opened } from './opened'
import { sealedBackup } from './sealed-files'

/** One is made, and all that can be done with it: looked at before it is restored, restored, one thing of it taken back, taken along sealed. 旗县信息 is in view. */
export async function backups(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  const list = page.getByTestId('backups')
  await list.getByRole('button', { name: '立即备份' }).click()
  await page.locator('[data-backup]').first().waitFor()
  await list.scrollIntoViewIfNeeded()
  await visit('backups')
  await fromBackup(launched, visit)
  await restored(launched, visit)
  await sealedBackup(launched, visit)
  await secondPlace(launched, visit)
}

async function restored({ page }: LaunchedApp, visit: Visit) {
  const restore = page.getByRole('button', { name: /^恢复…/ }).first()
  const dialog = page.locator('[data-dialog=restore-backup]').getByRole('dialog')
  await opened(page, visit, 'restore-backup', restore, dialog.getByText('从那时到现在'))
  await restore.click()
  await dialog.getByRole('button', { name: '恢复到新文件夹' }).click()
  await dialog.getByRole('button', { name: '打开恢复的旗县' }).waitFor({ timeout: 60_000 })
  await visit('restored')
  await dialog.getByRole('button', { name: '先不打开' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** A project was overwritten since: found, compared word by word, and taken back. */
async function fromBackup(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  const dialog = page.locator('[data-dialog=from-backup]').getByRole('dialog')
  const [listed] = await ask<{ id: string; name: string }[]>(launched, 'project.list', { status: 'active' })
  if (!listed) throw new Error('no project')
  const stored = await ask<Project>(launched, 'project.get', { id: listed.id })
  await ask(launched, 'project.save', { ...stored, beneficiaries: { ...stored.beneficiaries, note: '写坏了' } })
  const place = dialog.getByRole('navigation').getByRole('button', { name: listed.name })
  await page
    .getByRole('button', { name: /^找回其中一项…/ })
    .first()
    .click()
  await place.waitFor()
  await visit('from-backup')
  await place.click()
  const differs = dialog.getByRole('button', { name: /^看哪里不同/ }).first()
  await differs.waitFor()
  await visit('from-backup-things')
  await differs.click()
  await dialog.getByText('写坏了').first().waitFor()
  await visit('from-backup-plan')
  await dialog.getByRole('button', { name: '换一份备份' }).click()
  const open = dialog.getByRole('button', { name: /^打开/ }).first()
  await open.waitFor()
  await visit('from-backup-choice')
  await open.click()
  await place.click()
  await dialog.getByRole('button', { name: '找回选中的（1）' }).click()
  await dialog.waitFor({ state: 'detached' })
  await closeNotices(page)
}

/** On the disk of the county itself, which is told; and taken away. */
async function secondPlace({ app, page, dataDir }: LaunchedApp, visit: Visit) {
  const folder = join(dataDir, '第二处')
  const at = (state: string) => page.locator(`[data-testid=second-place][data-place=${state}]`)
  mkdirSync(folder)
  await answerOpen(app, folder)
  await page.getByRole('button', { name: '选第二处备份…' }).click()
  await at('same-disk').waitFor()
  await page.getByRole('button', { name: '立即备份' }).waitFor()
  await at('same-disk').scrollIntoViewIfNeeded()
  await visit('second-place-same-disk')
  renameSync(folder, `${folder}-拔下`)
  await page.getByRole('button', { name: '立即备份' }).click()
  await at('away').waitFor()
  await visit('second-place-away')
  await page.getByRole('button', { name: '不再用第二处' }).click()
  await at('none').waitFor()
  await closeNotices(page)
}
