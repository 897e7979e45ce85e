import type { BudgetDraft, BudgetGroup, BudgetTemplate, OwnLine } from './budget'

/** An empty draft: every input takes the template's default until something is typed. */
export function newBudgetDraft(template: BudgetTemplate): BudgetDraft {
  return { ...templateName(template), inputs: {}, adjustments: {}, ownLines: [] }
}

type TemplateName = Pick<BudgetDraft, 'templateId' | 'templateVersion' | 'templateSha256'>

/** How a draft names its template. */
export const templateName = ({ id, version, sha256 }: BudgetTemplate): TemplateName => ({
  templateId: id,
  templateVersion: version,
  ...(sha256 && { templateSha256: sha256 }),
})

/** The draft reckoned by another template: all that was typed stays, also what has no place in it. */
export function withTemplate(draft: BudgetDraft, template: BudgetTemplate): BudgetDraft {
  const { templateSha256: _former, ...rest } = draft
  return { ...rest, ...templateName(template) }
}

/** The draft with a preset's inputs (城镇, 半牧区, 牧区) typed in; what else was typed, and the noted sources, stay. */
export function applyPreset(template: BudgetTemplate, draft: BudgetDraft, presetId: string): BudgetDraft {
  const preset = template.presets.find(({ id }) => id === presetId)
  if (!preset) return draft
  const typed = Object.entries(preset.inputs).map(([code, value]) => [
    code,
    { value, source: draft.inputs[code]?.source ?? '' },
  ])
  return { ...draft, inputs: { ...draft.inputs, ...Object.fromEntries(typed) } }
}

/** A blank own line, once. */
export function newOwnLine(id: string, group: BudgetGroup): OwnLine {
  return { id, group, name: '', quantity: '', unit: '', unitPrice: '', times: '1', basis: '' }
}
