import { z } from 'zod'
import { plainRecoveryCode, recoveryCodeOf } from '../text/recovery-code'

/** For whom a file is sealed in the age format: for whoever has the passphrase, or for the holders of these keys. */
export type SealFor = { passphrase: string } | { recipients: string[] }

/** What opens a sealed file: its passphrase, or the secret key of one it was sealed for. */
export type OpenBy = { passphrase: string } | { identity: string }

/** `材料包.zip` sealed is `材料包.zip.age`. */
export const sealedEnding = '.age'
export const isSealedName = (path: string) => path.toLowerCase().endsWith(sealedEnding)
/** Of a file that was opened. */
export const openedName = (name: string) => (isSealedName(name) ? name.slice(0, -sealedEnding.length) : name)

/** Of a passphrase that the program proposes: 80 bits, short enough for the telephone. */
const proposedSigns = 16

/** A passphrase of random signs in groups: 7QK2-… */
export const proposedPassphrase = (random: Uint8Array): string =>
  groupsOf(plainRecoveryCode(recoveryCodeOf(random)).slice(0, proposedSigns))

const fewestSigns = 12
const mostSigns = 200
const mostRecipients = 20

/** What is wrong with a passphrase that is to seal something, in Chinese; null = it will do. */
export function passphraseProblem(text: string): string | null {
  if (text.trim() !== text) return '口令前后不要有空格'
  const signs = [...text]
  if (signs.length < fewestSigns) return `口令至少 ${fewestSigns} 位，现在是 ${signs.length} 位`
  if (signs.length > mostSigns) return `口令最多 ${mostSigns} 位`
  return new Set(signs).size < 5 ? '口令太简单：重复的字符太多' : null
}

const groupsOf = (plain: string) => plain.replace(/(.{4})(?=.)/g, '$1-')

/** What may have been meant by a passphrase as it was typed: to the letter, without blanks around it, or a proposed one as it was told on the telephone. */
export function passphrasesMeant(typed: string): string[] {
  const plain = plainRecoveryCode(typed)
  const proposed = plain.length === proposedSigns ? [groupsOf(plain)] : []
  return [...new Set([typed, typed.trim(), ...proposed].map((one) => one.normalize('NFC')).filter((one) => one !== ''))]
}

const recipient = /^age1(?:pq1)?[02-9ac-hj-np-z]{58,4000}$/
const identity = /^AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{40,200}$/

/** Public keys as they were pasted, one to a line or parted by blanks. */
export const recipientsIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,;，；、]+/).filter((one) => one !== '')),
]

/** What is wrong with public keys, in Chinese; null = each may be one. */
export function recipientsProblem(text: string): string | null {
  const keys = recipientsIn(text)
  if (keys.length === 0) return '请粘贴对方的公钥（age1 开头）'
  if (keys.length > mostRecipients) return `公钥最多 ${mostRecipients} 个`
  const odd = keys.find((key) => !recipient.test(key))
  return odd === undefined ? null : `“${odd.slice(0, 12)}…”不是公钥：公钥以 age1 开头，请整行粘贴`
}

/** The secret key in a file as `age-keygen` writes it, or as it was pasted; null = there is none. */
export const identityIn = (text: string): string | null =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => identity.test(line)) ?? null

export const sealForSchema: z.ZodType<SealFor> = z.union([
  z.strictObject({ passphrase: z.string().refine((text) => passphraseProblem(text) === null, '口令不符合要求') }),
  z.strictObject({ recipients: z.array(z.string().regex(recipient, '不是公钥')).min(1).max(mostRecipients) }),
])

export const openBySchema: z.ZodType<OpenBy> = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(1000) }),
  z.strictObject({ identity: z.string().regex(identity, '不是密钥') }),
])
