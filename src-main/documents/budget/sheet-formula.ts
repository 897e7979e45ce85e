import { type Notation, writeFormula } from '#shared/budget/explain'
import type { Expression } from '#shared/budget/expression'

/**
 * Spreadsheets compute in binary fractions: 3200×1.05 is 3360.0000000000005 there, and rounding that up gives 3361. Every
 * quantity is therefore first rounded to 8 decimals, which no real figure has, before it is rounded for good.
 */
const guarded = (formula: string) => `ROUND(${formula},8)`

const spreadsheetNotation: Notation = {
  operators: { '+': '+', '-': '-', '*': '*', '/': '/' },
  ceil: (inner) => `ROUNDUP(${guarded(inner)},0)`,
  call: (name, inner) => `${name.toUpperCase()}(${inner.join(',')})`,
}

/** The template's formula with cell references for names. */
export function quantityFormula(expression: Expression, cellOf: (name: string) => string): string {
  return writeFormula(expression, cellOf, spreadsheetNotation)
}

/** A line's amount: rounded once, HALF_UP, to the 分. */
export function amountFormula(formula: string): string {
  return `ROUND(${guarded(formula)},2)`
}
