import { countedAtMost, type Found, type SearchAnswer } from '#shared/search/found'
import type { Action } from '../../actions/action'
import { rankActions } from '../../actions/find-actions'

export type SearchRow =
  | { is: 'action'; id: string; action: Action; why: string | null }
  | { is: 'found'; id: string; found: Found }

export interface RowGroup {
  id: string
  title: string
  /** How many there are, where not all of them are shown; '' = they are. */
  more: string
  fit: number
  rows: SearchRow[]
}

/** Beside what was found; alone there is room for more. */
const actionsBeside = 8
const actionsAlone = 40

/** Everything that is listed for what was typed: where the clerk was last, then what fits, the sort with the best first. */
export function groupsOf(
  typed: string,
  actions: readonly Action[],
  reasons: ReadonlyMap<Action, string | null>,
  answer: SearchAnswer,
  recent: readonly Found[],
): RowGroup[] {
  const own = ofActions(typed, actions, reasons, answer.groups.length > 0 ? actionsBeside : actionsAlone)
  if (typed.trim() === '') {
    const last = { id: 'recent', title: '最近去过', more: '', fit: 9, rows: recent.map(rowOf) }
    return [last, own].filter(({ rows }) => rows.length > 0)
  }
  const found = answer.groups.map(({ source, title, count, fit, found }) => ({
    id: source,
    title,
    more: count > found.length ? `共 ${count}${count >= countedAtMost ? ' 多' : ''} 项` : '',
    fit,
    rows: found.map(rowOf),
  }))
  return [own, ...found].filter(({ rows }) => rows.length > 0).toSorted((a, b) => b.fit - a.fit)
}

const rowOf = (found: Found): SearchRow => ({ is: 'found', id: `${found.source} ${found.id}`, found })

/** Those that cannot be done here and now stand behind. */
function ofActions(
  typed: string,
  actions: readonly Action[],
  reasons: ReadonlyMap<Action, string | null>,
  shown: number,
): RowGroup {
  const fitting = rankActions(actions, typed)
  const barred = ({ action }: { action: Action }) => Boolean(reasons.get(action))
  const inOrder = [...fitting.filter((one) => !barred(one)), ...fitting.filter(barred)]
  const rest = inOrder.length - shown
  return {
    id: 'actions',
    title: '功能',
    more: rest > 0 ? `另有 ${rest} 项，再打几个字就能找到` : '',
    fit: inOrder.find((one) => !barred(one))?.rank ?? 0,
    rows: inOrder.slice(0, shown).map(({ action }) => {
      return { is: 'action', id: `action ${action.id}`, action, why: reasons.get(action) ?? null }
    }),
  }
}
