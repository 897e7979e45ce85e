import type { BudgetTemplate } from './budget'

/** Name and edition as a paper prints them, 2023年第1版 of default-2023.1: the version itself is the program's own code. */
export function templateTitle({ name, version }: Pick<BudgetTemplate, 'name' | 'version'>): string {
  const plain = version.replace(/^[A-Za-z]+-/, '')
  const [, year, edition] = /^(\d{4})\.(\d+)$/.exec(plain) ?? []
  return `${name}（${year ? `${year}年第${edition}` : plain}版）`
}
