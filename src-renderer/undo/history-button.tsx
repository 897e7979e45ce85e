import { type ReactNode, useState } from 'react'
import { ActionButton } from '../actions/action-button'
import { history } from '../actions/editing'
import { flushPendingSaves } from '../pending-saves'
import { SubjectHistory } from './subject-history'

interface HistoryButtonProps {
  /** Of a project, a contractor, a year or the county. */
  id: string
  title: string
  reload(): Promise<unknown>
  compact?: boolean
  /** Beside 打印 and 复制 of the history; it closes. */
  tools?(close: () => void): ReactNode
}

/** Opens 历史 beside the form; what was typed last is saved first: it is the newest step. */
export function HistoryButton({ id, title, reload, compact = false, tools }: HistoryButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActionButton
        action={history}
        size={compact ? 'compact-sm' : 'xs'}
        variant="subtle"
        hint={history.name}
        run={() => void flushPendingSaves().then(() => setOpen(true))}
      />
      {open && (
        <SubjectHistory
          id={id}
          title={title}
          reload={reload}
          onClose={() => setOpen(false)}
          tools={tools?.(() => setOpen(false))}
        />
      )}
    </>
  )
}
