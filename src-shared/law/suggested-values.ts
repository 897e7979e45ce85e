import type { DataHead } from '../data-sets/data-set'
import { boundedFen, type Fen } from '../money/fen'
import { type Basis, suggested } from './citations'
import type { InForce } from './time-limits'

/** Plain numbers no document fixes, or whose document nobody has read: by what they are counted in. */
export const valueUnits = {
  'prepayment-usual': '%',
  'prepayment-most': '%',
  'last-share': '%',
  'sample-reason': '%',
  'sample-share': '%',
  'pass-rate': '%',
  'sample-return': '%',
  'accuracy-rate': '%',
  'completeness-rate': '%',
  'entry-days': '日',
  'entry-sheet-days': '日',
  'team-size': '人',
  'rectify-workdays': '个工作日',
  'leak-notice-hours': '小时',
  'handover-copies': '份',
  'tax-rate': '%',
  'bond-share': '%',
  'bond-return-workdays': '个工作日',
  'daily-penalty': '%',
  'penalty-cap': '%',
  'penalty-cap-high': '%',
  'defect-share': '%',
  'false-record-times': '倍',
  'terminate-days': '日',
  'force-majeure-days': '日',
  'copies-total': '份',
  'copies-party-a': '份',
  'copies-party-b': '份',
  'grade-excellent': '分',
  'grade-good': '分',
  'grade-fair': '分',
  'consultation-price-least': '%',
  'consultation-price-most': '%',
  'tender-price-least': '%',
  'consultation-panel': '人',
  'tender-panel': '人',
  'sme-payment-usual': '个工作日',
  'sme-payment-most': '个工作日',
  inspectors: '人',
  'rectify-plan-workdays': '个工作日',
  'weight-purchaser': '%',
  'weight-third-party': '%',
  'weight-recipients': '%',
  'answers-least': '份',
  'answers-share': '%',
  'budget-cut': '%',
  'risks-least': '条',
  'sme-whole-most': '万元',
  'sme-part-share': '%',
  'consultation-suppliers': '家',
  'threshold-unsure-from': '万元',
  'threshold-unsure-to': '万元',
  'meeting-months': '个月',
  'report-workdays': '个工作日',
  'handover-workdays': '个工作日',
  'acceptance-days': '日',
  'uncharted-days': '日',
  'last-share-most': '%',
  'fair-last-share': '%',
  'fair-price-cut': '%',
  'answer-very-satisfied': '分',
  'answer-satisfied': '分',
  'answer-fair': '分',
  'answer-dissatisfied': '分',
  'answer-very-dissatisfied': '分',
  'urging-near-days': '日',
  'item-over-share': '%',
  'satisfaction-target': '%',
  'timeliness-target': '%',
  'price-left-share': '%',
  'qualification-near-days': '日',
  'household-people': '人',
} as const

export type ValueId = keyof typeof valueUnits
export const valueIds = Object.keys(valueUnits) as ValueId[]

/** Shares are written in per cent with at most two decimals, all others whole. */
export interface SuggestedValue {
  id: ValueId
  label: string
  unit: string
  value: number
  source: string
}

export type SuggestedValues = ReadonlyMap<ValueId, InForce<SuggestedValue>>

/** A version of the program's, with what later ones have beside it: a figure it was made without is none it says otherwise. */
export const withLaterRows = (rows: readonly SuggestedValue[], latest: SuggestedValues): SuggestedValue[] => [
  ...rows,
  ...[...latest.values()].filter(({ id }) => !rows.some((row) => row.id === id)),
]

/** The program's rows with an office's in the place of those it has altered. */
export function suggestedValuesInForce(
  program: readonly SuggestedValue[],
  office: { head: Pick<DataHead, 'title' | 'version'>; body: readonly SuggestedValue[] } | null,
): SuggestedValues {
  const by = office ? `《${office.head.title}》（${office.head.version}）` : ''
  return new Map(
    program.map((row) => {
      const own = office?.body.find(({ id }) => id === row.id)
      const isOwn = own && (own.value !== row.value || own.source !== row.source)
      return [row.id, isOwn ? { ...own, by } : { ...row, by: '' }]
    }),
  )
}

