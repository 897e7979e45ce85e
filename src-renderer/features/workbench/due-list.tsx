import { Select } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatChineseDate } from '#shared/dates'
import { ok } from '#shared/result'
import type { DueItem } from '#shared/workbench/due-item'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { ListTools } from '../../actions/list-tools'
import { saveCalendar } from '../../actions/workbench'
import { useWholeList } from '../../lists/whole-list'
import { printPart } from '../../printing'
import { EmptyState } from '../../ui/empty-state'
import { ListHead } from '../../ui/list-head'
import { Pages } from '../../ui/pages'
import { usePainted } from '../../ui/use-painted'
import '../../ui/list-table.css'
import { DueRow } from './due-row'
import { DueSheet } from './due-sheet'
import { type DueSpan, type DueView, dueSpans, duesShown, nextDue, spanNames, useDueView } from './due-view'
import { exportCalendar } from './export-calendar'
import { goToPlace } from './go-to-place'
import { useSounds } from './use-sounds'

/** More than a screen holds: what stands below it is drawn behind the rest. */
const pageSize = 20
const inView = 8

/** 待办: by day, each row one click from its place; what is overdue is red, and says so. */
export function DueList({ dues, today }: { dues: readonly DueItem[]; today: string }) {
  const view = useDueView()
  const set = (part: Partial<typeof view>) => {
    useDueView.setState(part)
    setPage(0)
  }
  const [page, setPage] = useState(0)
  const drawn = usePainted() ? pageSize : inView
  /** The sheet for the printer is drawn once it is asked for. */
  const [isSheetDrawn, setSheetDrawn] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLTableElement>(null)
  const soundsOf = useSounds(view.text)
  const shown = duesShown(dues, view, today, soundsOf)
  useWholeList(place, {
    heads: ['期限', '事项', '所属'],
    read: async () => ok(shown.map((due) => [due.dueOn, due.title, due.of || '本年度'])),
  })
  function printDues() {
    flushSync(() => setSheetDrawn(true))
    if (sheet.current) void printPart(sheet.current, '待办')
  }
  const option = (value: DueSpan) => {
    const count = duesShown(dues, { ...view, span: value }, today, soundsOf).length
    return { value, label: `${spanNames[value]} ${count}` }
  }
  return (
    <>
      <ListHead
        views={{
          label: '待办范围',
          value: view.span,
          onChange: (span) => set({ span }),
          data: dueSpans.map(option),
        }}
        search={{
          label: '搜索待办',
          placeholder: '按事项、项目或承接主体搜索',
          value: view.text,
          onChange: (text) => set({ text }),
        }}
      >
        <Choice
          label="种类"
          all="各种事项"
          of={dues.map(({ sort }) => sort)}
          value={view.sort}
          onChange={(sort) => set({ sort })}
        />
        <Choice
          label="所属"
          all="各项目和主体"
          of={dues.map(({ of }) => of)}
          value={view.of}
          onChange={(of) => set({ of })}
        />
        <span className="list-head-end due-acts">
          {shown.length > 0 && <ListTools prints={false} />}
          <ActionButton
            action={print}
            size="compact-sm"
            variant="default"
            hint="打印下面列出的待办（Ctrl+P）"
            run={printDues}
          />
          <ActionButton
            action={saveCalendar}
            size="compact-sm"
            variant="default"
            hint="全部待办存为 .ics 日历文件，可以导入手机、电脑的日历"
            whyNot={dues.length === 0 ? '没有待办事项。' : null}
            run={() => void exportCalendar()}
          />
        </span>
      </ListHead>
      {shown.length > 0 ? (
        <table className="list-table due-table" aria-label="待办" ref={place}>
          <thead>
            <tr>
              <th>期限</th>
              <th>事项</th>
              <th>所属</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(page * pageSize, page * pageSize + drawn).map((due) => (
              <DueRow key={due.key} due={due} today={today} />
            ))}
          </tbody>
        </table>
      ) : (
        <Nothing view={view} dues={dues} today={today} />
      )}
      <Pages page={page} pageSize={pageSize} count={shown.length} unit="项" onPage={setPage} />
      <div ref={sheet} className="due-print">
        {isSheetDrawn && <DueSheet dues={shown} today={today} about={spanNames[view.span]} />}
      </div>
    </>
  )
}

interface ChoiceProps {
  label: string
  all: string
  of: readonly string[]
  value: string | null
  onChange(value: string | null): void
}

/** Narrows to one of what there is; '' is what is the year's own. */
function Choice({ label, all, of, value, onChange }: ChoiceProps) {
  const known = [...new Set(of)].sort((one, other) => one.localeCompare(other, 'zh-CN'))
  const data = known.map((one) => ({ value: one || yearsOwn, label: one || '本年度' }))
  const chosen = value === null || !known.includes(value) ? null : value || yearsOwn
  return (
    <Select
      aria-label={label}
      placeholder={all}
      w={168}
      clearable
      data={data}
      value={chosen}
      onChange={(picked) => onChange(picked === yearsOwn ? '' : picked)}
    />
  )
}

const yearsOwn = ' '

/** Whatever hides what there is says so. */
function Nothing({ view, dues, today }: { view: DueView; dues: readonly DueItem[]; today: string }) {
  const next = nextDue(dues, today)
  const inSpan = duesShown(dues, { span: view.span, sort: null, of: null, text: '' }, today)
  if (inSpan.length > 0) return <EmptyState icon={IconCalendarCheck} title="没有找到符合的待办" />
  return (
    <EmptyState icon={IconCalendarCheck} title={nothing[view.span]}>
      {view.span !== 'all' && next ? (
        <>
          {'最近的一项：'}
          <button type="button" className="opener" onClick={() => goToPlace(next.place)}>
            {`${dayText(next.dueOn, today)}，${next.title}${next.of && `（${next.of}）`}`}
          </button>
          {`。以后到期的还有 ${dues.length} 项，在“全部”里。`}
        </>
      ) : undefined}
    </EmptyState>
  )
}

/** 3月5日, 2026年3月5日 where that is another year. */
const dayText = (on: string, today: string) => formatChineseDate(on).slice(on.slice(0, 4) === today.slice(0, 4) ? 5 : 0)

const nothing: Record<DueSpan, string> = {
  overdue: '没有逾期的事项',
  near: '两周内没有到期的事项',
  quarter: '三个月内没有到期的事项',
  all: '没有待办事项',
}
