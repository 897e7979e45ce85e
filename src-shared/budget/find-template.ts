import type { BudgetDraft, BudgetTemplate } from './budget'

/** The template a draft was made with: same id and version, else the newest known of that id; null when the id is unknown. */
export function findTemplate(templates: BudgetTemplate[], draft: BudgetDraft): BudgetTemplate | null {
  const ofId = templates.filter(({ id }) => id === draft.templateId)
  return ofId.find(({ version }) => version === draft.templateVersion) ?? ofId.at(-1) ?? null
}
