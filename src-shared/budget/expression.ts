import jsep from 'jsep'

/** 测算公式: the four operations, unary minus, ceil, min, max over named quantities. Nothing else exists in the language. */
export type Expression =
  | { kind: 'number'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'negate'; of: Expression }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; function: FunctionName; arguments: Expression[] }

export type Operator = '+' | '-' | '*' | '/'
export type FunctionName = 'ceil' | 'min' | 'max'

export const functionNames: readonly string[] = ['ceil', 'min', 'max']
const operators: readonly string[] = ['+', '-', '*', '/']
const longestExpression = 500
const deepestExpression = 30

class ExpressionFault extends Error {}

/** Parses a formula; `problem` says in Chinese what is wrong with it. Numbers keep their text, so none becomes a float. */
export function parseExpression(text: string): { expression: Expression } | { problem: string } {
  if (text.length > longestExpression) return { problem: `公式超过${longestExpression}个字符` }
  try {
    return { expression: narrow(jsep(text), 0) }
  } catch (error) {
    if (error instanceof ExpressionFault) return { problem: error.message }
    return { problem: `公式「${text}」写法不能识别` }
  }
}

/** Names an expression uses, each once. */
export function namesIn(expression: Expression, found: Set<string> = new Set()): Set<string> {
  if (expression.kind === 'name') found.add(expression.name)
  for (const part of partsOf(expression)) namesIn(part, found)
  return found
}

function partsOf(expression: Expression): Expression[] {
  if (expression.kind === 'negate') return [expression.of]
  if (expression.kind === 'operation') return [expression.left, expression.right]
  return expression.kind === 'call' ? expression.arguments : []
}

/** Turns a node of the parser into one of ours, or refuses it: a white list, whatever else the parser may know. */
function narrow(node: jsep.Expression, depth: number): Expression {
  if (depth > deepestExpression) throw new ExpressionFault(`公式嵌套超过${deepestExpression}层`)
  const inner = (child: unknown) => narrow(child as jsep.Expression, depth + 1)
  switch (node.type) {
    case 'Literal':
      return numberOf(node as jsep.Literal)
    case 'Identifier':
      return { kind: 'name', name: nameOf(node) }
    case 'UnaryExpression':
      if (node.operator !== '-') throw new ExpressionFault(`公式中不能使用运算符「${node.operator}」`)
      return { kind: 'negate', of: inner(node.argument) }
    case 'BinaryExpression':
      if (!operators.includes(String(node.operator))) {
        throw new ExpressionFault(`公式中不能使用运算符「${node.operator}」`)
      }
      return {
        kind: 'operation',
        operator: node.operator as Operator,
        left: inner(node.left),
        right: inner(node.right),
      }
    case 'CallExpression':
      return callOf(node as jsep.CallExpression, inner)
    default:
      throw new ExpressionFault('公式只能使用数字、名称、加减乘除、括号和「ceil」、「min」、「max」')
  }
}

function numberOf(node: jsep.Literal): Expression {
  if (typeof node.value !== 'number' || !/^\d{1,12}(\.\d{1,10})?$/.test(node.raw)) {
    throw new ExpressionFault(`公式中的「${node.raw}」不是可用的数字`)
  }
  return { kind: 'number', text: node.raw }
}

function nameOf(node: jsep.Expression): string {
  const name = String(node.name)
  if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name)) throw new ExpressionFault(`公式中的名称「${name}」不合要求`)
  if (functionNames.includes(name)) throw new ExpressionFault(`函数「${name}」后面缺少括号`)
  return name
}

function callOf(node: jsep.CallExpression, inner: (child: unknown) => Expression): Expression {
  const name = node.callee.type === 'Identifier' ? String(node.callee.name) : ''
  if (!functionNames.includes(name) || node.optional) {
    throw new ExpressionFault(`公式中不能使用函数「${name || '?'}」，只能使用 ceil、min、max`)
  }
  const count = node.arguments.length
  if (name === 'ceil' ? count !== 1 : count < 2 || count > 8) {
    throw new ExpressionFault(name === 'ceil' ? 'ceil 只能有一个参数' : `${name} 需要2至8个参数`)
  }
  return { kind: 'call', function: name as FunctionName, arguments: node.arguments.map(inner) }
}
