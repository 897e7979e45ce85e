import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '#shared/accounts/role'
import { countingIds, startBackend, startInCounty, type TestBackend, temporaryFolder } from './county-fixture'

export const passwords = { manager: '草原上的马群2023', operator: '春天种下的麦子9亩', reviewer: '秋天收的玉米棒8筐' }

/** The 找回码 shown, and its last group. */
export async function shownCode({ get }: Pick<TestBackend, 'get'>) {
  const code = await get('account.showCode', null)
  return { code, lastGroup: code.slice(-4) }
}

/** A clock that can be put on. */
export function movingClock(start = '2023-03-01T02:00:00Z') {
  let now = Date.parse(start)
  return {
    now: () => new Date(now),
    wait: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

/** 管理, 经办 and 复核 of the county that is open, each with a password of his own; nobody is signed in then. */
export async function setUpOffice({ get, call }: TestBackend) {
  const { code, lastGroup } = await shownCode({ get })
  const first = { name: '王主任', roles: ['manager' as const], password: passwords.manager, lastGroup }
  const manager = (await get('account.setUp', first)).signedIn!.id
  async function add(name: string, roles: Role[]) {
    const { accounts } = await get('account.add', {
      name,
      roles,
      password: `${name}的第一个密码`.replace(name, '给您'),
    })
    return accounts.find((one) => one.name === name)!.id
  }
  const ids = { manager, operator: await add('张三', ['operator']), reviewer: await add('李四', ['reviewer']) }
  for (const who of ['operator', 'reviewer'] as const) {
    await get('account.signIn', { id: ids[who], password: '给您的第一个密码' })
    await get('account.changePassword', { old: '给您的第一个密码', password: passwords[who] })
  }
  await call('account.signOut', null)
  return { code, ids }
}

/** Hashing takes its time, so that the office is made once and copied. */
async function prepare() {
  const backend = await startInCounty()
  const { code, ids } = await setUpOffice(backend)
  await backend.close()
  return { bytes: readFileSync(join(backend.folder, 'county.sqlite')), code, ids }
}
let prepared: ReturnType<typeof prepare> | null = null

/** An office with 管理, 经办 and 复核; nobody is signed in. */
export async function startOffice(options: Parameters<typeof startBackend>[0] = {}) {
  prepared ??= prepare()
  const { bytes, code, ids } = await prepared
  const folder = join(temporaryFolder(), '旗县')
  mkdirSync(folder)
  writeFileSync(join(folder, 'county.sqlite'), bytes)
  const backend = startBackend({ newId: countingIds('office'), ...options })
  await backend.get('county.open', { folder })
  const signIn = (id: string, password: string) => backend.get('account.signIn', { id, password })
  const as = (who: keyof typeof ids) => signIn(ids[who], passwords[who])
  return { ...backend, folder, code, ids, as }
}
