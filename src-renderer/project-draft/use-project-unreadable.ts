import { useMemo } from 'react'
import { isCountedIn } from '#shared/money/count'
import type { Project } from '#shared/project/project'
import type { QuoteLine } from '#shared/project/quote'
import { projectScope, type UnreadableField, unreadableText, useUnreadable } from '../edits/unreadable'
import { registerUnsaved } from '../pending-saves'
import { decimalProblem } from '../ui/decimal-input'
import type { FigureRules } from '../ui/read-figure'
import { useProjectDraft } from './project-draft'
import { budgetProblem, type LiveBudget, useBudget } from './use-budget'

/** What is bought is never below zero, and of what is counted there is at least one. */
export const quantityRules = (unit: string): FigureRules => ({
  nonNegative: true,
  count: isCountedIn(unit) ? 'positive' : undefined,
})

/** Quantities are kept as they are typed, also while they are no quantity. */
export function unreadableQuantities({ items }: Pick<Project, 'items'>): UnreadableField[] {
  return items.flatMap(({ quantity, unit }, index) =>
    decimalProblem(quantity, quantityRules(unit)) === null
      ? []
      : [
          {
            field: `items.${index}.quantity`,
            label: `第 ${index + 1} 项数量`,
            text: quantity,
            value: quantity,
            screen: 'basics' as const,
          },
        ],
  )
}

/** So are those of the contractor's quote, and their unit prices. */
export function unreadableQuote(lines: readonly QuoteLine[]): UnreadableField[] {
  const names = [
    ['quantity', '数量'],
    ['unitPrice', '单价'],
  ] as const
  return lines.flatMap((line, index) =>
    names
      .filter(([name]) => decimalProblem(line[name], { nonNegative: true }) !== null)
      .map(([name, title]) => ({
        field: `contract.quote.lines.${index}.${name}`,
        label: `报价第 ${index + 1} 行${title}`,
        text: line[name],
        value: line[name],
        screen: 'contract' as const,
      })),
  )
}

/**
 * Every field of the open project whose text is not in effect, on whatever step. While there is one, nothing may be made from
 * the project without a word: the value that counts is an earlier one, or none.
 */
export function useProjectUnreadable(): UnreadableField[] {
  const project = useProjectDraft((state) => state.project)
  const { field = '', label = '', message = '' } = useBudget()?.problem ?? {}
  const typed = useUnreadable(projectScope(project?.id ?? ''))
  return useMemo(() => {
    const problem = message === '' ? null : { field, label, message }
    return [...typed, ...(project ? [...keptUnreadable(project), ...unreadableBudget(project, problem)] : [])]
  }, [project, field, label, message, typed])
}

/** What is kept with the project as it was typed, and cannot be read. */
const keptUnreadable = ({ items, contract }: Project): UnreadableField[] => [
  ...unreadableQuantities({ items }),
  ...unreadableQuote(contract.quote.lines),
]

/** The figure that the budget cannot be computed with, by its own name. */
export function unreadableBudget({ budget }: Project, problem: LiveBudget['problem']): UnreadableField[] {
  // A number of households that the budget has taken from 项目基本信息 is told there.
  const isTold = problem?.field === 'budget.inputs.hh' && (budget.inputs.hh?.value ?? '').trim() === ''
  if (!problem || isTold) return []
  return [{ field: problem.field, label: problem.label, text: problem.message, value: null, screen: 'budget' }]
}

/** It is saved as it stands, and still whoever comes next would find a figure that is in no effect, and nobody to ask. */
registerUnsaved(() => {
  const { project } = useProjectDraft.getState()
  if (!project) return []
  const kept = keptUnreadable(project).map(({ label, text }) => unreadableText(label, text))
  return [...kept, ...unreadableBudget(project, budgetProblem(project)).map(({ text }) => text)]
})
