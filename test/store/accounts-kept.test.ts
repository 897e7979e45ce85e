import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { passwords, shownCode, startOffice } from './account-fixture'
import { startBackend } from './county-fixture'

const refused = (code: string) => ({ ok: false, error: { code } })
const history = { recordId: '@accounts', before: null, limit: 50 }

test('what 管理 keeps is refused to others, with the role that may', async () => {
  const { call, as, ids } = await startOffice()
  await as('reviewer')
  const add = { name: '赵六', roles: ['manager' as const], password: '给您的第一个密码' }
  expect(await call('account.add', add)).toMatchObject({ error: { code: 'RIGHT_MISSING', params: { who: '管理' } } })
  const edit = { id: ids.reviewer, name: '李四', roles: ['manager' as const], active: true }
  expect(await call('account.edit', edit)).toMatchObject(refused('RIGHT_MISSING'))
  expect(await call('account.resetPassword', { id: ids.manager, password: '给您的第一个密码' })).toMatchObject(
    refused('RIGHT_MISSING'),
  )
  expect(await call('account.showCode', null)).toMatchObject(refused('RIGHT_MISSING'))
  expect(await call('dataSet.import', { path: '/a' })).toMatchObject(refused('RIGHT_MISSING'))
})

test('a role that is taken away counts at once, and 停用 signs out', async () => {
  const { get, call, as, ids } = await startOffice()
  await as('manager')
  const one = { id: ids.reviewer, name: '李四' }
  await get('account.edit', { ...one, roles: ['reviewer', 'manager'], active: true })
  await as('reviewer')
  await get('account.edit', { ...one, roles: ['reviewer'], active: true })
  expect(await call('account.showCode', null)).toMatchObject(refused('RIGHT_MISSING'))
  await as('manager')
  await get('account.edit', { ...one, roles: ['reviewer'], active: false })
  expect(await call('account.signIn', { id: ids.reviewer, password: passwords.reviewer })).toMatchObject(
    refused('NOT_FOUND'),
  )
  expect((await get('account.state', null)).accounts).toContainEqual(expect.objectContaining({ ...one, active: false }))
  const { steps } = await get('history.list', history)
  expect(steps[0]).toMatchObject({
    title: '修改账号',
    who: '王主任（管理）',
    undoable: false,
    fields: [{ label: '账号', before: '李四：复核', after: '李四：复核，已停用' }],
  })
})

test('the last 管理 in use can neither go nor become something else', async () => {
  const { call, get, as, ids } = await startOffice()
  await as('manager')
  const own = { id: ids.manager, name: '王主任' }
  expect(await call('account.edit', { ...own, roles: ['operator'], active: true })).toMatchObject(
    refused('LAST_MANAGER'),
  )
  expect(await call('account.edit', { ...own, roles: ['manager'], active: false })).toMatchObject(
    refused('LAST_MANAGER'),
  )
  await get('account.edit', { id: ids.reviewer, name: '李四', roles: ['manager'], active: true })
  expect(await call('account.edit', { ...own, roles: ['operator'], active: true })).toMatchObject({ ok: true })
})

test.each([
  ['李四', 'the same'],
  ['李 四', 'a blank between'],
  ['李\u200b四', 'a sign that shows nothing'],
  ['\uf9e1四', 'a sign for compatibility that looks the same'],
])('no second account is called %s: %s', async (name) => {
  const { call, as, ids } = await startOffice()
  await as('manager')
  const answer = await call('account.edit', { id: ids.operator, name, roles: ['operator'], active: true })
  expect(answer.ok).toBe(false)
  if (!answer.ok) expect(['ACCOUNT_NAME_TAKEN', 'INPUT_INVALID']).toContain(answer.error.code)
})

test('a password that 管理 gave is changed before anything is done', async () => {
  const { call, get, as, ids } = await startOffice()
  await as('manager')
  await get('account.resetPassword', { id: ids.operator, password: '给您的第一个密码' })
  await get('account.signIn', { id: ids.operator, password: '给您的第一个密码' })
  expect(await call('project.list', { status: 'active' })).toMatchObject(refused('PASSWORD_TO_CHANGE'))
  const change = { old: '给您的第一个密码', password: passwords.operator }
  expect(await call('account.changePassword', { ...change, old: '不知道是什么密码' })).toMatchObject(
    refused('PASSWORD_WRONG'),
  )
  expect(await get('account.changePassword', change)).toMatchObject({ signedIn: { given: false } })
  expect(await call('project.list', { status: 'active' })).toMatchObject({ ok: true })
})

