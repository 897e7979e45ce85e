import { describe, expect, test } from 'vitest'
import { passwordProblem } from '#shared/accounts/password'
import { typedProblem } from '../../../src-renderer/features/accounts/password-fields'
import { withUnread } from '../../../src-renderer/records/unread-lacks'

describe('what is wrong with a field is told once', () => {
  test('beside the button nothing is said again that stands at the password', () => {
    const said = passwordProblem('短', '张三')
    expect(said).not.toBeNull()
    expect(typedProblem({ password: '短', again: '' }, '张三')).toBe('请先改好标红的密码')
  })

  test('a password is not taken before it is typed twice alike', () => {
    const password = '春天种下的麦子9亩'
    expect(typedProblem({ password: '', again: '' }, '张三')).toBe('请输入密码')
    expect(typedProblem({ password, again: '' }, '张三')).toBe('请再输一次密码')
    expect(typedProblem({ password, again: '另一个密码99' }, '张三')).toBe('请先改好标红的密码')
    expect(typedProblem({ password, again: password }, '张三')).toBeNull()
  })

  test('a date that cannot be read is not said to be wanting as well', () => {
    const unread = { field: 'checkedOn', text: '检查日期：「某天」无法识别' }
    const place = { field: 'place', text: '检查地点' }
    expect(withUnread([unread], [{ field: 'checkedOn', text: '检查日期' }, place])).toEqual([unread, place])
  })
})
