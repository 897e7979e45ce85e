import type { BudgetDraft, BudgetGroup, BudgetTemplate, OwnLine } from '#shared/budget/budget'
import type { Fen } from '#shared/money/fen'

type Preset = BudgetTemplate['presets'][number]
type Input = BudgetTemplate['inputs'][number]

/** What stands in the field: the clerk's text, or the template's default where it has a suggestion. */
export function inputText(draft: BudgetDraft, input: Input): string {
  return draft.inputs[input.code]?.value ?? (input.asked ? '' : input.default)
}

export function inputSource(draft: BudgetDraft, code: string): string {
  return draft.inputs[code]?.source ?? ''
}

export function withInput(draft: BudgetDraft, code: string, value: string): BudgetDraft {
  return { ...draft, inputs: { ...draft.inputs, [code]: { value, source: inputSource(draft, code) } } }
}

export function withSource(draft: BudgetDraft, input: Input, source: string): BudgetDraft {
  return { ...draft, inputs: { ...draft.inputs, [input.code]: { value: inputText(draft, input), source } } }
}

export function withPreset(draft: BudgetDraft, preset: Preset): BudgetDraft {
  return Object.entries(preset.inputs).reduce((before, [code, value]) => withInput(before, code, value), draft)
}

/** The preset's inputs as they stood before it; what the clerk has typed into others since stays. */
export function withoutPreset(draft: BudgetDraft, preset: Preset, before: BudgetDraft): BudgetDraft {
  const inputs = { ...draft.inputs }
  for (const code of Object.keys(preset.inputs)) {
    const old = before.inputs[code]
    if (old) inputs[code] = old
    else delete inputs[code]
  }
  return { ...draft, inputs }
}

export function withAdjustment(
  draft: BudgetDraft,
  lineCode: string,
  adjustment: { amountFen: Fen; reason: string } | null,
): BudgetDraft {
  const { [lineCode]: _, ...others } = draft.adjustments
  return { ...draft, adjustments: adjustment ? { ...others, [lineCode]: adjustment } : others }
}

export function emptyOwnLine(id: string, group: BudgetGroup): OwnLine {
  return { id, group, name: '', quantity: '', unit: '', unitPrice: '', times: '1', basis: '' }
}

export function withOwnLines(draft: BudgetDraft, more: OwnLine[]): BudgetDraft {
  return { ...draft, ownLines: [...draft.ownLines, ...more] }
}

export function withOwnLinePart(draft: BudgetDraft, id: string, part: Partial<OwnLine>): BudgetDraft {
  return { ...draft, ownLines: draft.ownLines.map((line) => (line.id === id ? { ...line, ...part } : line)) }
}

export function withoutOwnLine(draft: BudgetDraft, id: string): BudgetDraft {
  return { ...draft, ownLines: draft.ownLines.filter((line) => line.id !== id) }
}

/** A deleted line back in its place, beside those added since. */
export function withOwnLineAt(draft: BudgetDraft, line: OwnLine, at: number): BudgetDraft {
  const others = draft.ownLines.filter(({ id }) => id !== line.id)
  return { ...draft, ownLines: [...others.slice(0, at), line, ...others.slice(at)] }
}
