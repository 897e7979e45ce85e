/** Brackets, width and spaces of a 文号 are typed in many ways: 敖财社[2023]1号 is 敖财社〔2023〕1号. */
export function sameNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[【（(]/g, '〔')
    .replace(/[\]】）)]/g, '〕')
}
