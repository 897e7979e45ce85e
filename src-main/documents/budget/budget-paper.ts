import type { BudgetDraft, BudgetGroup, BudgetInput, BudgetResult, BudgetTemplate } from '#shared/budget/budget'
import { exactDecimal, readDecimal, shareText, shownValue, unitCostFen } from '#shared/budget/decimal'
import { inputText } from '#shared/budget/givens'
import { rangeText } from '#shared/budget/notices'
import type { CountyProfile } from '#shared/county/county'
import type { IsoDate } from '#shared/dates'
import type { CeilingState } from '#shared/ipc/channels'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { Project } from '#shared/project/project'

/** All a 预算书 is made from; both forms (.docx, .xlsx) say the same. */
export interface BudgetPaperInput {
  profile: CountyProfile
  project: Project
  template: BudgetTemplate
  draft: BudgetDraft
  result: BudgetResult
  ceiling: CeilingState | null
  versionLabel: string
  today: IsoDate
}

/** One input as the paper shows it. `mark` tells suggested from local figures. */
export interface ParameterRow {
  input: BudgetInput
  /** Plain number text. */
  text: string
  shown: string
  range: string
  mark: '建议值' | '本地填报' | '超出区间'
  source: string
}

export const statusLine = (template: BudgetTemplate): string =>
  `${template.name}（${template.version}）。${template.status}。`

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
  const source = (Object.hasOwn(draft.inputs, input.code) ? draft.inputs[input.code]?.source : '')?.trim() ?? ''
  const suggested = source === '' && value.equals(exactDecimal(input.default))
  const mark = outside ? '超出区间' : suggested ? '建议值' : '本地填报'
  return { input, text, shown: shownValue(text, input.unit), range: rangeText(input.min, input.max, ''), mark, source }
}

/** 比例 is shown as per cent already; its unit column says so. */
export const unitShown = (unit: string): string => (unit === '比例' ? '%' : unit)

export function shownRange({ input }: ParameterRow): string {
  return rangeText(input.min, input.max, input.unit === '比例' ? '比例' : '')
}

export function groupShare(result: BudgetResult, group: BudgetGroup): string {
  return shareText(result.groups[group], result.totalFen) ?? '/'
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

/** 2% 上限 in words (N12): decided by the state, never by the shown ratio. */
export function ceilingSentence(ceiling: CeilingState | null): string {
  if (!ceiling || ceiling.ceilingFen === null || ceiling.within === null) {
    return '年度2%上限：不可判定。尚未填写上年度中央、自治区下拨的困难群众救助补助资金。'
  }
  const { year, baseFen, ceilingFen, plannedFen, within } = ceiling
  const basis = `上年度（${year - 1}年）中央和自治区下拨困难群众救助补助资金计 ${formatYuan(baseFen)} 元，${year}年度上限（2%）为 ${formatYuan(ceilingFen)} 元；全旗县本年度购买社会救助服务计 ${formatYuan(plannedFen)} 元`
  const rest = formatYuan(Math.abs(ceilingFen - plannedFen) as Fen)
  return within
    ? `年度2%上限：符合。${basis}，尚余 ${rest} 元。`
    : `年度2%上限：超出。${basis}，超出 ${rest} 元，须附突破上限的书面说明或批复。`
}
