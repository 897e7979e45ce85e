import { expect, test } from 'vitest'
import { passwordProblem } from '#shared/accounts/password'

test.each([
  'password',
  'Password1',
  'P@ssw0rd2023',
  '20230101',
  '2023-01-01',
  '2023年1月1日',
  '19881224a',
  'qwertyui',
  'QWERTYUIOP',
  'poiuytre',
  'asdf1234',
  '1qaz2wsx',
  'abcd1234',
  'admin888',
  '１２３４qwer',
  'woaini1314',
])('%s is refused: everybody tries it first', (password) => {
  expect(passwordProblem(password, '张三')).toContain('太好猜')
})

test.each(['草原上的马群2023', '春天种下的麦子9亩', '当面告诉的密码88', 'Hulunbuir-7702', 'xiaoyang20230101x'])(
  '%s is taken: something is left of it that is not guessed',
  (password) => {
    expect(passwordProblem(password, '张三')).toBeNull()
  },
)
