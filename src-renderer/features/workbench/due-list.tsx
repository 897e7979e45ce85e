import { IconCalendarCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { basisText } from '#shared/law/citations'
import { type DueItem, type DueStanding, dueStanding, dueText } from '#shared/workbench/due-item'
import { EmptyState } from '../../ui/empty-state'
import { ListHead } from '../../ui/list-head'
import '../../ui/list-table.css'
import { goToPlace } from './go-to-place'

type View = 'near' | 'overdue' | 'all'

const inView: Record<View, (standing: DueStanding) => boolean> = {
  near: (standing) => standing !== 'later',
  overdue: (standing) => standing === 'overdue',
  all: () => true,
}

/** 待办: by day, each row one click from its place; what is overdue is red. */
export function DueList({ dues, today }: { dues: readonly DueItem[]; today: string }) {
  const [view, setView] = useState<View>('near')
  const [query, setQuery] = useState('')
  const wanted = query.trim()
  const of = (one: View) => dues.filter((due) => inView[one](dueStanding(due, today)))
  const shown = of(view).filter(({ title, of: whose }) => `${title}${whose}`.includes(wanted))
  const option = (value: View, name: string) => ({ value, label: `${name} ${of(value).length}` })
  return (
    <>
      <ListHead
        views={{
          label: '待办范围',
          value: view,
          onChange: setView,
          data: [option('near', '两周内'), option('overdue', '逾期'), option('all', '全部')],
        }}
        search={{ label: '搜索待办', placeholder: '按事项、项目或承接主体搜索', value: query, onChange: setQuery }}
      />
      {shown.length > 0 ? (
        <table className="list-table due-table">
          <thead>
            <tr>
              <th>期限</th>
              <th>事项</th>
              <th>所属</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((due) => (
              <DueRow key={due.key} due={due} today={today} />
            ))}
          </tbody>
        </table>
      ) : (
        <EmptyState icon={IconCalendarCheck} title={wanted ? '没有找到符合的待办' : nothing[view]} />
      )}
    </>
  )
}

const nothing: Record<View, string> = {
  near: '两周内没有到期的事项',
  overdue: '没有逾期的事项',
  all: '没有待办事项',
}

function DueRow({ due, today }: { due: DueItem; today: string }) {
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
      <td className="due-of">{due.of || '本年度'}</td>
    </tr>
  )
}
