import type Fraction from 'fraction.js'
import { readDecimal } from '../budget/decimal'
import { inputProblem, inputText } from '../budget/givens'
import { reckonedDraft } from '../project/measured-budget'
import type { Facts } from './facts'

/** The figure a clerk typed (`3,200`, `３２００`), read as the budget reads it; null when it is none. */
export function typedFigure(text: string): Fraction | null {
  const reading = readDecimal(text)
  return 'problem' in reading ? null : reading.value
}

/** Above zero. */
export function isPositiveFigure(text: string): boolean {
  const figure = typedFigure(text)
  return figure !== null && figure.s * figure.n > 0n
}

/** What the budget reckons with for an input, typed, taken from elsewhere or default; null when the template has no such input, or the budget cannot reckon with it. */
export function budgetFigure(
  { template, project }: Pick<Facts, 'template' | 'project'>,
  code: string,
): Fraction | null {
  const input = template?.inputs.find((one) => one.code === code)
  const figure = input && template ? typedFigure(inputText(input, reckonedDraft(project, template))) : null
  return input && figure && inputProblem(input, figure) === null ? figure : null
}
