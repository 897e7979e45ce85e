import { countyHistory, yearOfHistory } from '#shared/history/history-ids'
import type { HistoryStep } from '#shared/records/record-entry'
import { sameSitting } from '#shared/records/sitting'
import { type LoggedChange, loggedChanges } from '../store/change-log'
import type { Executor } from '../store/schema'

const titles: Record<string, string> = {
  create: '新建',
  save: '填写',
  copy_next: '复制为下一周期',
  status_active: '恢复到进行中',
  status_archived: '归档',
  status_binned: '移入回收站',
  adopt: '收为本单位项目',
  import: '导入材料包',
  restore_budget: '退回预算版本',
  remove: '删除',
}

/** Newest first; saves of one sitting are one step, and none can be taken back: the log held no values. */
export async function stepsBefore(db: Executor, subjectId: string): Promise<HistoryStep[]> {
  const steps: HistoryStep[] = []
  let earliest = ''
  for (const row of await loggedChanges(db, ...subjectOf(subjectId))) {
    const step = stepOf(row)
    const last = steps.at(-1)
    // Read from the newest on: an earlier save goes into the step of the later ones of its sitting.
    const goesOn = last?.title === titles.save && step.title === titles.save && sameSitting(step.at, earliest)
    if (!goesOn) steps.push(step)
    earliest = step.at
  }
  return steps
}

function subjectOf(id: string): [subjects: string[], id: string | null] {
  if (id === countyHistory) return [['county', 'county_profile'], null]
  const year = yearOfHistory(id)
  return year === null ? [['project', 'contractor'], id] : [['year_parameters'], String(year)]
}

const stepOf = ({ id, changed_at, action }: LoggedChange): HistoryStep => ({
  stamp: { device: 'change_log', counter: id },
  act: 'do',
  title: titles[action] ?? action,
  at: changed_at,
  who: '',
  fields: [],
  undone: false,
  undoable: false,
  lasting: '当时的程序只记了经过，没有留内容',
  told: false,
})
