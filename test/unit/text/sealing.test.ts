import { describe, expect, test } from 'vitest'
import {
  identityIn,
  isSealedName,
  openedName,
  passphraseProblem,
  passphrasesMeant,
  recipientsIn,
  recipientsProblem,
} from '#shared/seal/sealing'

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'

describe('what a file is sealed with', () => {
  test.each([
    ['', '口令至少 12 位，现在是 0 位'],
    ['短口令', '口令至少 12 位，现在是 3 位'],
    ['aaaaaaaaaaaaaaaa', '口令太简单：重复的字符太多'],
    [' C4KQ-9TWD-7MHX', '口令前后不要有空格'],
  ])('the passphrase “%s” is refused with the reason', (text, problem) => {
    expect(passphraseProblem(text)).toBe(problem)
  })

  test('a passphrase of twelve signs will do, Chinese ones too', () => {
    expect(passphraseProblem('C4KQ-9TWD-7M')).toBeNull()
    expect(passphraseProblem('草原上的骏马奔向远方的毡房')).toBeNull()
  })

  test('public keys are taken as they were pasted, each once', () => {
    expect(recipientsIn(`${recipient}\n${recipient}，${recipient}`)).toEqual([recipient])
    expect(recipientsProblem(recipient)).toBeNull()
  })

  test.each([
    ['', '请粘贴对方的公钥（age1 开头）'],
    ['AGE-SECRET-KEY-1ABC', '“AGE-SECRET-K…”不是公钥：公钥以 age1 开头，请整行粘贴'],
  ])('“%s” is no public key, and that is said', (text, problem) => {
    expect(recipientsProblem(text)).toBe(problem)
  })
})

test('a secret key is found in the file that age-keygen writes', () => {
  const key = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`
  expect(identityIn(`# created: 2026\n# public key: ${recipient}\n${key}\n`)).toBe(key)
  expect(identityIn(recipient)).toBeNull()
})

test('a sealed file is known by its ending, and opened has the name without it', () => {
  expect(isSealedName('E:\\材料包.zip.AGE')).toBe(true)
  expect(openedName('材料包.zip.age')).toBe('材料包.zip')
  expect(openedName('材料包.zip')).toBe('材料包.zip')
})

test.each(['c4kq 9twd 7mhx 2opz', ' C4KQ9TWD7MHX20PZ ', 'Ｃ４ＫＱ－９ＴＷＤ－７ＭＨＸ－２０ＰＺ'])(
  'a proposed passphrase is known however it is typed: %s',
  (typed) => {
    expect(passphrasesMeant(typed)).toContain('C4KQ-9TWD-7MHX-20PZ')
  },
)

test('another passphrase is meant to the letter, but for blanks around it', () => {
  expect(passphrasesMeant(' 草原上的骏马奔向远方的毡房 ')).toEqual([
    ' 草原上的骏马奔向远方的毡房 ',
    '草原上的骏马奔向远方的毡房',
  ])
})
