import type { AccountsState, ConfirmationRule, LockMinutes } from '../accounts/account'
import type { Role } from '../accounts/role'
import type { Confirmation, ConfirmationView } from '../confirmations/confirmation'
import type { MatterId } from '../confirmations/matters'

/** 账号 of the county that is open, and 复核. */
export interface AccountChannels {
  'account.state': { input: null; output: AccountsState }
  /** A new 找回码, to be printed; it counts once its last group is typed. */
  'account.showCode': { input: null; output: string }
  /** RECOVERY_CODE_NOT_SHOWN, RESET_CODE_MISTYPED. */
  'account.confirmCode': { input: { lastGroup: string }; output: AccountsState }
  /** The first account, of 管理 and signed in, with the code shown before. ACCOUNTS_THERE, and as `confirmCode`. */
  'account.setUp': {
    input: { name: string; roles: Role[]; password: string; lastGroup: string }
    output: AccountsState
  }
  /** PASSWORD_WRONG, TOO_MANY_TRIES, ACCOUNT_CLOSED. */
  'account.signIn': { input: { id: string; password: string }; output: AccountsState }
  'account.signOut': { input: null; output: AccountsState }
  /** The window is left: until somebody signs in all is refused as before signing in. */
  'account.lock': { input: null; output: null }
  /** Another password for an account of 管理, which is signed in then. RESET_CODE_WRONG, TOO_MANY_TRIES. */
  'account.resetByCode': { input: { id: string; code: string; password: string }; output: AccountsState }
  /** One's own. PASSWORD_WRONG, TOO_MANY_TRIES. */
  'account.changePassword': { input: { old: string; password: string }; output: AccountsState }
  /** ACCOUNT_NAME_TAKEN. */
  'account.add': { input: { name: string; roles: Role[]; password: string }; output: AccountsState }
  /** ACCOUNT_NAME_TAKEN, LAST_MANAGER. */
  'account.edit': { input: { id: string; name: string; roles: Role[]; active: boolean }; output: AccountsState }
  /** Of somebody else, who changes it when he signs in. */
  'account.resetPassword': { input: { id: string; password: string }; output: AccountsState }
  'account.saveRules': {
    input: { rule: ConfirmationRule; ownWork: boolean; lockMinutes?: LockMinutes | undefined }
    output: AccountsState
  }
  /** Puts all accounts out of use, by one's own password: nobody signs in and nothing is confirmed. PASSWORD_WRONG, TOO_MANY_TRIES. */
  'account.stop': { input: { password: string }; output: AccountsState }
  /** Uses accounts again that were put out of use. As `signIn`. */
  'account.resume': { input: { id: string; password: string }; output: AccountsState }

  'confirmation.state': { input: { matter: MatterId; id: string }; output: ConfirmationView }
  /** All that was said on it, newest first. */
  'confirmation.list': { input: { matter: MatterId; id: string }; output: Confirmation[] }
  /** 提请复核 of what is there now. CONFLICT where it is not what `sha256` names. */
  'confirmation.ask': { input: { matter: MatterId; id: string; sha256: string }; output: ConfirmationView }
  /** 通过 or 退回. CONFLICT, OWN_WORK, REASON_MISSING. */
  'confirmation.decide': {
    input: { matter: MatterId; id: string; sha256: string; verdict: 'confirmed' | 'returned'; remark: string }
    output: ConfirmationView
  }
}
