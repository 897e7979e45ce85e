import { describe, expect, test } from 'vitest'
import { type CountyKeyState, keptWhere, lockedBecause, unsealedText } from '#shared/households/county-key-state'

const open = (store: CountyKeyState['store'], keptHere = true) =>
  keptWhere({ state: 'open', store, keptHere, unsealed: 0, codeAt: '' })

describe('where the key lies', () => {
  test('a store of the system protects it, by its name', () => {
    expect(open({ name: 'dpapi', protects: true })).toContain('密钥库（Windows 数据保护）保护')
  })

  test.each([
    ['plain text', { name: 'basic_text', protects: false }, true],
    ['none', null, true],
    ['a store that has not given it back', { name: 'dpapi', protects: true }, false],
  ])('%s is never called protecting', (_what, store, keptHere) => {
    expect(open(store, keptHere)).not.toContain('保护，')
  })
})

describe('why it does not open', () => {
  const locked = (keptBy: string | null, store: CountyKeyState['store']) =>
    lockedBecause({ state: 'locked', why: 'storeChanged', keptBy, store, unsealed: 0 })

  test('another store is named beside the one that had it', () => {
    expect(locked('gnome_libsecret', { name: 'basic_text', protects: false })).toBe(
      '密钥原来由“GNOME 密钥环”保管，现在这台电脑没有系统密钥库。',
    )
  })

  test('the same store that was set up anew or is shut is told so', () => {
    expect(locked('kwallet6', { name: 'kwallet6', protects: true })).toContain('重设过，或者没有解锁')
  })
})

test.each([
  ['none', '生成恢复码、打印留存后'],
  ['locked', '输入恢复码后'],
  ['open', '下次打开旗县时'],
] as const)('telephones in plain wait, with a key that is %s: %s', (state, says) => {
  expect(unsealedText({ state, unsealed: 3 })).toBe(`有 3 户的电话还没有加密。${says}，程序就把它们加密。`)
})
