import type Fraction from 'fraction.js'
import { decimalText } from '../budget/decimal'
import { itemName } from '../catalog/item-name'
import { annex } from '../law/citations'
import { isSomeOf } from '../project/households'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { typedFigure } from './typed-figure'
import { brokenFigure } from './whole-units'

/** P06: the quantity promised as a target is the one that is bought. */
export const targetQuantity: Rule = {
  id: 'targets.bought',
  norms: ['P06'],
  check(facts) {
    return facts.items.flatMap(({ item, entry }) => {
      const unit = item.unit.trim()
      const bought = typedFigure(item.quantity)
      // Only where the unit leaves no doubt which quantity is meant: no other item is counted in it.
      const alone = unit !== '' && facts.items.filter((other) => other.item.unit.trim() === unit).length === 1
      // What is no number to buy, or to promise, has its own rule.
      if (!alone || bought === null || !isSomeOf(item)) return []
      return findingsOf(promisedIn(facts, unit), bought, itemName(entry), unit)
    })
  },
}

type Promised = { index: number; figure: Fraction }

function promisedIn({ project }: Facts, unit: string): Promised[] {
  return project.targets
    .filter(({ kind }) => kind === 'quantity')
    .flatMap(({ value, unit: own }, index) => {
      const isMeant = unitOf(value, own) === unit && !brokenFigure(value, unit)
      const figure = isMeant ? promisedFigure(value) : null
      return figure === null ? [] : [{ index, figure }]
    })
}

/** None above what is bought; one of them, or all together, is all of it. */
function findingsOf(promised: Promised[], bought: Fraction, name: string, unit: string): RuleFinding[] {
  const [first] = promised
  if (!first) return []
  const say = (id: string, figures: string, fix: string): Omit<RuleFinding, 'level'> => ({
    id,
    message: `“服务数量”目标${figures}，购买的“${name}”为${decimalText(bought)}${unit}，两处不一致。`,
    basis: annex('一（一）'),
    fix,
    where: at('basics', 'targets.quantity'),
  })
  const over = promised.filter(({ figure }) => figure.compare(bought) > 0)
  if (over.length > 0) {
    const fix = '请改为同一数字，目标不得超过购买的数量。'
    return over.map(({ index, figure }) => ({
      ...say(String(index), `为${decimalText(figure)}${unit}`, fix),
      level: 'error',
    }))
  }
  const sum = promised.slice(1).reduce((total, { figure }) => total.add(figure), first.figure)
  if (sum.compare(bought) === 0 || promised.some(({ figure }) => figure.compare(bought) === 0)) return []
  const figures = `${promised.length > 1 ? '合计' : '为'}${decimalText(sum)}${unit}`
  const fix = '请改为同一数字；只就一部分设目标的，请在指标中写明，并说明理由。'
  return [{ ...say(String(first.index), figures, fix), level: 'warning', contradicts: true }]
}

/** 3200 户, ≥3,200户, 不少于3200: the figure and, where the unit stands with it, that unit. */
const figure = /\d[\d,，]*(?:\.\d+)?/
const plain = (text: string) => text.normalize('NFKC')

/** The figure of a target's value, whatever stands around it; null when there is none. */
export function promisedFigure(value: string) {
  const found = figure.exec(plain(value))?.[0]
  return found ? typedFigure(found) : null
}

function unitOf(value: string, unit: string): string {
  const behind = plain(value).replace(figure, '\n').split('\n')[1]?.trim() ?? ''
  return /^\p{Script=Han}+/u.exec(behind)?.[0] ?? unit.trim()
}
