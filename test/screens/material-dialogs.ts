import { createHash } from 'node:crypto'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { ask } from '../e2e/contract-fixture'
import type { LaunchedApp } from '../e2e/launch-electron'
import type { Visit } from './every-screen'
import { menuOf, opened } from './opened'

/** What can be done with a stored file: its menu, each of its dialogs, the bar it is chosen in, and what 核对 says once it was altered outside. */
export async function materialDialogs(launched: LaunchedApp, visit: Visit, file: Locator, bytes: Buffer) {
  const { page } = launched
  const dialog = page.getByRole('dialog')
  const more = file.getByRole('button', { name: /^更多：/ })
  await opened(page, visit, 'material-menu', more, menuOf(page))
  for (const [name, item] of [
    ['material-rename', '改名…'],
    ['material-move', '移到别的栏…'],
    ['material-history', '经过…'],
  ] as const) {
    await more.click()
    await opened(page, visit, name, page.getByRole('menuitem', { name: item }), dialog)
  }
  const box = file.getByRole('checkbox', { name: /^选中：/ })
  await box.check()
  await page.getByTestId('chosen-bar').waitFor()
  await visit('material-chosen')
  await box.uncheck()
  const putBack = await alterStored(launched, bytes)
  await page.getByRole('button', { name: '核对材料' }).click()
  await page.getByTestId('altered-files').waitFor()
  await visit('altered-files')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await putBack()
  // What is told at the foot of the window until it is looked at again would make every bar after it higher.
  await page.getByRole('button', { name: '核对材料' }).click()
  await page.getByText(/已逐份核对 \d+ 份，与登记时完全一致。/).waitFor()
  await page.getByTestId('foot-altered').waitFor({ state: 'detached' })
}

/** Somebody else writes over a stored file of the county. Answers how it is put back. */
async function alterStored(launched: LaunchedApp, bytes: Buffer) {
  const { folder } = await ask<{ folder: string }>(launched, 'county.current', null)
  const store = join(folder, 'evidence')
  const stored = (await readdir(store, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))
  const digest = createHash('sha256').update(bytes).digest('hex')
  const path = join(store, stored.find((name) => name.endsWith(digest)) ?? '')
  await chmod(path, 0o644)
  await writeFile(path, '换成了别的')
  return () => writeFile(path, bytes)
}
