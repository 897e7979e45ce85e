import { readDecimal, sameDecimal } from '../budget/decimal'
import { countProblem, isCountedIn } from '../money/count'
import { isBlank } from '../text/filler'
import type { Project, ServiceItem } from './project'

/** What the number of households stands in: 购买内容 counted in 户, 服务对象, 预算. It is one figure, whatever it was typed in. */
export type Counted = Pick<Project, 'budget' | 'items' | 'beneficiaries'>
export type HouseholdPlace = 'items' | 'beneficiaries' | 'budget'

const places: HouseholdPlace[] = ['items', 'beneficiaries', 'budget']
export const household = '户'
const code = 'hh'

/** True for a quantity one can buy: above zero, and whole where its unit is counted. */
export function isSomeOf({ quantity, unit }: Pick<ServiceItem, 'quantity' | 'unit'>): boolean {
  const reading = readDecimal(quantity)
  if ('problem' in reading || reading.value.s * reading.value.n <= 0n) return false
  return !isCountedIn(unit) || countProblem(reading.value, 'positive') === null
}

const isHouseholds = (quantity: string) => isSomeOf({ quantity, unit: household })

const sameFigure = (a: string, b: string): boolean => sameDecimal(a, b) || a.trim() === b.trim()

/** The only item counted in 户, of several the only one with a quantity; -1 for none. */
function itemAt(items: ServiceItem[]): number {
  const all = items.flatMap(({ unit }, index) => (unit.trim() === household ? [index] : []))
  const filled = all.filter((index) => !isBlank(items[index]?.quantity ?? ''))
  const [only, second] = filled.length > 0 ? filled : all
  return only === undefined || second !== undefined ? -1 : only
}

/** What is stored in a place; '' = nothing. */
function storedIn({ items, beneficiaries, budget }: Counted, place: HouseholdPlace): string {
  if (place === 'items') return items[itemAt(items)]?.quantity.trim() ?? ''
  if (place === 'beneficiaries') return beneficiaries.households === null ? '' : String(beneficiaries.households)
  return budget.inputs[code]?.value.trim() ?? ''
}

function store<T extends Counted>(project: T, place: HouseholdPlace, text: string): T {
  const { items, beneficiaries, budget } = project
  if (storedIn(project, place) === text) return project
  if (place === 'items') {
    const at = itemAt(items)
    return { ...project, items: items.map((item, index) => (index === at ? { ...item, quantity: text } : item)) }
  }
  if (place === 'beneficiaries') {
    const reading = readDecimal(text)
    return {
      ...project,
      beneficiaries: { ...beneficiaries, households: 'problem' in reading ? null : Number(reading.text) },
    }
  }
  const source = budget.inputs[code]?.source ?? ''
  return { ...project, budget: { ...budget, inputs: { ...budget.inputs, [code]: { value: text, source } } } }
}

/** The number of households outside of the budget: what is bought, else for whom; '' = not known there. */
export function householdsElsewhere(project: Counted): string {
  return storedIn(project, 'items') || storedIn(project, 'beneficiaries')
}

/** The budget has a number of its own, typed there, and another one is bought: that one; null where they are one. */
export function otherHouseholds(project: Counted): string | null {
  const [own, elsewhere] = [storedIn(project, 'budget'), householdsElsewhere(project)]
  return own !== '' && elsewhere !== '' && !sameFigure(own, elsewhere) ? elsewhere : null
}

/** True where a place takes the figure from another one while nothing is stored in it (`drafting/audience`, `reckonedDraft`). */
function derives({ items }: Counted, place: HouseholdPlace): boolean {
  if (place === 'budget') return true
  return items.length === 1 || (place === 'beneficiaries' && itemAt(items) < 0)
}

/** Another item, or another unit, is no other number of households. */
const sameUnits = (a: Counted, b: Counted) =>
  a.items.length === b.items.length && a.items.every(({ unit }, index) => unit === b.items[index]?.unit)

/**
 * 户数 is one figure: typed anew in one place, it goes wherever the old one was stored; a place that says another number keeps it.
 * `base` is the project before the clerk's step, `now` before its last key, `after` behind it: what half a number has changed is
 * reckoned anew at each key.
 */
export function followHouseholds<T extends Counted>(base: T, now: T, after: T): T {
  const edited = places.find((place) => storedIn(now, place) !== storedIn(after, place))
  if (!edited || !sameUnits(base, after) || !sameUnits(now, after)) return after
  const from = [edited, ...places].map((place) => storedIn(base, place)).find(isHouseholds) ?? ''
  const to = storedIn(after, edited)
  // What is bought no more is known no more; taken out elsewhere, what is bought counts. What is no number goes nowhere.
  const goes = to === '' ? edited === 'items' : isHouseholds(to)
  const isSame = to === storedIn(base, edited) || sameFigure(to, from)
  return places.reduce((project, place) => {
    const was = storedIn(base, place)
    if (place === edited || was === '' || !sameFigure(was, from)) return project
    if (isSame || !goes) return store(project, place, was)
    return store(project, place, derives(after, place) ? '' : to)
  }, after)
}
