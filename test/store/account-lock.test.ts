import { renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rightOf } from '#shared/ipc/channel-rights'
import { type BackendChannel, channelSchemas } from '#shared/ipc/schemas'
import { passwords, startOffice } from './account-fixture'
import { startBackend, startInCounty } from './county-fixture'
import { everyChannel } from './every-channel'
import { testKeyStore } from './household-fixture'

const withNumber = { key: 'record 1', body: '{"notes":"王某 13847812345"}' }

async function lockedOffice() {
  const office = await startOffice({ keyStore: testKeyStore() })
  const own = { id: office.ids.manager, password: passwords.manager }
  await office.get('account.signIn', own)
  await office.get('account.lock', null)
  return { ...office, own }
}

test('while it is locked every channel is refused that is refused before signing in', async () => {
  const { call } = await lockedOffice()
  for (const channel of Object.keys(channelSchemas) as BackendChannel[]) {
    if (rightOf(channel) === 'anyone') continue
    const answer = await call(channel, null as never)
    expect([channel, answer.ok || answer.error.code]).toEqual([channel, 'SIGN_IN_NEEDED'])
  }
})

test('no channel that reads is answered meanwhile but what the lock screen and a page loaded anew need', async () => {
  const { call } = await lockedOffice()
  const answered: string[] = []
  for (const [channel, standing] of Object.entries(everyChannel) as [BackendChannel, unknown][]) {
    if (standing !== 'reads') continue
    const answer = await call(channel, null as never)
    if (answer.ok || answer.error.code !== 'SIGN_IN_NEEDED') answered.push(channel)
  }
  // The package for support has counts alone: its own test holds it to that.
  const withoutTheOffice = [
    'app.info',
    'app.resources',
    'diagnostics.gather',
    'diagnostics.gatherOf',
    'update.standing',
  ]
  expect(answered.toSorted()).toEqual(['account.state', 'county.current', ...withoutTheOffice].toSorted())
})

test('no county is closed, opened or made meanwhile: the lock would be gone with the one that is locked', async () => {
  const { call, folder } = await lockedOffice()
  for (const [channel, input] of [
    ['county.close', null],
    ['county.open', { folder }],
    ['county.createSample', null],
  ] as const)
    expect([channel, await call(channel, input as never)]).toMatchObject([
      channel,
      { error: { code: 'SIGN_IN_NEEDED' } },
    ])
  expect(await call('project.names', null)).toMatchObject({ error: { code: 'SIGN_IN_NEEDED' } })
})

test('asked once more after the attempt to close it, every channel is refused as before', async () => {
  const { call, get } = await lockedOffice()
  await get('draft.keep', withNumber)
  await call('county.close', null)
  for (const channel of Object.keys(channelSchemas) as BackendChannel[]) {
    if (rightOf(channel) === 'anyone') continue
    expect([channel, await call(channel, null as never)]).toMatchObject([
      channel,
      { error: { code: 'SIGN_IN_NEEDED' } },
    ])
  }
})

test('with the folder of the county taken away it opens nothing either', async () => {
  const { call, get, folder } = await lockedOffice()
  await get('draft.keep', withNumber)
  renameSync(folder, `${folder}-away`)
  for (const channel of ['draft.list', 'county.recent', 'county.close'] as const)
    expect([channel, await call(channel, null)]).toMatchObject([channel, { error: { code: 'SIGN_IN_NEEDED' } }])
})

test('taken over by nobody and closed, what was typed is told again to whoever opens the county and signs in', async () => {
  const { call, get, own, folder } = await lockedOffice()
  await get('draft.keep', withNumber)
  await get('account.signOut', null)
  await get('county.close', null)
  expect(await call('draft.list', null)).toMatchObject({ error: { code: 'SIGN_IN_NEEDED' } })
  await get('county.open', { folder })
  expect(await call('draft.list', null)).toMatchObject({ error: { code: 'SIGN_IN_NEEDED' } })
  await get('account.signIn', own)
  expect(await get('draft.list', null)).toEqual([withNumber])
})

test('a county that was closed by whoever had signed in leaves the drafts to the start screen', async () => {
  const { get, own } = await lockedOffice()
  await get('account.signIn', own)
  await get('draft.keep', withNumber)
  await get('county.close', null)
  expect(await get('draft.list', null)).toEqual([withNumber])
})

test('what was typed is kept as it is being locked, and told again to whoever opens it alone', async () => {
  const { call, get, own } = await lockedOffice()
  const draft = { key: 'record 1', body: '{"notes":"没保存的"}' }
  await get('draft.keep', draft)
  expect(await call('draft.list', null)).toMatchObject({ ok: false, error: { code: 'SIGN_IN_NEEDED' } })
  await get('account.signIn', own)
  expect(await get('draft.list', null)).toEqual([draft])
})

test('what it shows meanwhile is what is shown before signing in', async () => {
  const { get } = await lockedOffice()
  expect(await get('county.current', null)).toMatchObject({ years: [] })
  expect(await get('account.state', null)).toMatchObject({ signedIn: null })
})

test('the password of whoever had locked it opens it, a wrong one does not', async () => {
  const { call, get, own } = await lockedOffice()
  expect(await call('account.signIn', { ...own, password: '猜一个密码试试看吧' })).toMatchObject({ ok: false })
  expect(await call('project.names', null)).toMatchObject({ ok: false })
  expect(await get('account.signIn', own)).toMatchObject({ signedIn: { name: '王主任' } })
  expect(await call('project.names', null)).toMatchObject({ ok: true })
})

test('work that was begun before goes on, in the name of whoever began it', async () => {
  const { get, ids } = await startOffice()
  await get('account.signIn', { id: ids.operator, password: passwords.operator })
  const begun = get('project.create', { name: '一', year: 2023, catalogCode: 'SW-02' })
  await get('account.lock', null)
  const { id } = await begun
  await get('account.signIn', { id: ids.operator, password: passwords.operator })
  const { steps } = await get('history.list', { recordId: id, before: null, limit: 1 })
  expect(steps[0]?.who).toBe('张三（经办）')
})

test('a county in which nobody signs in is locked by nobody', async () => {
  const { get, call } = await startInCounty()
  await get('account.lock', null)
  expect(await call('project.names', null)).toMatchObject({ ok: true })
})

test('the minutes are kept with the rules of the office, and told in its history', async () => {
  const { get, ids, folder, close, userDataFolder } = await startOffice()
  await get('account.signIn', { id: ids.manager, password: passwords.manager })
  expect((await get('account.state', null)).office).toMatchObject({ lockMinutes: 15 })
  await get('account.saveRules', { rule: 'required', ownWork: false, lockMinutes: 30 })
  const { steps } = await get('history.list', { recordId: '@accounts', before: null, limit: 1 })
  expect(steps[0]?.fields[0]).toMatchObject({
    before: expect.stringContaining('15 分钟没有操作自动锁定'),
    after: expect.stringContaining('30 分钟没有操作自动锁定'),
  })
  await close()
  const next = startBackend({ userDataFolder })
  await next.get('county.open', { folder })
  expect((await next.get('account.state', null)).office).toMatchObject({ lockMinutes: 30, rule: 'required' })
})
