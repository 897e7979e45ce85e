import { useMemo } from 'react'
import { isCountedIn } from '#shared/money/count'
import type { Project } from '#shared/project/project'
import { decimalProblem } from '../../ui/decimal-input'
import type { FigureRules } from '../../ui/read-figure'
import { projectScope, type UnreadableField, useUnreadable } from '../../ui/unreadable'
import { useBudget } from '../budget/use-budget'
import { useProjectDraft } from './project-draft'

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

/**
 * Every field of the open project whose text is not in effect, on whatever step. While there is one, nothing may be made from
 * the project without a word: the value that counts is an earlier one, or none.
 */
export function useProjectUnreadable(): UnreadableField[] {
  const id = useProjectDraft(({ project }) => project?.id ?? '')
  const items = useProjectDraft(({ project }) => project?.items ?? none)
  const { field, message } = useBudget()?.problem ?? readable
  // A number of households that the budget has taken from here is told here.
  const ownHouseholds = useProjectDraft(({ project }) => project?.budget.inputs.hh?.value ?? '')
  const isTold = field === 'budget.inputs.hh' && ownHouseholds.trim() === ''
  const typed = useUnreadable(projectScope(id))
  return useMemo(() => {
    const budget = { field, label: '预算', text: message, value: null, screen: 'budget' as const }
    return [...typed, ...unreadableQuantities({ items }), ...(message === '' || isTold ? [] : [budget])]
  }, [items, field, message, isTold, typed])
}

const none: Project['items'] = []
const readable = { field: '', message: '' }
