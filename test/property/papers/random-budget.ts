import type { BudgetDraft, BudgetTemplate, OwnLine } from '#shared/budget/budget'
import { newBudgetDraft } from '#shared/budget/new-draft'
import { fen } from '#shared/money/fen'
import { allocateByShares, plainYuan } from '#shared/money/yuan'
import { jiajiTemplate, plainTemplate } from '../../fixtures/county-year'
import { Dice } from './dice'

export interface RandomBudget {
  template: BudgetTemplate
  budget: BudgetDraft
}

/** The budget of that number: three in four by the 家计调查 template, all with own lines of broken quantities. */
export function randomBudget(number: number): RandomBudget {
  const dice = new Dice(number)
  const made =
    number % 4 === 3
      ? plainBudget(dice, dice.spread(100_000, 9_999_999_999))
      : surveyBudget(dice, String(dice.spread(1, 50_000)), dice.between(1, 13))
  made.budget.ownLines.push(...brokenLines(dice, dice.between(0, 4)))
  return made
}

/** Quantities and prices with decimals, thousands marks and halves: where rounding once or twice makes a difference. */
function brokenLines(dice: Dice, count: number): OwnLine[] {
  return Array.from({ length: count }, (_, index) => ({
    ...ownLine(`b${index}`, dice.oneOf(['A', 'B', 'C'] as const), `自列项目之${index + 1}`, 0, '1'),
    quantity: dice.oneOf(['3,200', '0.5', '17', '1234.5', String(dice.spread(1, 9_999))]),
    unit: dice.oneOf(['份', '人次', '场', '套（含封面）']),
    unitPrice: dice.oneOf(['0.355', '0.005', '1.5', '12,345.67', String(dice.between(1, 999))]),
    times: dice.oneOf(['1', '0.5', '3', '12']),
  }))
}

export function surveyBudget(dice: Dice, households: string, reports: number): RandomBudget {
  const from = '当地台账、询价和里程记录'
  const drawn = jiajiTemplate.inputs.map(({ code, min, max, default: usual, unit }) => {
    const decimals = usual.split('.')[1]?.length ?? 0
    const value = Number(min) + (Number(max) - Number(min)) * dice.roll()
    return [code, { value: unit === '比例' ? value.toFixed(2) : value.toFixed(decimals), source: from }] as const
  })
  const kept = drawn.filter(([code]) => !['team', 'mgmt', 'visits'].includes(code) && dice.happens(0.6))
  const known = { hh: { value: households, source: from }, repN: { value: String(reports), source: '服务期内的期数' } }
  const budget: BudgetDraft = { ...newBudgetDraft(jiajiTemplate), inputs: { ...Object.fromEntries(kept), ...known } }
  if (dice.happens(0.3))
    budget.adjustments.A03 = { amountFen: fen(dice.spread(10_000, 9_999_999)), reason: '两家车队询价均价' }
  if (dice.happens(0.3)) budget.ownLines.push(ownLine('o1', 'A', '双语告知单印制', 12_345, '1'))
  return { template: jiajiTemplate, budget }
}

const lineNames: [OwnLine['group'], string, number][] = [
  ['A', '服务人员费用', 60],
  ['A', '业务培训费', 20],
  ['A', '交通食宿（含误餐）', 12],
  ['B', '项目管理费', 5],
  ['C', '税费', 3],
]

/** Own lines that sum to the amount, the first a quantity times a price. */
export function plainBudget(dice: Dice, total: number): RandomBudget {
  const names = dice.happens(0.5) ? lineNames : lineNames.filter(([, name]) => name !== '交通食宿（含误餐）')
  const shares = names.map(([, , share]) => share)
  const bp = shares.map((share) => Math.floor((share * 10_000) / shares.reduce((sum, one) => sum + one)))
  const parts = allocateByShares(fen(total), [10_000 - bp.slice(1).reduce((sum, one) => sum + one), ...bp.slice(1)])
  const times = dice.oneOf([1, 2, 4, 12])
  const rest = parts[0]! % times
  const ownLines = names.map(([group, name], index) => {
    const amount = parts[index]! - (index === 0 ? rest : 0) + (index === names.length - 1 ? rest : 0)
    return index === 0
      ? ownLine('l0', group, name, amount / times, String(times))
      : ownLine(`l${index}`, group, name, amount, '1')
  })
  return { template: plainTemplate, budget: { ...newBudgetDraft(plainTemplate), ownLines } }
}

const ownLine = (id: string, group: OwnLine['group'], name: string, amount: number, times: string): OwnLine => ({
  id,
  group,
  name,
  quantity: '1',
  unit: '项',
  unitPrice: plainYuan(fen(amount)),
  times,
  basis: '本地三家询价的平均数',
})
