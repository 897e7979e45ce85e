import type { BudgetTemplate } from './budget'

/** Name and edition as a paper prints them: the letters of a version are the program's own and say nothing to a reader. */
export function templateTitle({ name, version }: Pick<BudgetTemplate, 'name' | 'version'>): string {
  return `${name}（${version.replace(/^[A-Za-z]+-/, '')}版）`
}
