import type { BudgetDraft, BudgetTemplate } from './budget'

type Named = Pick<BudgetDraft, 'templateId' | 'templateVersion' | 'templateSha256'>

/**
 * The template a draft was made with. Of the program's, one of another version stands for it where its own is not here
 * (N09 says so); an office's own has no such stand-in, since another one would give figures of nobody. null = not here.
 */
export function findTemplate(templates: readonly BudgetTemplate[], draft: Named): BudgetTemplate | null {
  const ofId = templates.filter(({ id, sha256 }) => id === draft.templateId && sha256 === draft.templateSha256)
  const own = ofId.find(({ version }) => version === draft.templateVersion)
  return own ?? (draft.templateSha256 === undefined ? (ofId.at(-1) ?? null) : null)
}
