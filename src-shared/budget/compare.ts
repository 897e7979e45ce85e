import { type Fen, lessFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { BudgetDraft, BudgetGroup, BudgetLine, BudgetResult, BudgetTemplate } from './budget'
import { budgetGroupNames } from './budget'
import { budgetGroups } from './compiled-template'
import { readDecimal, sameDecimal, shownValue } from './decimal'

export interface BudgetSnapshot {
  draft: BudgetDraft
  result: BudgetResult
}

/** One difference between two versions. `before` or `after` null = not there then. Texts are ready to show. */
export interface BudgetChange {
  kind: 'input' | 'line' | 'group' | 'total'
  code: string
  label: string
  before: string | null
  after: string | null
  /** For amounts: after minus before, a missing side counting as 0; null for inputs. */
  deltaFen: Fen | null
  /** What else changed with it: 改为手工调整, 调整理由, 数据来源; '' = nothing. */
  note: string
}

/**
 * What changed and by how much: inputs first, then lines, groups, total. Without the template (or where it has another version)
 * inputs go by their code, and an untouched input counts as unchanged.
 */
export function compareBudgets(
  before: BudgetSnapshot,
  after: BudgetSnapshot,
  template?: BudgetTemplate,
): BudgetChange[] {
  return [
    ...inputChanges(before.draft, after.draft, template),
    ...lineChanges(before.result.lines, after.result.lines),
    ...budgetGroups.flatMap((group) => groupChange(group, before.result, after.result)),
    ...amountChange('total', '', '预算总额', before.result.totalFen, after.result.totalFen),
  ]
}

function inputChanges(before: BudgetDraft, after: BudgetDraft, template?: BudgetTemplate): BudgetChange[] {
  const codes = template?.inputs.map(({ code }) => code) ?? [
    ...new Set([...Object.keys(before.inputs), ...Object.keys(after.inputs)]),
  ]
  return codes.flatMap((code): BudgetChange[] => {
    const input = template?.inputs.find((one) => one.code === code)
    const typed = (draft: BudgetDraft) => (Object.hasOwn(draft.inputs, code) ? draft.inputs[code] : undefined)
    const valueIn = (draft: BudgetDraft) => typed(draft)?.value ?? input?.default ?? null
    const show = (text: string | null) => (text === null ? null : showTyped(text, input?.unit ?? ''))
    const sources = [typed(before)?.source ?? '', typed(after)?.source ?? '']
    const note = sources[0] === sources[1] ? '' : `数据来源：${sources[0] || '（空）'} → ${sources[1] || '（空）'}`
    if (sameNumber(valueIn(before), valueIn(after)) && note === '') return []
    const label = input?.label ?? code
    return [
      { kind: 'input', code, label, before: show(valueIn(before)), after: show(valueIn(after)), deltaFen: null, note },
    ]
  })
}

function showTyped(text: string, unit: string): string {
  const reading = readDecimal(text)
  const tail = unit === '' || unit === '比例' || unit === '系数' ? '' : ` ${unit}`
  return 'problem' in reading ? text : `${shownValue(reading.text, unit)}${tail}`
}

const sameNumber = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && sameDecimal(a, b))

/** Own lines are the same line when they have the same id, wherever they stand. */
function lineChanges(before: BudgetLine[], after: BudgetLine[]): BudgetChange[] {
  const key = (line: BudgetLine) => (line.own ? `own:${line.own.id}` : line.code)
  const earlier = new Map(before.map((line) => [key(line), line]))
  const later = new Map(after.map((line) => [key(line), line]))
  const keys = [...new Set([...earlier.keys(), ...later.keys()])]
  return keys.flatMap((id): BudgetChange[] => {
    const [from, to] = [earlier.get(id), later.get(id)]
    const line = to ?? from
    const note = adjustmentNote(from, to)
    if (!line || (from && to && from.amountFen === to.amountFen && note === '')) return []
    return [
      {
        kind: 'line',
        code: line.code,
        label: line.name,
        before: from ? formatYuan(from.amountFen) : null,
        after: to ? formatYuan(to.amountFen) : null,
        deltaFen: lessFen(to?.amountFen ?? 0, from?.amountFen ?? 0),
        note,
      },
    ]
  })
}

function adjustmentNote(from: BudgetLine | undefined, to: BudgetLine | undefined): string {
  if (!from || !to) return to ? '新增' : '删除'
  const [earlier, later] = [from.adjustment, to.adjustment]
  if (!earlier && later) return `改为手工调整，理由：${later.reason || '（空）'}`
  if (earlier && !later) return '取消手工调整'
  if (earlier && later && earlier.reason !== later.reason) return `调整理由改为：${later.reason || '（空）'}`
  return from.name === to.name ? '' : `名称由「${from.name}」改为「${to.name}」`
}

function groupChange(group: BudgetGroup, before: BudgetResult, after: BudgetResult): BudgetChange[] {
  return amountChange('group', group, `${budgetGroupNames[group]}小计`, before.groups[group], after.groups[group])
}

function amountChange(kind: 'group' | 'total', code: string, label: string, from: Fen, to: Fen): BudgetChange[] {
  if (from === to) return []
  return [{ kind, code, label, before: formatYuan(from), after: formatYuan(to), deltaFen: lessFen(to, from), note: '' }]
}
