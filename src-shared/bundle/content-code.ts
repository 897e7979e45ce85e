/**
 * 内容码: `1234-5678-9012`, to be read out over the telephone: 11 digits of the sha-256 that binds every file of the
 * bundle, and a check digit. It proves that two people hold the same bundle; it is not a signature.
 */
export function contentCodeOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a sha-256')
  const digits = (BigInt(`0x${sha256}`) % 10n ** 11n).toString().padStart(11, '0')
  return `${digits}${checkDigit(digits)}`.replace(/(\d{4})(?=\d)/g, '$1-')
}

/** The code as typed by the one who listens (spaces, 全角 digits, any dash), or null when it was heard wrong. */
export function readContentCode(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\-‐-―]/g, '')
  if (!/^\d{12}$/.test(digits) || checkDigit(digits) !== 0) return null
  return digits.replace(/(\d{4})(?=\d)/g, '$1-')
}

/** Damm's quasigroup: finds every wrong digit and every swap of neighbours; over number and check digit it gives 0. */
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]

function checkDigit(digits: string): number {
  return Array.from(digits, Number).reduce((interim, digit) => damm[interim]![digit]!, 0)
}
