import { expect, test } from 'vitest'
import { faultPlace } from '#main/log'
import { logText } from '#shared/diagnostics/diagnostics'

const line = (fault: string) => `2023-03-01T02:00:00.000Z project.save ${fault}`

test('lines of the log that the program wrote are told as they are, with kind, code and place of the fault', () => {
  const fault = Object.assign(new TypeError('张三'), { code: 'ERR_STREAM_DESTROYED' })
  const ours = [
    line(faultPlace(fault)),
    line('TypeError < at Sessions.#during [as x] (a-b.js:1:2) < at (c.js:3:4) < at ?'),
  ]
  expect(logText(`${ours.join('\n')}\n`)).toBe(`${ours.join('\n')}\n`)
  expect(ours[0]).toContain('TypeError [ERR_STREAM_DESTROYED] < at ')
})

test.each(['TypeError 张三', 'TypeError: 项目 < at a (b.js:1:2)', 'Error < at a (阿荣旗/b.js:1:2)', '13800138000'])(
  'a line that somebody else wrote is counted and not told: %s',
  (fault) => {
    expect(logText(line(fault))).toBe('另有 1 行不是本程序的格式，没有放进来。\n')
  },
)

test('a code that is no code of a program is left out of the log', () => {
  expect(faultPlace(Object.assign(new Error(''), { code: '张三', stack: 'Error' }))).toBe('Error')
})
