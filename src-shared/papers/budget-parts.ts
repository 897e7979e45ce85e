import type { BudgetDraft, BudgetGroup, BudgetInput, BudgetLine, BudgetResult, BudgetTemplate } from '../budget/budget'
import { budgetGroups } from '../budget/compiled-template'
import { exactDecimal, readDecimal, shareText, shownValue, unitCostFen } from '../budget/decimal'
import { inputText } from '../budget/givens'
import { provenanceOf } from '../budget/line-basis'
import { rangeText } from '../budget/notices'
import { templateTitle } from '../budget/template-title'
import type { Fen } from '../money/fen'
import { groupedFigure } from '../money/typed-number'
import { openMark } from '../text/open-mark'
import type { BudgetPaperInput } from './budget-input'

/** Red as well; the sign is for black-and-white printers. */
export const outsideMark = '▲超出区间'

/** One input as the paper shows it. `mark` tells suggested from local figures. */
export interface ParameterRow {
  input: BudgetInput
  /** Plain number text. */
  text: string
  shown: string
  range: string
  mark: '建议值' | '本地填报' | typeof outsideMark
  source: string
  /** Whether the clerk has noted where the figure comes from. */
  isNoted: boolean
}

export const statusLine = (template: BudgetTemplate): string => `${templateTitle(template)}。${template.status}。`

/** What nobody has filled in yet says so: a stroke would look like an answer. */
export const orOpen = (text: string): string => (text.trim() === '' ? openMark : text.trim())

/** Lines in the order of the paper, numbered through: the program's own codes mean nothing to a reader. */
export function numberedLines(result: BudgetResult): { number: number; line: BudgetLine }[] {
  return budgetGroups
    .flatMap((group) => result.lines.filter((line) => line.group === group))
    .map((line, index) => ({ number: index + 1, line }))
}

/** Inputs by step, steps without inputs left out. */
export function parameterSteps({ template, draft }: BudgetPaperInput): { title: string; rows: ParameterRow[] }[] {
  return template.steps
    .map(({ id, title }) => ({
      title,
      rows: template.inputs.filter(({ step }) => step === id).map((input) => parameterRow(input, draft)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function parameterRow(input: BudgetInput, draft: BudgetDraft): ParameterRow {
  const reading = readDecimal(inputText(input, draft))
  if ('problem' in reading) throw new Error(`a computed budget has an unreadable input: ${input.code}`)
  const { text, value } = reading
  const outside = value.compare(exactDecimal(input.min)) < 0 || value.compare(exactDecimal(input.max)) > 0
  const provenance = provenanceOf(input, draft)
  const mark = outside ? outsideMark : provenance.kind === 'suggested' ? '建议值' : '本地填报'
  const source = { noted: '', suggested: '范本建议值', unnoted: '（未注明来源）' }[provenance.kind]
  return {
    input,
    text,
    shown: shownValue(text, input.unit),
    range: rangeText(input.min, input.max, input.unit === '比例' ? '比例' : '')
      .split('～')
      .map(groupedFigure)
      .join('～'),
    mark,
    source: provenance.kind === 'noted' ? provenance.source : source,
    isNoted: provenance.kind === 'noted',
  }
}

/** 比例 is shown as per cent in value and range; a unit beside it would say it twice. */
export const unitShown = (unit: string): string => (unit === '比例' ? '—' : unit)

export function groupShare(result: BudgetResult, group: BudgetGroup): string {
  return shareText(result.groups[group], result.totalFen) ?? '—'
}

/** 折合每户、每户次: for reading only (domain R4). */
export function unitCosts({ template, draft, result }: BudgetPaperInput): { label: string; amountFen: Fen }[] {
  const households = template.inputs.find(({ code }) => code === 'hh')
  const perHousehold = households ? unitCostFen(result.totalFen, inputText(households, draft)) : null
  const perVisit = Object.hasOwn(result.derived, 'hv') ? unitCostFen(result.totalFen, result.derived.hv ?? '') : null
  return [
    ...(perHousehold === null ? [] : [{ label: '折合每户', amountFen: perHousehold }]),
    ...(perVisit === null ? [] : [{ label: '折合每户次', amountFen: perVisit }]),
  ]
}
