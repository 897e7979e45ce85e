import { Button } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { HistoryStep } from '#shared/records/record-entry'
import { call } from '../api'
import { HistoryDrawer } from '../ui/history-drawer'
import { notifyError } from '../ui/notify'
import { HistoryTools } from './history-tools'

const pageSize = 50

/** A value that was typed, of one thing; what a place tells is put back where it lies. */
export const mayBePutBack = ({ undone, told, about }: HistoryStep, field: string) =>
  !undone && !told && about === undefined && !field.startsWith('@')

interface Props {
  /** Of a project, a contractor, a year or the county. */
  id: string
  title: string
  /** Reads anew what is shown of it. */
  reload(): Promise<unknown>
  onClose(): void
  /** Beside 打印 and 复制: another way back. */
  tools?: ReactNode
}

/** 历史: what was done to it by whom and when, 撤销 of each step that nothing later stands on, and each value put back. */
export function SubjectHistory({ id, title, reload, onClose, tools }: Props) {
  const [steps, setSteps] = useState<HistoryStep[]>([])
  const [next, setNext] = useState<number | null>(null)

  const read = useCallback(
    async (before: number | null) => {
      const page = await call('history.list', { recordId: id, before, limit: pageSize })
      if (!page.ok) return notifyError(page.error)
      setSteps((known) => (before === null ? page.value.steps : [...known, ...page.value.steps]))
      setNext(page.value.next)
    },
    [id],
  )
  useEffect(() => void read(null), [read])

  async function undo({ stamp }: HistoryStep) {
    const undone = await call('history.undo', stamp)
    if (!undone.ok) notifyError(undone.error)
    await Promise.all([read(null), reload()])
  }

  /** What bars it is said with its reason by what holds it. */
  async function putBack({ stamp }: HistoryStep, field: string) {
    const done = await call('history.putBack', { recordId: id, field, stamp })
    if (!done.ok) notifyError(done.error)
    await Promise.all([read(null), reload()])
  }

  return (
    <HistoryDrawer
      title={`历史：${title}`}
      onClose={onClose}
      tools={
        <>
          {tools}
          <HistoryTools title={`历史：${title}`} steps={steps} id={id} />
        </>
      }
      onOlder={next === null ? null : () => void read(next)}
      steps={steps}
      testId="subject-history"
      ofStep={(step) =>
        step.undoable && (
          <Button size="compact-xs" variant="subtle" onClick={() => void undo(step)}>
            撤销<span className="visually-hidden">：{step.title}</span>
          </Button>
        )
      }
      ofField={(step, { field, label }) =>
        mayBePutBack(step, field) && (
          <Button size="compact-xs" variant="subtle" onClick={() => void putBack(step, field)}>
            恢复为原来的内容<span className="visually-hidden">：{label}</span>
          </Button>
        )
      }
    />
  )
}
