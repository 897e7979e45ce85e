import type { BudgetDraft, BudgetGroup, BudgetTemplate, OwnLine } from './budget'

/** An empty draft: every input takes the template's default until something is typed. */
export function newBudgetDraft(template: BudgetTemplate): BudgetDraft {
  return { templateId: template.id, templateVersion: template.version, inputs: {}, adjustments: {}, ownLines: [] }
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
