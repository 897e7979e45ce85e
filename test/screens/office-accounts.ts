import type { Page } from 'playwright-core'
import type { Visit } from './every-screen'

/** Accounts of the office, the contract with its 复核, and signing in: last, since everything else asks for it then. */
export async function accounts(page: Page, visit: Visit) {
  await page.getByRole('button', { name: '旗县信息', exact: true }).click()
  await page.getByRole('button', { name: '设置账号…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('示例主任')
  await dialog.getByLabel('密码', { exact: true }).fill('示例用的密码2023')
  await dialog.getByLabel('密码，再输一次').fill('示例用的密码2023')
  await visit('accounts-set-up')
  await dialog.getByRole('button', { name: '下一步：找回码' }).click()
  const code = (await dialog.getByTestId('recovery-code').textContent()) ?? ''
  await visit('accounts-code')
  await dialog.getByLabel('找回码的最后一组').fill(code.slice(-4))
  await dialog.getByRole('button', { name: '已经留存，启用账号' }).click()
  await page.getByTestId('own-account').waitFor()
  await visit('accounts')
  await page.getByRole('button', { name: '返回正在办理的项目' }).click()
  await page.getByTestId('confirmation').waitFor()
  await visit('confirmation')
  await page.keyboard.press('Control+Shift+L')
  await page.getByTestId('sign-in').waitFor()
  await visit('sign-in')
}
