import type { Expression, Operator } from './expression'

/** How formulas are written for one kind of reader: a clerk, or a spreadsheet. */
export interface Notation {
  operators: Record<Operator, string>
  ceil: (inner: string) => string
  call: (name: 'min' | 'max', inner: string[]) => string
}

/** For clerks: `⌈3360×(1+5%)⌉×2.20`. */
export const clerkNotation: Notation = {
  operators: { '+': '+', '-': '-', '*': '×', '/': '÷' },
  ceil: (inner) => `⌈${inner}⌉`,
  call: (name, inner) => `${name === 'min' ? '取小' : '取大'}(${inner.join('；')})`,
}

const strengths: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2 }

/**
 * Writes a formula, each name replaced by what `show` answers. Brackets stand only where the order of operations needs them;
 * negative values always get them.
 */
export function writeFormula(
  expression: Expression,
  show: (name: string) => string,
  notation: Notation = clerkNotation,
): string {
  const write = (part: Expression) => writeFormula(part, show, notation)
  const bracketed = (part: Expression, needed: number) => (strengthOf(part) < needed ? `(${write(part)})` : write(part))
  switch (expression.kind) {
    case 'number':
      return expression.text
    case 'name': {
      const text = show(expression.name)
      return text.startsWith('-') ? `(${text})` : text
    }
    case 'negate':
      return `(-${bracketed(expression.of, 3)})`
    case 'operation': {
      const own = strengths[expression.operator]
      const left = bracketed(expression.left, own)
      const right = bracketed(expression.right, regroups(expression) ? own : own + 1)
      return `${left}${notation.operators[expression.operator]}${right}`
    }
    case 'call': {
      const inner = expression.arguments.map(write)
      return expression.function === 'ceil' ? notation.ceil(inner[0] ?? '') : notation.call(expression.function, inner)
    }
  }
}

/** a×(b×c) reads the same without brackets; a×(b÷c) and a-(b-c) do not. */
function regroups({ operator, right }: Expression & { kind: 'operation' }): boolean {
  return (operator === '+' || operator === '*') && right.kind === 'operation' && right.operator === operator
}

function strengthOf(expression: Expression): number {
  return expression.kind === 'operation' ? strengths[expression.operator] : 3
}