test('the way back: the code gives 管理 another password, loses nothing, is told, and is to be renewed', async () => {
  const { call, get, ids, code } = await startOffice()
  const forgotten = { id: ids.manager, password: '想出来的新密码7个' }
  const wrong = code.startsWith('7') ? `8${code.slice(1)}` : `7${code.slice(1)}`
  expect(await call('account.resetByCode', { ...forgotten, code: wrong })).toMatchObject(refused('RESET_CODE_WRONG'))
  expect(await call('account.resetByCode', { ...forgotten, id: ids.operator, code })).toMatchObject(
    refused('NOT_FOUND'),
  )
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  expect(await get('account.resetByCode', { ...forgotten, code: typed })).toMatchObject({
    signedIn: { name: '王主任' },
    office: { codeUsed: true },
  })
  expect(await call('account.signIn', { id: ids.manager, password: passwords.manager })).toMatchObject(
    refused('PASSWORD_WRONG'),
  )
  const { lastGroup } = await shownCode({ get })
  expect(await get('account.confirmCode', { lastGroup })).toMatchObject({ office: { codeUsed: false } })
  expect(await call('account.resetByCode', { ...forgotten, code })).toMatchObject(refused('RESET_CODE_WRONG'))
  const titles = (await get('history.list', history)).steps.map(({ title }) => title)
  expect(titles.slice(0, 2)).toEqual(['换发找回码', '用找回码重设密码'])
})

test('a hand that writes a role into the file gains nothing: the account is shut until its password is set anew', async () => {
  const { close, folder, ids, userDataFolder, get, as } = await startOffice()
  await as('operator')
  const { id } = await get('project.create', { name: '留着的', year: 2023, catalogCode: 'SW-02' })
  await close()
  const database = connect(join(folder, 'county.sqlite'))
  database.prepare(`UPDATE accounts SET roles = '["manager"]' WHERE id = ?`).run(ids.operator)
  expect(() => database.prepare('DELETE FROM accounts').run()).toThrow('never deleted')
  database.close()
  const again = startBackend({ userDataFolder })
  await again.get('county.open', { folder })
  const signIn = { id: ids.operator, password: passwords.operator }
  expect(await again.call('account.signIn', signIn)).toMatchObject(refused('ACCOUNT_CLOSED'))
  await again.get('account.signIn', { id: ids.manager, password: passwords.manager })
  expect((await again.get('account.state', null)).accounts.find((one) => one.id === ids.operator)).toMatchObject({
    altered: true,
  })
  expect(await again.get('project.get', { id })).toMatchObject({ name: '留着的' })
})

test('accounts that are put out of use rest with all they have said, and a password of 管理 brings them back', async () => {
  const { call, get, as, ids } = await startOffice({ who: () => 'wang' })
  await as('manager')
  expect(await call('account.stop', { password: '猜的密码九个字' })).toMatchObject(refused('PASSWORD_WRONG'))
  expect((await get('account.state', null)).office?.inUse).toBe(true)
  await get('account.stop', { password: passwords.manager })
  const { id } = await get('project.create', { name: '一', year: 2023, catalogCode: 'SW-02' })
  expect((await get('history.list', { recordId: id, before: null, limit: 1 })).steps[0]?.who).toBe('wang')
  const add = { name: '赵六', roles: ['manager' as const], password: '给您的第一个密码' }
  expect(await call('account.add', add)).toMatchObject(refused('ACCOUNTS_RESTING'))
  expect(await call('account.resume', { id: ids.reviewer, password: passwords.reviewer })).toMatchObject(
    refused('RIGHT_MISSING'),
  )
  await get('account.resume', { id: ids.manager, password: passwords.manager })
  expect(await get('account.state', null)).toMatchObject({ office: { inUse: true }, signedIn: { id: ids.manager } })
})

test('who signs in to one county is nobody in another', async () => {
  const { call, get, as, folder } = await startOffice()
  await as('manager')
  const other = await startOffice()
  await other.close()
  await get('county.open', { folder: other.folder })
  expect(await call('project.list', { status: 'active' })).toMatchObject(refused('SIGN_IN_NEEDED'))
  await get('county.open', { folder })
  expect(await call('project.list', { status: 'active' })).toMatchObject(refused('SIGN_IN_NEEDED'))
})
