import type { Expression } from './expression'

const signs = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const
const strengths = { '+': 1, '-': 1, '*': 2, '/': 2 } as const
const functionWords = { min: '取小', max: '取大' } as const

/**
 * A formula as a clerk reads it, each name replaced by what `show` answers: `⌈3360×(1+5%)⌉×2.20`. Brackets stand only where
 * the order of operations needs them.
 */
export function formulaWith(expression: Expression, show: (name: string) => string): string {
  switch (expression.kind) {
    case 'number':
      return expression.text
    case 'name': {
      const text = show(expression.name)
      return text.startsWith('-') ? `(${text})` : text
    }
    case 'negate':
      return `(-${bracketed(expression.of, 3, show)})`
    case 'operation': {
      const own = strengths[expression.operator]
      const keepsOrder = expression.operator === '+' || expression.operator === '*'
      const left = bracketed(expression.left, own, show)
      const right = bracketed(expression.right, keepsOrder && isSame(expression) ? own : own + 1, show)
      return `${left}${signs[expression.operator]}${right}`
    }
    case 'call': {
      const [first = '', ...rest] = expression.arguments.map((argument) => formulaWith(argument, show))
      if (expression.function === 'ceil') return `⌈${first}⌉`
      return `${functionWords[expression.function]}(${[first, ...rest].join('；')})`
    }
  }
}

/** a×(b×c) reads the same without brackets, a×(b÷c) does not. */
function isSame(expression: Expression & { kind: 'operation' }): boolean {
  return expression.right.kind === 'operation' && expression.right.operator === expression.operator
}

function bracketed(part: Expression, needed: number, show: (name: string) => string): string {
  const text = formulaWith(part, show)
  const strength = part.kind === 'operation' ? strengths[part.operator] : 3
  return strength < needed ? `(${text})` : text
}
