import type { Page } from 'playwright-core'
import type { LaunchedApp } from '../e2e/launch-electron'
import { toTab } from './before-steps'
import type { Visit } from './every-screen'
import { opened } from './opened'

const password = '示例用的密码2023'
const others = '当面告诉的密码88'

/** Accounts of the office, the contract with its 复核, and signing in: last, since everything else asks for it then. */
export async function accounts(launched: LaunchedApp, visit: Visit) {
  const { page } = launched
  const dialog = page.getByRole('dialog')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button('旗县信息').click()
  await button('设置账号…').click()
  await dialog.getByLabel('姓名').fill('示例主任')
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  await dialog.getByLabel('密码，再输一次').fill(password)
  await visit('accounts-set-up')
  await dialog.getByRole('button', { name: '下一步：找回码' }).click()
  const code = (await dialog.getByTestId('recovery-code').textContent()) ?? ''
  await visit('accounts-code')
  await dialog.getByLabel('找回码的最后一组').fill(code.slice(-4))
  await dialog.getByRole('button', { name: '已经留存，启用账号' }).click()
  await page.getByTestId('own-account').waitFor()
  await secondAccount(page, visit)
  await page.getByTestId('accounts').scrollIntoViewIfNeeded()
  await visit('accounts')
  for (const [name, control] of [
    ['account-change', page.locator('[data-account="示例经办"]').getByRole('button', { name: /^修改/ })],
    ['account-reset', page.locator('[data-account="示例经办"]').getByRole('button', { name: /^重设密码/ })],
    ['accounts-new-code', button('换发找回码…')],
  ] as const)
    await opened(page, visit, name, control, dialog)
  await page.getByTestId('own-account').click()
  await page.getByRole('menuitem', { name: '更换自己的密码…' }).click()
  await dialog.waitFor()
  await visit('own-password')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await opened(page, visit, 'accounts-stop', button('停用账号功能…'), dialog)
  await button('停用账号功能…').click()
  await dialog.getByLabel('自己的密码').fill(password)
  await dialog.getByRole('button', { name: '停用', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await opened(page, visit, 'accounts-resume', button('恢复使用账号…'), dialog)
  await button('恢复使用账号…').click()
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  await dialog.getByRole('button', { name: '恢复使用', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await button('项目').click()
  await page.locator('[data-project] .row-opener').first().click()
  await toTab(page, 'contract')
  await page.getByTestId('confirmation').waitFor()
  await visit('confirmation')
  await locked(launched, visit)
  await signIn(page, visit)
}

/** Left, over the page and over a dialog with what is in no form; it cannot be closed then. */
async function locked({ app, page }: LaunchedApp, visit: Visit) {
  const cover = page.locator('[data-testid=lock-screen][data-state=locked]')
  const lock = async () => {
    await page.keyboard.press('Control+l')
    await cover.waitFor()
  }
  const unlock = async () => {
    await cover.getByLabel(/的密码$/).fill(password)
    await page.keyboard.press('Enter')
    await cover.waitFor({ state: 'detached' })
  }
  await lock()
  await visit('locked')
  await unlock()
  await page.getByRole('button', { name: '旗县信息', exact: true }).click()
  await page.getByRole('button', { name: '新增账号…', exact: true }).click()
  await page.getByRole('dialog').getByLabel('姓名').fill('示例科员')
  await lock()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await cover.getByText('现在不能退出').waitFor()
  await visit('locked-not-closed')
  await unlock()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function secondAccount(page: Page, visit: Visit) {
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: '新增账号…', exact: true }).click()
  await dialog.getByLabel('姓名').fill('示例经办')
  await dialog.getByLabel('初始密码', { exact: true }).fill(others)
  await dialog.getByLabel('初始密码，再输一次').fill(others)
  await visit('account-new')
  await dialog.getByRole('button', { name: '新增', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Signed out, the way back with the 找回码, and the first time of somebody whose password was given to him. */
async function signIn(page: Page, visit: Visit) {
  await page.keyboard.press('Control+Shift+L')
  await page.getByTestId('sign-in').waitFor()
  await visit('sign-in')
  await page.getByRole('button', { name: '忘了密码' }).click()
  await page.getByLabel('找回码', { exact: true }).waitFor()
  await visit('sign-in-forgotten')
  await page.getByRole('button', { name: '返回登录' }).click()
  await page.getByRole('radio', { name: /^示例经办/ }).check()
  await page.getByLabel('密码', { exact: true }).fill(others)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '换成自己的密码' }).waitFor()
  await visit('sign-in-first')
}
