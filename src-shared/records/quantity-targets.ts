import { readDecimal } from '../budget/decimal'
import type { FieldOption, RecordAround } from './record-field'

/** 数量目标: what the contract counts, by the indicator it is called by. */
export interface QuantityTarget {
  name: string
  unit: string
  /** Whole units; what is agreed in parts of one is rounded up. */
  total: number
}

const wholeOf = (typed: string): number | null => {
  const reading = readDecimal(typed.replace(/[^\d.,，]/g, ''))
  return 'problem' in reading ? null : Math.ceil(Number(reading.text))
}

/** The 服务数量 among the performance targets; where none of them is a number, the quantities of the services themselves. */
export function quantityTargets({ project, kinds }: Pick<RecordAround, 'project' | 'kinds'>): QuantityTarget[] {
  if (!project) return []
  const agreed = project.targets
    .filter(({ kind }) => kind === 'quantity')
    .map(({ indicator, value, unit }) => ({ name: indicator.trim(), unit, total: wholeOf(value) }))
  const services = project.items.map(({ quantity, unit }, at) => ({
    name: kinds[at]?.name ?? `服务项目${at + 1}`,
    unit,
    total: wholeOf(quantity),
  }))
  const counted = agreed.some(({ total }) => total) ? agreed : services
  const byName = new Map(counted.flatMap(({ total, ...one }) => (total ? [[one.name, { ...one, total }]] : [])))
  return [...byName.values()]
}

/** The measure word of all that the contract counts; '' = it counts nothing, or in several of them. */
export function countedIn(around: Pick<RecordAround, 'project' | 'kinds'>): string {
  const [unit = '', ...others] = new Set(quantityTargets(around).map((target) => target.unit.trim()))
  return others.length === 0 ? unit : ''
}

export const targetOptions = (around: RecordAround): FieldOption[] =>
  quantityTargets(around).map(({ name, unit, total }) => ({ code: name, title: `${name}（${total}${unit}）` }))
