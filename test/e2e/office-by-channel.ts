import type { AccountsState } from '#shared/accounts/account'
import { ask } from './contract-fixture'
import type { LaunchedApp } from './launch-electron'

const given = '当面告诉的密码88'

/** 王主任（经办、管理）, who is signed in, and 李四（复核） in the county that is open. */
export async function setUpOffice(launched: LaunchedApp): Promise<void> {
  const code = await ask<string>(launched, 'account.showCode', null)
  const password = '草原上的马群2023'
  const manager = { name: '王主任', roles: ['manager', 'operator'], password, lastGroup: code.slice(-4) }
  await ask(launched, 'account.setUp', manager)
  await ask(launched, 'account.add', { name: '李四', roles: ['reviewer'], password: given })
  await seenAnew(launched)
}

/** 李四 signs in for the first time. */
export async function signInReviewer(launched: LaunchedApp): Promise<void> {
  const { accounts } = await ask<AccountsState>(launched, 'account.state', null)
  await ask(launched, 'account.signIn', { id: accounts.find(({ name }) => name === '李四')?.id, password: given })
  await ask(launched, 'account.changePassword', { old: given, password: '秋天收的玉米棒8筐' })
  await seenAnew(launched)
}

async function seenAnew({ page }: LaunchedApp): Promise<void> {
  await page.reload()
  await page.getByTestId('own-account').waitFor()
}
