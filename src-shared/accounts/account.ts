import { type Role, roleTitles } from './role'

/** 账号 of a person who works in the county. */
export interface AccountInfo {
  id: string
  name: string
  roles: Role[]
  /** Deactivated ones stay, since the history names them. */
  active: boolean
  /** Its row in the file is not as the program wrote it: nobody signs in by it until its password is set anew. */
  altered: boolean
  /** The password was set by somebody else, and is to be changed before anything is done. */
  given: boolean
  /** '' = never. */
  signedInAt: string
}

/** required = the next step waits for the confirmation; advised = it is only told. */
export type ConfirmationRule = 'required' | 'advised'

/** Minutes without use after which the window is locked; 0 = never by itself. */
export const lockChoices = [0, 5, 15, 30] as const
export type LockMinutes = (typeof lockChoices)[number]
export const lockAtFirst: LockMinutes = 15

export const lockText = (minutes: LockMinutes): string =>
  minutes === 0 ? '不自动锁定' : `${minutes} 分钟没有操作自动锁定`

export interface OfficeRules {
  rule: ConfirmationRule
  /** Whether one may confirm what she has made herself, with a reason (an office of two). */
  ownWork: boolean
  /** false = accounts were set up and are not used: everybody works as without them. */
  inUse: boolean
  lockMinutes: LockMinutes
}

/** How the accounts of the open county stand, as far as whoever asks may know. */
export interface AccountsState {
  /** null = nobody has set accounts up. */
  office: (OfficeRules & { codeAt: string; codeUsed: boolean }) | null
  /** null = nobody is signed in. */
  signedIn: AccountInfo | null
  /** Before signing in those that may, by name and role alone. */
  accounts: AccountInfo[]
}

/** The office works without accounts. */
export const noAccounts: AccountsState = { office: null, signedIn: null, accounts: [] }

/** Whether nothing is shown before somebody signs in, or has put his own password in the place of a given one. */
export const isShut = ({ office, signedIn }: AccountsState): boolean =>
  office?.inUse === true && (signedIn === null || signedIn.given)

/** How the history names who did something: 张三（经办、复核）. */
export const whoText = ({ name, roles }: Pick<AccountInfo, 'name' | 'roles'>): string =>
  `${name}（${roleTitles(roles)}）`

/** The name in it. */
export const nameInWho = (who: string): string => who.replace(/（[^（）]*）$/, '')
