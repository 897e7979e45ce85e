import { useMemo } from 'react'
import type { Project } from '#shared/project/project'
import { decimalProblem } from '../../ui/decimal-input'
import { projectScope, type UnreadableField, useUnreadable } from '../../ui/unreadable'
import { useBudget } from '../budget/use-budget'
import { useProjectDraft } from './project-draft'

/** Quantities are kept as they are typed, also while they are no quantity. */
export function unreadableQuantities({ items }: Pick<Project, 'items'>): UnreadableField[] {
  return items.flatMap(({ quantity }, index) =>
    decimalProblem(quantity, true) === null
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
  const typed = useUnreadable(projectScope(id))
  return useMemo(() => {
    const budget = { field, label: '预算', text: message, value: null, screen: 'budget' as const }
    return [...typed, ...unreadableQuantities({ items }), ...(message === '' ? [] : [budget])]
  }, [items, field, message, typed])
}

const none: Project['items'] = []
const readable = { field: '', message: '' }
