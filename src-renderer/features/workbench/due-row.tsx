import { basisText } from '#shared/law/citations'
import { type DueItem, dueStanding, dueText } from '#shared/workbench/due-item'
import { goToPlace } from './go-to-place'

export function DueRow({ due, today }: { due: DueItem; today: string }) {
  const standing = dueStanding(due, today)
  return (
    <tr data-due={due.key} data-standing={standing}>
      <td className="due-day">
        <span className="figure">{due.dueOn}</span>
        <span className={standing === 'overdue' ? 'bad' : 'muted'}>{dueText(due, today)}</span>
      </td>
      <td className="due-what">
        <button
          type="button"
          className="opener row-opener"
          title={due.basis ? basisText(due.basis) : undefined}
          onClick={() => goToPlace(due.place)}
        >
          {due.title}
        </button>
        {due.status && <span className="due-status">{due.status}</span>}
      </td>
      <td className="due-of">
        {due.of || '本年度'}
        <span>{due.sort}</span>
      </td>
    </tr>
  )
}
