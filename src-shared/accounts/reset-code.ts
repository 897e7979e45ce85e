import { plainRecoveryCode, recoveryCodeOf, recoverySigns } from '../text/recovery-code'

/**
 * 找回码: gives an account of 管理 another password. Of the form of the register's 恢复码, so that it is printed and read the
 * same way; its last two signs are check signs, by which a slip and the register's code are known before they count as a try.
 */
const signs = 24
const checkSigns = 2
/** The largest prime below 32 × 32: one wrong sign, or two neighbours exchanged, change the rest. */
const modulus = 1021

export const resetCodeOf = (random: Uint8Array): string => {
  const body = plainRecoveryCode(recoveryCodeOf(random)).slice(0, signs - checkSigns)
  return `${body}${checkOf(body)}`.replace(/(.{4})(?=.)/g, '$1-')
}

function checkOf(body: string): string {
  let rest = 0
  for (const sign of body) rest = (rest * 32 + recoverySigns.indexOf(sign)) % modulus
  return `${recoverySigns[Math.floor(rest / 32)]}${recoverySigns[rest % 32]}`
}

/** What is wrong with it as a text, in Chinese; null = it may be one. */
export function resetCodeProblem(typed: string): string | null {
  const plain = plainRecoveryCode(typed)
  if (plain.length !== signs) return `找回码共6组、每组4位，现在是${plain.length}位`
  const known = [...plain].every((sign) => recoverySigns.includes(sign))
  if (known && checkOf(plain.slice(0, -checkSigns)) === plain.slice(-checkSigns)) return null
  return '有一位抄错了，或者这不是账号的找回码（户册的恢复码不能用在这里）'
}
