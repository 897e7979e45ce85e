import Fraction from 'fraction.js'
import { exactDecimal } from './decimal'
import type { Expression } from './expression'

/** Why a figure cannot be had; `message` is for the clerk. */
export class ArithmeticFault extends Error {}

/** A formula made ready: reads the named values from their places. Throws ArithmeticFault. */
export type Formula = (values: readonly Fraction[]) => Fraction

/** Far beyond any amount of money, small enough that hostile formulas cannot make the machine labour. */
const bound = 10n ** 40n

const rules: Record<string, (left: Fraction, right: Fraction) => Fraction> = {
  '+': (left, right) => left.add(right),
  '-': (left, right) => left.sub(right),
  '*': (left, right) => left.mul(right),
  '/': (left, right) => {
    if (right.n === 0n) throw new ArithmeticFault('除数为零')
    return left.div(right)
  },
  min: (left, right) => (left.compare(right) <= 0 ? left : right),
  max: (left, right) => (left.compare(right) >= 0 ? left : right),
}

/** Binds names to places once; evaluation is then exact rational arithmetic without look-ups. */
export function bindFormula(expression: Expression, placeOf: (name: string) => number): Formula {
  switch (expression.kind) {
    case 'number': {
      const value = exactDecimal(expression.text)
      return () => value
    }
    case 'name': {
      const place = placeOf(expression.name)
      return (values) => values[place] as Fraction
    }
    case 'negate': {
      const inner = bindFormula(expression.of, placeOf)
      return (values) => inner(values).neg()
    }
    case 'operation':
      return pair(expression.operator, bindFormula(expression.left, placeOf), bindFormula(expression.right, placeOf))
    case 'call': {
      const [first, ...rest] = expression.arguments.map((argument) => bindFormula(argument, placeOf))
      if (!first) throw new Error('a call without arguments')
      if (expression.function === 'ceil') return (values) => first(values).ceil()
      return rest.reduce((so, next) => pair(expression.function, so, next), first)
    }
  }
}

function pair(name: string, left: Formula, right: Formula): Formula {
  const rule = rules[name]
  if (!rule) throw new Error(`no rule for ${name}`)
  return (values) => bounded(rule(left(values), right(values)))
}

function bounded(value: Fraction): Fraction {
  if (value.n > bound || value.d > bound) throw new ArithmeticFault('数值过大，无法计算')
  return value
}

export const zero = new Fraction(0n, 1n)
