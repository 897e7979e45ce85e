import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { rightOf } from '#shared/ipc/channel-rights'
import { type BackendChannel, channelSchemas } from '#shared/ipc/schemas'
import { movingClock, passwords, shownCode, startOffice } from './account-fixture'
import { startBackend, startInCounty } from './county-fixture'

const refused = (code: string, params: Record<string, string> = {}) => ({
  ok: false,
  error: { code, params: expect.objectContaining(params) },
})

describe('setting accounts up', () => {
  test('without accounts nobody is asked, and the history names the user of the computer', async () => {
    const { get } = await startInCounty({ who: () => 'wang' })
    expect(await get('account.state', null)).toEqual({ office: null, signedIn: null, accounts: [] })
    const { id } = await get('project.create', { name: '一', year: 2023, catalogCode: 'SW-02' })
    const { steps } = await get('history.list', { recordId: id, before: null, limit: 1 })
    expect(steps[0]?.who).toBe('wang')
  })

  test('nothing counts before the last group of the code shows that it is on paper', async () => {
    const backend = await startInCounty()
    const first = { name: '王主任', roles: ['manager' as const], password: passwords.manager }
    expect(await backend.call('account.setUp', { ...first, lastGroup: 'ABCD' })).toMatchObject(
      refused('RECOVERY_CODE_NOT_SHOWN'),
    )
    const { code, lastGroup } = await shownCode(backend)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await backend.call('account.setUp', { ...first, lastGroup: 'UUUU' })).toMatchObject(
      refused('RESET_CODE_MISTYPED'),
    )
    expect((await backend.get('account.state', null)).office).toBeNull()
    const state = await backend.get('account.setUp', { ...first, lastGroup })
    expect(state).toMatchObject({ office: { inUse: true, rule: 'required' }, signedIn: { name: '王主任' } })
    expect(await backend.call('account.setUp', { ...first, lastGroup })).toMatchObject(refused('ACCOUNTS_THERE'))
  })

  test('the first account has 管理, and a password worth the name', async () => {
    const backend = await startInCounty()
    const { lastGroup } = await shownCode(backend)
    const first = { name: '王主任', roles: ['manager' as const], password: passwords.manager, lastGroup }
    const detail = async (change: object) => {
      const answer = await backend.call('account.setUp', { ...first, ...change })
      return answer.ok ? 'ok' : answer.error.params.detail
    }
    expect(await detail({ roles: ['operator'] })).toContain('管理')
    expect(await detail({ password: '1234567' })).toContain('至少8位')
    expect(await detail({ password: '12345678' })).toContain('连着的数字')
    expect(await detail({ password: 'aaaaaaaab' })).toContain('一两种字符')
    expect(await detail({ password: '我是王主任123' })).toContain('姓名')
    expect(await detail({ password: '马'.repeat(10_000) })).toContain('password')
    expect(await detail({ name: 'Иван' })).toContain('汉字')
  })

  test('neither a password nor the code stands in the file; each hash has a salt of its own', async () => {
    const { folder, code, close } = await startOffice()
    await close()
    const bytes = readFileSync(join(folder, 'county.sqlite'))
    for (const secret of [...Object.values(passwords), code, code.replaceAll('-', '')])
      expect(bytes.includes(Buffer.from(secret))).toBe(false)
    const database = connect(join(folder, 'county.sqlite'), { readonly: true })
    const hashes = database.prepare('SELECT password FROM accounts').pluck().all() as string[]
    database.close()
    expect(hashes.every((hash) => hash.startsWith('scrypt$32768$8$1$'))).toBe(true)
    expect(new Set(hashes.map((hash) => hash.split('$')[4])).size).toBe(3)
  })
})

