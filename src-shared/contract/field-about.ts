import type { PlausibleRange } from '../law/plausible-range'
import { type SuggestedValues, valueStatus } from '../law/suggested-values'
import type { ContractForm } from '../project/contract-form'
import { evaluationStatus } from './evaluation-terms'
import { fieldPlace } from './field-places'
import { suggestedFields } from './new-contract-form'
import { shown } from './wording'

/** What the form says below a field: where it is printed, what is suggested, what is usual. */
export function fieldAbout(
  field: string,
  form: ContractForm,
  suggested: ContractForm,
  ranges: readonly Pick<PlausibleRange, 'field' | 'unit' | 'usual' | 'by'>[],
  values: SuggestedValues,
): string {
  const range = ranges.find((row) => row.field === `project.contract.${field}`)
  const usual = range
    ? `一般${short(range.usual[0], range.unit)}至${short(range.usual[1], range.unit)}${range.by ? `（本单位${range.by}）` : ''}`
    : null
  const parts = [fieldPlace(field), suggestionText(field, form, suggested, statusOf(field, values), range?.unit), usual]
  return parts.filter(Boolean).join(' · ')
}

/** 建议值 while the suggestion stands; what it was once it was changed, where that is short enough to be said. */
function suggestionText(
  field: string,
  form: ContractForm,
  suggested: ContractForm,
  status: string,
  unit?: string,
): string | null {
  const [now, before] = [valueAt(form, field), valueAt(suggested, field)]
  if (before === null || before === '' || before === undefined) return null
  if (JSON.stringify(now) === JSON.stringify(before)) return status
  if (typeof before !== 'number') return null
  return `建议${short(before, unit ?? unitOf(field))}${status === '建议值' ? '' : `（${status}）`}`
}

/** 建议值, or by which file of the office. */
function statusOf(field: string, values: SuggestedValues): string {
  if (field === 'evaluationTerms') return evaluationStatus(values)
  const id = Object.hasOwn(suggestedFields, field) ? suggestedFields[field as keyof typeof suggestedFields] : null
  return id ? valueStatus(values, id) : '建议值'
}

/** Whole yuan without their 分: there is little room below a field. */
const short = (figure: number, unit: string) => shown(figure, unit).replace(/\.00元$/, '元')

/** Amounts and shares say by their name how they are stored. */
const unitOf = (field: string) => (field.endsWith('Fen') ? '元' : field.endsWith('Bp') ? '比例' : '')

/** The value at `quality.passRateBp`; undefined where there is none. */
export function valueAt(form: ContractForm, field: string): unknown {
  return field.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | null)?.[part], form)
}
