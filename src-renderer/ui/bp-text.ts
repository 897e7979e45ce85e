/** Basis points as per cent text: 3000 -> 30, 5 -> 0.05. */
export function percentOfBp(bp: number): string {
  const whole = Math.trunc(bp / 100)
  const rest = String(Math.abs(bp % 100))
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole}.${rest}`
}
