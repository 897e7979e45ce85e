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
  const { field = '', message = '' } = useBudget()?.problem ?? {}
  const typed = useUnreadable(projectScope(project?.id ?? ''))
  return useMemo(() => {
    return [...typed, ...(project ? keptUnreadable(project, message === '' ? null : { field, message }) : [])]
  }, [project, field, message, typed])
}

/** What is kept with the project as it was typed, and cannot be read. */
function keptUnreadable(project: Project, problem: LiveBudget['problem']): UnreadableField[] {
  const { items, contract, budget } = project
  const kept = [...unreadableQuantities({ items }), ...unreadableQuote(contract.quote.lines)]
  // A number of households that the budget has taken from here is told here.
  const isTold = problem?.field === 'budget.inputs.hh' && (budget.inputs.hh?.value ?? '').trim() === ''
  if (!problem || isTold) return kept
  return [...kept, { field: problem.field, label: '预算', text: problem.message, value: null, screen: 'budget' }]
}

/** It is saved as it stands, and still whoever comes next would find a figure that is in no effect, and nobody to ask. */
registerUnsaved(() => {
  const { project } = useProjectDraft.getState()
  if (!project) return []
  return keptUnreadable(project, budgetProblem(project)).map(({ label, text }) =>
    label === '预算' ? `${label}：${text}` : unreadableText(label, text),
  )
})
