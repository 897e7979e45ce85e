/** Basis points as per cent text: 3000 -> 30, 5 -> 0.05. */
export function percentOfBp(bp: number): string {
  const whole = Math.trunc(bp / 100)
  const rest = String(Math.abs(bp % 100))
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole}.${rest}`
}

/** Per cent text with at most two decimals as basis points; null when it cannot be read so. */
export function bpOfPercent(text: string): number | null {
  const match = /^(\d{1,5})(?:\.(\d{0,2}))?$/.exec(text.trim())
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
