import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './county-fixture'

export const passphrase = 'C4KQ-9TWD-7MHX-20PZ'

/** A pair of keys as Debian's `age-keygen` makes it. */
export function keyPair(): { file: string; recipient: string; identity: string } {
  const file = join(temporaryFolder(), '密钥.txt')
  execFileSync('age-keygen', ['-o', file], { stdio: 'ignore' })
  const text = readFileSync(file, 'utf8')
  const recipient = /public key: (age1\w+)/.exec(text)?.[1] ?? ''
  const identity = /^AGE-SECRET-KEY-\S+/m.exec(text)?.[0] ?? ''
  return { file, recipient, identity }
}

/** By Debian's `age`, which nobody here wrote. */
export const ageOpens = (path: string, keyFile: string): Buffer =>
  execFileSync('age', ['-d', '-i', keyFile, path], { maxBuffer: 1 << 28 })
export const ageSeals = (path: string, recipient: string, to: string): void =>
  void execFileSync('age', ['-r', recipient, '-o', to, path])
