import { resolve } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import type { Terminal } from './terminal'

/**
 * Opens a county, and signs in where it has accounts: nobody does without a name what the history is to tell. The password
 * comes from the environment or from standard input, never from an argument, which others on the computer can read.
 */
export async function openCounty(
  terminal: Terminal,
  county: string,
  account: string | undefined,
): Promise<Result<null>> {
  const opened = await terminal.call('county.open', { folder: resolve(county) })
  return opened.ok ? signIn(terminal, account) : opened
}

/** Without a name where it asks for one, what follows is refused with SIGN_IN_NEEDED. */
export async function signIn(terminal: Terminal, name: string | undefined): Promise<Result<null>> {
  if (name === undefined) return ok(null)
  const state = await terminal.call('account.state', null)
  if (!state.ok) return state
  if (!state.value.office?.inUse) return fail('ACCOUNTS_NEEDED')
  const account = state.value.accounts.find((one) => one.name === name.trim())
  if (!account) return fail('NOT_FOUND', { what: `账号「${name.slice(0, 60)}」` })
  const password = await terminal.password()
  if (password === null) return fail('PASSWORD_MISSING')
  const signed = await terminal.call('account.signIn', { id: account.id, password })
  return signed.ok ? ok(null) : signed
}