export function valueRow(values: SuggestedValues, id: ValueId): InForce<SuggestedValue> {
  const row = values.get(id)
  if (!row) throw new Error(`no suggested value ${id}`)
  return row
}

/** As the program reckons: shares in basis points. */
export function figureOf(values: SuggestedValues, id: ValueId): number {
  const { value } = valueRow(values, id)
  return valueUnits[id] === '%' ? Math.round(value * 100) : value
}

/** 分, of a row in 万元. */
export const amountOf = (values: SuggestedValues, id: ValueId): Fen =>
  boundedFen(BigInt(figureOf(values, id)) * fenPerWan)

const fenPerWan = 1_000_000n

/** 30%, 2倍, 5个工作日 */
export const valueText = (values: SuggestedValues, id: ValueId): string =>
  `${valueRow(values, id).value}${valueUnits[id]}`

/** 建议值, or by which file of the office. */
export const valueStatus = (values: SuggestedValues, id: ValueId): string => {
  const { by } = valueRow(values, id)
  return by === '' ? '建议值' : `按本单位${by}`
}

/** The same of several, each said once. */
export const valuesStatus = (values: SuggestedValues, ids: readonly ValueId[]): string =>
  [...new Set(ids.map((id) => valueStatus(values, id)))].join('；')

/** The program's own basis, or the document the office names for its own figure. */
export function valueBasis(values: SuggestedValues, id: ValueId, own: Basis | string): Basis {
  const { by, source, label } = valueRow(values, id)
  if (by !== '') return { document: source, article: `：${label}` }
  return typeof own === 'string' ? suggested(own) : own
}

/** What does not fit together, or lacks its source, by its row; null = nothing. */
export function suggestedValuesProblem(
  rows: readonly SuggestedValue[],
  program: readonly SuggestedValue[],
): string | null {
  for (const [index, row] of rows.entries()) {
    const own = program.find(({ id }) => id === row.id)
    const at = `第${index + 1}项「${row.label}」`
    if (row.unit !== valueUnits[row.id]) return `${at}的单位应为「${valueUnits[row.id]}」`
    if (row.unit !== '%' && !Number.isInteger(row.value)) return `${at}应为整数`
    if (row.unit === '%' && Math.round(row.value * 100) / 100 !== row.value) return `${at}最多两位小数`
    if (row.unit === '分' && row.value > 100) return `${at}不能超过100分`
    if (own && own.value !== row.value && own.source === row.source)
      return `${at}改过数值，来源还是原来的：请写明本单位所依据的文件`
  }
  const values = suggestedValuesInForce(program, { head: { title: '', version: '' }, body: rows })
  const weights = evaluatorWeights.reduce((sum, id) => sum + figureOf(values, id), 0)
  if (weights !== 10_000)
    return `${evaluatorWeights.map((id) => `「${valueRow(values, id).label}」`).join('')}之和须为100%`
  const apart = ascending.find(([less, more]) => figureOf(values, less) > figureOf(values, more))
  if (!apart) return null
  const [less, more] = apart.map((id) => valueRow(values, id).label)
  return `「${less}」不能大于「${more}」`
}

const evaluatorWeights: ValueId[] = ['weight-purchaser', 'weight-third-party', 'weight-recipients']

const ascending: [ValueId, ValueId][] = [
  ['prepayment-usual', 'prepayment-most'],
  ['sample-reason', 'sample-share'],
  ['grade-fair', 'grade-good'],
  ['grade-good', 'grade-excellent'],
  ['consultation-price-least', 'consultation-price-most'],
  ['sme-payment-usual', 'sme-payment-most'],
  ['daily-penalty', 'penalty-cap'],
  ['rectify-plan-workdays', 'rectify-workdays'],
  ['threshold-unsure-from', 'threshold-unsure-to'],
  ['answer-very-dissatisfied', 'answer-dissatisfied'],
  ['answer-dissatisfied', 'answer-fair'],
  ['answer-fair', 'answer-satisfied'],
  ['answer-satisfied', 'answer-very-satisfied'],
]
