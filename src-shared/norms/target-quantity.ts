import { decimalText } from '../budget/decimal'
import type { PerformanceTarget } from '../project/project'
import { annex } from './citations'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { typedFigure } from './typed-figure'

/** P06: the quantity promised as a target is the one that is bought. */
export const targetQuantity: Rule = {
  id: 'targets.bought',
  norms: ['P06'],
  check(facts) {
    const quantities = facts.project.targets.filter(({ kind }) => kind === 'quantity')
    return quantities.flatMap((target, index) => targetFindings(target, index, facts))
  },
}

/** Only where unit and item leave no doubt which quantity is meant: exactly one item is counted in the target's unit. */
function targetFindings({ value, unit }: PerformanceTarget, index: number, { items }: Facts): RuleFinding[] {
  const counted = items.filter(({ item }) => item.unit.trim() !== '' && item.unit.trim() === unitOf(value, unit))
  const [only] = counted
  const promised = figureIn(value)
  const bought = only ? typedFigure(only.item.quantity) : null
  if (!only || counted.length > 1 || promised === null || bought === null) return []
  const apart = promised.compare(bought)
  if (apart === 0) return []
  const name = only.entry?.name ?? only.item.code
  return [
    {
      id: String(index),
      level: apart > 0 ? 'error' : 'warning',
      message: `“服务数量”目标为${decimalText(promised)}${only.item.unit}，购买的“${name}”为${decimalText(bought)}${only.item.unit}，两处不一致。`,
      basis: annex('一（一）'),
      fix:
        apart > 0 ? '请改为同一数字，目标不得超过购买的数量。' : '请改为同一数字；只就一部分设目标的，请在指标中写明。',
      where: at('basics', 'targets.quantity'),
    },
  ]
}

/** 3200 户, ≥3,200户, 不少于3200: the figure and, where the unit stands with it, that unit. */
const figure = /\d[\d,，]*(?:\.\d+)?/
const plain = (text: string) => text.normalize('NFKC')

function figureIn(value: string) {
  const found = figure.exec(plain(value))?.[0]
  return found ? typedFigure(found) : null
}

function unitOf(value: string, unit: string): string {
  const behind = plain(value).replace(figure, '\n').split('\n')[1]?.trim() ?? ''
  return /^\p{Script=Han}+/u.exec(behind)?.[0] ?? unit.trim()
}
