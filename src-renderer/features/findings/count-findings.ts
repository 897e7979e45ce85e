import type { Finding } from '#shared/norms/finding'

/** Errors and warnings; notes only inform. */
export function countFindings(findings: Finding[]): { errors: number; warnings: number } {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  return { errors: count('error'), warnings: count('warning') }
}
