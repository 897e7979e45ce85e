import { expect, test } from 'vitest'
import { nameInWho, whoText } from '#shared/accounts/account'
import { accountNameProblem } from '#shared/accounts/account-name'
import { type Act, mayDo, type Role, roles, whoMay } from '#shared/accounts/role'

test.each<[Role, Act[]]>([
  ['operator', ['work']],
  ['reviewer', ['work', 'confirm']],
  ['manager', ['work', 'manage']],
])('%s may %j', (role, acts) => {
  expect((['work', 'confirm', 'manage'] as const).filter((act) => mayDo([role], act))).toEqual(acts)
})

test('one person may have several roles; nobody with none may do anything', () => {
  expect(mayDo(['operator', 'reviewer', 'manager'], 'confirm')).toBe(true)
  expect(mayDo([], 'work')).toBe(false)
  expect(roles.map((role) => mayDo([role], 'work'))).toEqual([true, true, true])
  expect([whoMay('confirm'), whoMay('manage')]).toEqual(['复核', '管理'])
})

test('the history names a person with the roles he had', () => {
  const who = whoText({ name: '张三', roles: ['reviewer', 'operator'] })
  expect(who).toBe('张三（经办、复核）')
  expect(nameInWho(who)).toBe('张三')
  expect(nameInWho('wang')).toBe('wang')
})

test.each(['', ' ', 'Петр', '张三（管理）', '一'.repeat(21)])('%j is no name', (name) => {
  expect(accountNameProblem(name)).not.toBeNull()
})

test.each(['张三', '阿拉坦·其其格', 'ᠰᠠᠷᠠᠨ', 'Zhang San', '社救股张三2'])('%j is one', (name) => {
  expect(accountNameProblem(name)).toBeNull()
})