describe('signing in', () => {
  test('every channel but those of coming in is shut before', async () => {
    const { call, get } = await startOffice()
    const open: string[] = []
    for (const channel of Object.keys(channelSchemas) as BackendChannel[]) {
      if (['anyone', 'unlocked'].includes(rightOf(channel))) open.push(channel)
      else expect([channel, await refusalOf(call, channel)]).toEqual([channel, 'SIGN_IN_NEEDED'])
    }
    expect(open.join(' ')).toBe(
      'app.info app.resources county.current county.create county.createSample county.createFromBundle county.open county.close draft.keep draft.drop job.cancel account.state account.setUp account.signIn account.signOut account.lock account.resetByCode account.resume backup.make update.standing update.started update.told diagnostics.gather diagnostics.gatherOf diagnostics.save seal.leave'
        .split(' ')
        .sort((a, b) => Object.keys(channelSchemas).indexOf(a) - Object.keys(channelSchemas).indexOf(b))
        .join(' '),
    )
    expect(await get('county.current', null)).toMatchObject({ years: [] })
    const { accounts, signedIn } = await get('account.state', null)
    expect(signedIn).toBeNull()
    expect(accounts.map(({ name, signedInAt }) => [name, signedInAt]).toSorted()).toEqual([
      ['张三', ''],
      ['李四', ''],
      ['王主任', ''],
    ])
  })

  test('the history names the account and its role, and a start asks anew', async () => {
    const { get, as, close, folder, ids, userDataFolder } = await startOffice()
    await as('operator')
    const { id } = await get('project.create', { name: '一', year: 2023, catalogCode: 'SW-02' })
    const { steps } = await get('history.list', { recordId: id, before: null, limit: 1 })
    expect(steps[0]?.who).toBe('张三（经办）')
    await close()
    const again = startBackend({ userDataFolder })
    await again.get('county.open', { folder })
    expect(await again.call('project.get', { id })).toMatchObject(refused('SIGN_IN_NEEDED'))
    await again.get('account.signIn', { id: ids.operator, password: passwords.operator })
    expect(await again.get('project.get', { id })).toMatchObject({ name: '一' })
  })

  test('a password typed in full width is the same, another one opens nothing', async () => {
    const { call, ids } = await startOffice()
    const signIn = (password: string) => call('account.signIn', { id: ids.operator, password })
    expect(await signIn(passwords.operator.replace('9', '8'))).toMatchObject(refused('PASSWORD_WRONG'))
    expect(await signIn(passwords.operator.replace('9', '９'))).toMatchObject({ ok: true })
  })

  test('who has tried wrongly waits longer and longer, over a restart too, and is never shut out for good', async () => {
    const clock = movingClock()
    const { call, close, folder, ids, userDataFolder } = await startOffice(clock)
    const wrong = { id: ids.operator, password: '猜一个密码试试看吧' }
    for (let time = 0; time < 5; time += 1)
      expect(await call('account.signIn', wrong)).toMatchObject(refused('PASSWORD_WRONG'))
    expect(await call('account.signIn', wrong)).toMatchObject(refused('TOO_MANY_TRIES', { wait: '5秒' }))
    await close()
    const again = startBackend({ userDataFolder, ...clock })
    await again.get('county.open', { folder })
    const right = { id: ids.operator, password: passwords.operator }
    expect(await again.call('account.signIn', right)).toMatchObject(refused('TOO_MANY_TRIES'))
    clock.wait(6)
    expect(await again.call('account.signIn', wrong)).toMatchObject(refused('PASSWORD_WRONG'))
    expect(await again.call('account.signIn', right)).toMatchObject(refused('TOO_MANY_TRIES', { wait: '10秒' }))
    // Others come in meanwhile.
    expect(await again.call('account.signIn', { id: ids.reviewer, password: passwords.reviewer })).toMatchObject({
      ok: true,
    })
    clock.wait(15 * 60)
    expect(await again.call('account.signIn', right)).toMatchObject({ ok: true })
    // The clock put back: the wait is no longer than it would have been.
    for (let time = 0; time < 5; time += 1) await again.call('account.signIn', wrong)
    clock.wait(-86_400)
    expect(await again.call('account.signIn', right)).toMatchObject(refused('TOO_MANY_TRIES'))
    clock.wait(6)
    expect(await again.call('account.signIn', right)).toMatchObject({ ok: true })
  })

  test('a hundred guesses at once are five', async () => {
    const { call, ids } = await startOffice()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => call('account.signIn', { id: ids.operator, password: `猜测密码${at}` })),
    )
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(5)
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(95)
  })

  test('a hash of older parameters is made anew when its password is typed; one that asks for the moon opens nothing', async () => {
    const { folder, close, ids, userDataFolder } = await startOffice()
    await close()
    const { scryptSync, createHash } = await import('node:crypto')
    const salt = Buffer.alloc(16, 7)
    const hash = scryptSync(passwords.operator, salt, 32, { N: 1024, r: 8, p: 1 })
    const old = `scrypt$1024$8$1$${salt.toString('base64')}$${hash.toString('base64')}`
    const file = join(folder, 'county.sqlite')
    const put = (password: string) => {
      const database = connect(file)
      const row = database.prepare('SELECT * FROM accounts WHERE id = ?').get(ids.operator) as Record<string, unknown>
      const said = ['account', row.id, row.name, row.roles, row.active, password, row.given, row.made_at]
      const sha256 = createHash('sha256').update(JSON.stringify(said)).digest('hex')
      database.prepare('UPDATE accounts SET password = ?, sha256 = ? WHERE id = ?').run(password, sha256, ids.operator)
      database.close()
    }
    const stored = () => {
      const database = connect(file, { readonly: true })
      const found = database.prepare('SELECT password FROM accounts WHERE id = ?').pluck().get(ids.operator) as string
      database.close()
      return found
    }
    put(old)
    const first = startBackend({ userDataFolder })
    await first.get('county.open', { folder })
    expect(await first.call('account.signIn', { id: ids.operator, password: passwords.operator })).toMatchObject({
      ok: true,
    })
    await first.close()
    expect(stored()).toMatch(/^scrypt\$32768\$/)
    put(old.replace('$1024$', '$1073741824$'))
    const second = startBackend({ userDataFolder })
    await second.get('county.open', { folder })
    expect(await second.call('account.signIn', { id: ids.operator, password: passwords.operator })).toMatchObject(
      refused('PASSWORD_WRONG'),
    )
  })
})

async function refusalOf(call: Awaited<ReturnType<typeof startOffice>>['call'], channel: BackendChannel) {
  const answer = await call(channel, null as never)
  return answer.ok ? 'answered' : answer.error.code
}
