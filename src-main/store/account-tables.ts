import type { Generated } from 'kysely'
import type { ConfirmationRule } from '#shared/accounts/account'
import type { Verdict } from '#shared/confirmations/confirmation'
import type { Bit } from './bit'

/** 账号 and 复核, as Kysely sees their tables. */
export interface AccountTables {
  accounts: {
    id: string
    name: string
    name_key: string
    roles: string
    active: Bit
    password: string
    given: Bit
    made_at: string
    signed_in_at: string
    sha256: string
  }
  /** One row, once accounts were set up. */
  account_office: {
    id: number
    in_use: Bit
    rule: ConfirmationRule
    own_work: Bit
    /** One of the choices. */
    lock_minutes: Generated<number>
    code: string
    code_at: string
    code_used: Bit
    sha256: string
  }
  /** Wrong passwords since the last right one. */
  account_tries: {
    subject: string
    wrong: number
    last_at: string
  }
  confirmations: {
    number: Generated<number>
    matter: string
    subject_id: string
    verdict: Verdict
    content: string
    content_sha256: string
    account_id: string
    who: string
    at: string
    remark: string
    own_work: Bit
    sha256: string
  }
}
