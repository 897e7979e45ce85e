import { describe, expect, test } from 'vitest'
import { optionsGiven, unknownSteps } from '../../campaign/options'

describe('a campaign that is started wrongly', () => {
  const options = { sample: { type: 'string', default: '24' }, act: { type: 'string' } } as const

  test.each([['--sampel', '3'], ['--sample'], ['3']])('%s: says what can be given', (...args) => {
    expect(optionsGiven(options, args).why).toBe('选项不对。可以是：--sample、--act，每一项后面写它的值。')
  })

  test('takes the options it has', () => {
    expect(optionsGiven(options, ['--act', '备份'])).toEqual({ values: { sample: '24', act: '备份' }, why: null })
  })

  test('says which steps there are when asked for another', () => {
    const acts = { 备份: 1, 恢复: 2 }
    expect(unknownSteps(['备份', '没有的', 'toString'], acts)).toBe('没有这一步：没有的、toString。可以是：备份、恢复')
    expect(unknownSteps(['恢复'], acts)).toBeNull()
  })
})
