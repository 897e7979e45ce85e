import { AsyncLocalStorage } from 'node:async_hooks'
import { type Act, mayDo, whoMay } from '#shared/accounts/role'
import type { AppError } from '#shared/errors'
import type { Right } from '#shared/ipc/channel-rights'
import { type Account, findAccount, findOffice } from '../../store/account-repository'
import type { Executor } from '../../store/schema'

/** Who sits at an open county, during one call: whoever signs in or out meanwhile, what it writes is hers. */
export interface Desk {
  /** null = nobody is signed in, or nobody has to be. */
  account: Account | null
  /** A code that is shown and not confirmed yet. */
  shown: { code: string | null }
  signIn(id: string): void
  /** Until she, or somebody else, signs in: nothing is answered that asks for an account. */
  lock(): void
  signOut(): void
}

/** Who sat there when the call was begun. */
const begun = new AsyncLocalStorage<{ seat: Seat; id: string | null }>()

/** What an open county keeps of it between the calls: nothing on the disk, so that each start asks anew. */
export class Seat {
  readonly shown: Desk['shown'] = { code: null }
  #id: string | null = null
  #locked = false

  /** The call goes on as whoever began it, also where she signs out or locks the window meanwhile. */
  begin<T>(call: () => Promise<T>): Promise<T> {
    return begun.run({ seat: this, id: this.#idNow }, call)
  }

  get #idNow(): string | null {
    return this.#locked ? null : this.#id
  }

  async desk(db: Executor): Promise<Desk> {
    return {
      account: await this.#account(db),
      shown: this.shown,
      signIn: (id) => {
        this.#id = id
        this.#locked = false
      },
      lock: () => {
        this.#locked = true
        this.shown.code = null
      },
      signOut: () => {
        this.#id = null
        this.#locked = false
        this.shown.code = null
      },
    }
  }

  /** SIGN_IN_NEEDED behind the lock of somebody, also where the county itself cannot be asked; null = it is not locked. */
  lockedRefusal(): AppError | null {
    return this.#locked && this.#id !== null ? signInNeeded : null
  }

  /** Why a call is not answered. SIGN_IN_NEEDED, PASSWORD_TO_CHANGE, RIGHT_MISSING, ACCOUNTS_RESTING; null = it is. */
  async refusal(db: Executor, right: Right): Promise<AppError | null> {
    if (right === 'anyone') return null
    const office = await findOffice(db)
    if (!office) return null
    if (!office.inUse) return right === 'keepAccounts' ? { code: 'ACCOUNTS_RESTING', params: {} } : null
    if (right === 'unlocked') return this.lockedRefusal()
    const account = await this.#account(db)
    if (!account) return signInNeeded
    if (right === 'self' || right === 'typist') return null
    if (account.given) return { code: 'PASSWORD_TO_CHANGE', params: {} }
    const act = right === 'keepAccounts' ? 'manage' : right
    return mayDo(account.roles, act) ? null : rightMissing(act)
  }

  /** As it stands now: a role that was taken away counts at once. */
  async #account(db: Executor): Promise<Account | null> {
    const call = begun.getStore()
    const id = call?.seat === this ? call.id : this.#idNow
    if (id === null || !(await findOffice(db))?.inUse) return null
    const account = await findAccount(db, id)
    return account?.active && !account.altered ? account : null
  }
}

export const signInNeeded: AppError = { code: 'SIGN_IN_NEEDED', params: {} }

/** RIGHT_MISSING of what a channel for all leads to and 管理 alone may do; null = he may, or nobody has to sign in. */
export const manageProblem = ({ account }: Desk): AppError | null =>
  account && !mayDo(account.roles, 'manage') ? rightMissing('manage') : null

const rightMissing = (act: Act): AppError => ({ code: 'RIGHT_MISSING', params: { who: whoMay(act) } })
