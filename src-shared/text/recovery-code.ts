/** Signs nobody mistakes for one another, read aloud or written by hand: no I, L, O, U. */
export const recoverySigns = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 6
const inGroup = 4

/** How many random bytes a code takes: a sign each, of which five bits count. */
export const recoveryCodeBytes = groups * inGroup

/** 120 bits in six groups of four: 7QK2-… */
export function recoveryCodeOf(random: Uint8Array): string {
  const code = Array.from(random.subarray(0, recoveryCodeBytes), (byte) => recoverySigns[byte % 32]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** As it was made, however it is typed: small letters, O for 0, I for 1, blanks for dashes. */
export const plainRecoveryCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')

/** What is wrong with it as a text, in Chinese; null = it may be one. */
export function recoveryCodeProblem(typed: string): string | null {
  const plain = plainRecoveryCode(typed)
  if (plain.length === recoveryCodeBytes) return null
  return `恢复码共${groups}组、每组${inGroup}位，现在是${plain.length}位`
}

/** The last group, which the clerk types once to show that the code is written down. */
export const lastGroupOf = (code: string): string => plainRecoveryCode(code).slice(-inGroup)
