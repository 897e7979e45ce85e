import type Fraction from 'fraction.js'
import { formatYuan } from '../money/yuan'
import { isFiller, saysNoReason } from '../text/filler'
import {
  type BudgetCheck,
  type BudgetDraft,
  type BudgetInput,
  type BudgetLine,
  type BudgetNotice,
  type BudgetTemplate,
  budgetGroupNames,
} from './budget'
import type { CompiledTemplate } from './compiled-template'
import { decimalText, exactDecimal, fixedText, percentText, shownValue } from './decimal'
import { ArithmeticFault } from './evaluate'
import type { ReadDraft } from './givens'
import type { Figures } from './run'

/** Units of things that are counted, never parted. */
const wholeUnits = ['户', '组', '人', '人/组', '月', '场', '次', '份', '套']
export const isCounted = (unit: string): boolean => wholeUnits.includes(unit)

/** All that looks wrong in a budget that could be computed (domain 2.2, 2.4), errors first. */
export function budgetNotices(
  compiled: CompiledTemplate,
  draft: BudgetDraft,
  read: ReadDraft,
  figures: Figures,
  lines: BudgetLine[],
): BudgetNotice[] {
  const checks = compiled.checks.flatMap(({ check, formula }) => {
    if (!applies(check, compiled, figures)) return []
    const value = valueOrNull(() => formula(figures.values))
    return value === null || inRange(value, check.min, check.max) ? [] : [checkNotice(check, value)]
  })
  const judged = new Set(checks.map(({ code }) => code))
  const inputs = compiled.inputs.flatMap(({ input }, index) =>
    judged.has(input.code) ? [] : inputNotices(input, read.texts[index] as string),
  )
  const all = [
    ...inputs,
    ...checks,
    ...lines.flatMap(lineNotices),
    ...strayAdjustments(compiled, draft),
    ...strayNotices(compiled.template, draft),
  ]
  return [...all.filter(({ level }) => level === 'error'), ...all.filter(({ level }) => level === 'warning')]
}

function inputNotices(input: BudgetInput, text: string): BudgetNotice[] {
  const value = exactDecimal(text)
  const shown = shownValue(text, input.unit)
  const about = (level: BudgetNotice['level'], message: string) => [{ level, code: input.code, message }]
  if (input.unit === '比例' && value.compare(1) > 0)
    return about('error', `「${input.label}」填写 ${shown}，比例不能超过100%。`)
  if (!inRange(value, input.min, input.max)) {
    const range = rangeText(input.min, input.max, input.unit)
    return about('warning', `「${input.label}」填写 ${shown}，超出建议区间 ${range}（建议值），请核对并注明来源。`)
  }
  if (isCounted(input.unit) && value.d !== 1n)
    return about('warning', `「${input.label}」填写 ${shown}，一般应为整数。`)
  return []
}

function checkNotice(check: BudgetCheck, value: Fraction): BudgetNotice {
  const { code, label, unit, min, max, level, note } = check
  const shown = unit === '比例' ? `${fixedText(value.mul(100), 2)}%` : `${checkFigure(value, unit)} ${unit}`
  const range = rangeText(min, max, unit)
  const isOpen = min === null || max === null
  const suggested = isOpen ? `建议${range}（建议值）` : `超出建议区间 ${range}（建议值）`
  const demanded = isOpen ? `应${range}` : `应在 ${range} 之间`
  const tail = note === '' ? '' : `${note}。`
  return { level, code, message: `${label}为 ${shown}，${level === 'error' ? demanded : suggested}。${tail}` }
}

/** Costs to the 分, counted things as they are. */
function checkFigure(value: Fraction, unit: string): string {
  return unit.startsWith('元') ? fixedText(value, 2) : decimalText(value)
}

function lineNotices(line: BudgetLine): BudgetNotice[] {
  const notices: BudgetNotice[] = []
  const add = (level: BudgetNotice['level'], message: string) => notices.push({ level, code: line.code, message })
  const title = line.name.trim() || `${budgetGroupNames[line.group]}中没有名称的自列行`
  if (line.amountFen < 0) add('error', `「${title}」金额为负数。`)
  if (line.adjustment) {
    const reason = saysNoReason(line.adjustment.reason) ? '' : line.adjustment.reason.trim()
    const change = `由测算的 ${formatYuan(line.computedFen)} 元调整为 ${formatYuan(line.amountFen)} 元`
    if (reason === '') add('error', `「${title}」${change}，还没有填调整理由。`)
    else add('warning', `「${title}」${change}。理由：${reason}`)
  }
  if (line.own) {
    const { name, quantity, unitPrice, times, basis } = line.own
    const asked = Object.entries({ 名称: name, 数量: quantity, 单价: unitPrice, 次数: times, 测算依据: basis })
    const empty = asked.filter(([, text]) => isFiller(text)).map(([label]) => label)
    if (empty.length > 0) add('error', `「${title}」还没有填${empty.join('、')}。`)
  }
  return notices
}

/** An adjustment whose line the template no longer has is kept in the draft but counts for nothing: say so. */
function strayAdjustments(compiled: CompiledTemplate, draft: BudgetDraft): BudgetNotice[] {
  const codes = new Set(compiled.template.lines.map(({ code }) => code))
  return Object.keys(draft.adjustments)
    .filter((code) => !codes.has(code))
    .map((_, turn) => ({
      level: 'warning',
      code: '',
      message: `第${turn + 1}处手工调整在本范本中没有对应的预算行，未计入。`,
    }))
}

/** Codes of what was typed and has no place in a template; a blank one was never typed. */
export function strayInputs({ inputs }: BudgetTemplate, draft: BudgetDraft): string[] {
  const codes = new Set(inputs.map(({ code }) => code))
  return Object.keys(draft.inputs).filter((code) => !codes.has(code) && (draft.inputs[code]?.value ?? '').trim() !== '')
}

/** The plain template has no inputs at all: 户数 stands there for the whole project. */
function strayNotices(template: BudgetTemplate, draft: BudgetDraft): BudgetNotice[] {
  const count = strayInputs(template, draft).filter((code) => code !== 'hh').length
  if (count === 0) return []
  const message = `以前填的${count}项参数在本范本中没有位置，保留着但未计入。`
  return [{ level: 'warning', code: '', message }]
}

function applies(check: BudgetCheck, compiled: CompiledTemplate, figures: Figures): boolean {
  if (!check.when) return true
  const value = figures.values[compiled.placeOf.get(check.when.code) as number] as Fraction
  const { from, below } = check.when
  return (
    (from === null || value.compare(exactDecimal(from)) >= 0) &&
    (below === null || value.compare(exactDecimal(below)) < 0)
  )
}

/** A share of nothing cannot be judged. */
function valueOrNull(compute: () => Fraction): Fraction | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof ArithmeticFault) return null
    throw error
  }
}

function inRange(value: Fraction, min: string | null, max: string | null): boolean {
  return (
    (min === null || value.compare(exactDecimal(min)) >= 0) && (max === null || value.compare(exactDecimal(max)) <= 0)
  )
}

/** 3～12 户次/组日, 不低于 2 人, 不超过 10%. */
export function rangeText(min: string | null, max: string | null, unit: string): string {
  const show = (text: string) => (unit === '比例' ? percentText(exactDecimal(text)) : text)
  const tail = unit === '比例' || unit === '系数' || unit === '' ? '' : ` ${unit}`
  if (min === null) return `不超过 ${show(max ?? '')}${tail}`
  return max === null ? `不低于 ${show(min)}${tail}` : `${show(min)}～${show(max)}${tail}`
}
