import { useMemo } from 'react'
import { isCountedIn } from '#shared/money/count'
import type { Project } from '#shared/project/project'
import type { QuoteLine } from '#shared/project/quote'
import { projectScope, type UnreadableField, useUnreadable } from '../edits/unreadable'
import { decimalProblem } from '../ui/decimal-input'
import type { FigureRules } from '../ui/read-figure'
import { useProjectDraft } from './project-draft'
import { useBudget } from './use-budget'

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
  const id = useProjectDraft(({ project }) => project?.id ?? '')
  const items = useProjectDraft(({ project }) => project?.items ?? none)
  const quote = useProjectDraft(({ project }) => project?.contract.quote.lines ?? noLines)
  const { field, message } = useBudget()?.problem ?? readable
  // A number of households that the budget has taken from here is told here.
  const ownHouseholds = useProjectDraft(({ project }) => project?.budget.inputs.hh?.value ?? '')
  const isTold = field === 'budget.inputs.hh' && ownHouseholds.trim() === ''
  const typed = useUnreadable(projectScope(id))
  return useMemo(() => {
    const budget = { field, label: '预算', text: message, value: null, screen: 'budget' as const }
    const kept = [...unreadableQuantities({ items }), ...unreadableQuote(quote)]
    return [...typed, ...kept, ...(message === '' || isTold ? [] : [budget])]
  }, [items, quote, field, message, isTold, typed])
}

const none: Project['items'] = []
const noLines: QuoteLine[] = []
const readable = { field: '', message: '' }
