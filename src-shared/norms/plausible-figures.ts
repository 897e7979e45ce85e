import { decimalText, readDecimal } from '../budget/decimal'
import { figureLabel } from '../catalog/kind-labels'
import { clauseLabel, clauseNames } from '../contract/clause-names'
import { shown } from '../contract/wording'
import { annex, suggested } from '../law/citations'
import type { PlausibleRange } from '../law/plausible-range'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at, type Rule, type RuleFinding } from './rule'

/** N13, P21: every figure of the form is one that an office would sign. */
export const plausibleFigures: Rule = {
  id: 'figures.plausible',
  norms: ['N13', 'P21'],
  check: (facts) => [
    ...facts.county.rules.plausibleRanges.flatMap((row) => rowFindings(row, facts)),
    ...overHundred(facts),
  ],
}

function rowFindings(given: PlausibleRange, { project, params, kinds }: Facts): RuleFinding[] {
  const label = given.ofKind ? figureLabel(kinds, given.ofKind) : given.label
  if (label === null) return []
  const row = { ...given, label }
  return valuesAt({ project, year: params }, row.field.split('.')).flatMap(({ value, index }) => {
    const figure = figureOf(value)
    if (figure === null || figure < 0 || (figure === 0 && !row.nought)) return []
    const unreal = unrealText(row, figure)
    if (unreal)
      return [{ ...toPlace(row, index), level: 'error', ...nonsense(`${saidOf(row, index, figure)}，${unreal}`) }]
    if (outside(figure, row.possible)) return [doubt(row, index, figure, 'possible')]
    return outside(figure, row.usual) && !row.reasoned ? [doubt(row, index, figure, 'usual')] : []
  })
}

/** What no office can agree on, whatever range anybody suggests; null = it may be. */
function unrealText({ unit, nought }: PlausibleRange, figure: number): string | null {
  if (unit === '比例' && figure > 10_000) return '比例不能超过100%'
  return nought && figure === 0 ? '不能为0' : null
}

/** By reckoning alone, no range, nobody's suggestion: what the contract must say would say nothing. */
const nonsense = (said: string) => ({
  message: `${said}。`,
  basis: annex('一（四）'),
  fix: '请核对数字和单位后改正。',
})

/** A suggestion bars nothing, however far a figure lies from it; what a law or the office's own document names does. */
const isSuggestion = ({ source }: PlausibleRange): boolean => source.startsWith('建议值')

function doubt(row: PlausibleRange, index: number | null, figure: number, end: 'possible' | 'usual'): RuleFinding {
  const { label, unit, source, by } = row
  const [lowest, highest] = row[end]
  const whose = by ? `（按本单位${by}）` : isSuggestion(row) ? '（建议值）' : ''
  const range = `${shown(lowest, unit)}至${shown(highest, unit)}之间${whose}`
  const inTens = unit === '元' ? '（是否把万元当作元）' : ''
  const said = saidOf(row, index, figure)
  const far = end === 'possible'
  const binds = far && !isSuggestion(row)
  return {
    ...toPlace(row, index),
    level: binds ? 'error' : 'warning',
    message: far ? `${said}不合常理，${binds ? '' : '一般'}应在${range}。` : `${said}少见，一般在${range}。`,
    basis:
      by || !isSuggestion(row) ? { document: source, article: `：${label}` } : suggested(sourceOf(source) || label),
    fix: binds
      ? `请核对数字和单位${inTens}后改正。`
      : `请核对${far ? '数字和单位' : ''}${inTens}；确属实际的，请在项目材料中说明。`,
  }
}

/** 质量标准：抽查比例0.01% */
function saidOf({ field, label, unit, clause }: PlausibleRange, index: number | null, figure: number): string {
  const which = index === null ? '' : `第${index + 1}${rowName(field)}`
  return `${isClause(clause) ? `${clauseLabel(clause)}：` : ''}${which}${label}${shown(figure, unit)}`
}

const toPlace = ({ field }: PlausibleRange, index: number | null) => ({
  id: field.replace('*', String(index)),
  where: placeOf(field),
})

const outside = (figure: number, [lowest, highest]: [number, number]) => figure < lowest || figure > highest
const isClause = (code: string | undefined): code is keyof typeof clauseNames =>
  !!code && Object.hasOwn(clauseNames, code)

/** Rows of payments are 期, of grants and sources 笔, of services 项. */
function rowName(field: string): string {
  return field.includes('payments') ? '期' : field.includes('items') ? '项' : '笔'
}

/** 建议值 stands before it in every basis already. */
const sourceOf = (source: string) => source.replace(/^建议值；?/, '')

function figureOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  const reading = readDecimal(value)
  return 'problem' in reading ? null : reading.value.valueOf()
}

function valuesAt(
  from: unknown,
  path: string[],
  index: number | null = null,
): { value: unknown; index: number | null }[] {
  const [part, ...rest] = path
  if (part === undefined) return [{ value: from, index }]
  if (part === '*') return Array.isArray(from) ? from.flatMap((one, place) => valuesAt(one, rest, place)) : []
  if (typeof from !== 'object' || from === null || !Object.hasOwn(from, part)) return []
  return valuesAt((from as Record<string, unknown>)[part], rest, index)
}

const basicsFields = ['beneficiaries', 'items', 'fundSources', 'targets']

/** Where the figure is typed; of a list the list, where its rows have no place of their own. */
function placeOf(field: string): FieldPlace {
  const [root, ...rest] = field.replace(/\.\*.*$/, '').split('.')
  const name = rest.join('.')
  if (root === 'year') return at('year', name)
  if (rest[0] === 'procurement') return at('procurement', name)
  return at(basicsFields.includes(rest[0] ?? '') ? 'basics' : 'contract', name)
}

/** A share of more than all, or of less than nothing. */
function overHundred({ project }: Facts): RuleFinding[] {
  return project.targets.flatMap(({ kind, indicator, value, unit }, index): RuleFinding[] => {
    const written = /^[^\d-]*(-?\d[\d.,]*)\s*([%％]?)[^\d]*$/.exec(value.normalize('NFKC'))
    const reading = readDecimal(written?.[1] ?? '')
    if ('problem' in reading || !(written?.[2] || /^[%％]$|^百分比$|^百分之$/.test(unit.trim()))) return []
    if (reading.value.compare(100) <= 0 && reading.value.compare(0) >= 0) return []
    return [
      {
        id: `target.${index}`,
        norms: ['P06'],
        level: 'error',
        ...nonsense(`“${indicator.trim()}”目标值${decimalText(reading.value)}%，百分比应在0%至100%之间`),
        where: at('basics', `targets.${kind}`),
      },
    ]
  })
}
