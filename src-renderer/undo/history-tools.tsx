import type { HistoryStep } from '#shared/records/record-entry'
import { ok } from '#shared/result'
import { ToldTools } from '../actions/told-tools'
import { call } from '../api'
import { type ReadWhole, readPages } from '../lists/whole-list'
import { historyHeads, historyRows } from '../ui/history-rows'

interface HistoryToolsProps {
  title: string
  steps: readonly HistoryStep[]
  /** Whose history it is, where older steps are not on the screen. */
  id?: string
}

const atOnce = 100

/** 打印 and 复制 of a history: all of it, from its first step. */
export function HistoryTools({ title, steps, id }: HistoryToolsProps) {
  return (
    <ToldTools
      title={title}
      heads={historyHeads}
      rows={steps.length > 0 ? () => steps.flatMap(historyRows) : null}
      whole={id === undefined ? undefined : wholeOf(id)}
    />
  )
}

const wholeOf =
  (recordId: string): ReadWhole =>
  (onRows, signal) =>
    readPages<string[], number>(
      async (before) => {
        const page = await call('history.list', { recordId, before, limit: atOnce })
        return page.ok ? ok({ rows: page.value.steps.flatMap(historyRows), next: page.value.next }) : page
      },
      (row) => row,
      onRows,
      signal,
    )
