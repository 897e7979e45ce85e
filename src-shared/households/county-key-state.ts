/** Where this computer keeps secrets of programs. */
export interface KeyStoreInfo {
  /** As the system calls it. */
  name: string
  /** false = in plain text, for whoever reads this user's files. */
  protects: boolean
}

interface Around {
  /** null = none: a key lasts until the program ends. */
  store: KeyStoreInfo | null
  /** Households with something in plain from before it was encrypted: it is sealed as soon as the key is open. */
  unsealed: number
}

/** How a county's numbers stand on this computer. */
export type CountyKeyState = Around &
  (
    | /** No number has been kept yet: there is no key. */ { state: 'none' }
    /** `keptHere`: the store has it, and has given it back: the next start opens it by itself. */
    | { state: 'open'; keptHere: boolean; codeAt: string }
    /** Masked only, until the recovery code is typed; `why` it cannot be opened by itself; `keptBy` the store that had it. */
    | { state: 'locked'; why: 'notHere' | 'storeChanged' | 'unreadable'; keptBy: string | null }
  )

const titles: Record<string, string> = {
  dpapi: 'Windows 数据保护',
  keychain: 'macOS 钥匙串',
  gnome_libsecret: 'GNOME 密钥环',
  gnome_any: 'GNOME 密钥环',
  kwallet: 'KDE 钱包',
  kwallet5: 'KDE 钱包',
  kwallet6: 'KDE 钱包',
  basic_text: '本机的普通文件',
  unknown: '本机的普通文件',
}

/** What a clerk reads for the name of a store. */
const storeTitle = (name: string): string => titles[name] ?? name

/** What this computer has to keep secrets in; plain text is none. */
export const storeText = (store: KeyStoreInfo | null): string =>
  store?.protects ? `系统密钥库：${storeTitle(store.name)}` : '这台电脑没有系统密钥库'

/** Where the key is and what that is worth; what is plain text is not called protected. */
export function keptWhere({ store, keptHere }: Extract<CountyKeyState, { state: 'open' }>): string {
  if (!store || !keptHere) return '号码已加密；密钥没有存在本机，只在程序运行时有效，下次打开要输入恢复码。'
  if (store.protects)
    return `号码已加密，密钥由本机系统的密钥库（${storeTitle(store.name)}）保护，本机打开不用输入恢复码。`
  return '号码已加密，但本机没有可用的系统密钥库，密钥以普通文件放在本机：能登录本机账户的人都可能读到，请管好本机账户。'
}

/** Why numbers do not open here by themselves. */
export function lockedBecause({ why, keptBy, store }: Extract<CountyKeyState, { state: 'locked' }>): string {
  if (why === 'notHere') return '这台电脑还没有打开过本旗县的号码。'
  if (why === 'unreadable') return '这台电脑存放的密钥读不出来了。'
  if (keptBy !== null && keptBy !== store?.name)
    return `密钥原来由“${storeTitle(keptBy)}”保管，现在${store?.protects ? `系统用的是“${storeTitle(store.name)}”` : '这台电脑没有系统密钥库'}。`
  return '这台电脑的系统密钥库重设过，或者没有解锁，打不开原来保管的密钥。'
}

/** null = nothing is in plain. */
export const unsealedText = ({ unsealed, state }: Pick<CountyKeyState, 'unsealed' | 'state'>): string | null =>
  unsealed === 0
    ? null
    : `有 ${unsealed} 户的电话还没有加密。${state === 'none' ? '生成恢复码、打印留存后' : state === 'locked' ? '输入恢复码后' : '下次打开旗县时'}，程序就把它们加密。`
