import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { flushPendingSaves } from '../pending-saves'
import { SubjectHistory } from './subject-history'

interface HistoryButtonProps {
  /** Of a contractor, a year or the county. */
  id: string
  title: string
  reload(): Promise<unknown>
  compact?: boolean
}

/** Opens 历史 beside the form; what was typed last is saved first: it is the newest step. */
export function HistoryButton({ id, title, reload, compact = false }: HistoryButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size={compact ? 'compact-sm' : 'xs'}
        variant="subtle"
        leftSection={<IconHistory size={16} aria-hidden="true" />}
        onClick={() => void flushPendingSaves().then(() => setOpen(true))}
      >
        历史
      </Button>
      {open && <SubjectHistory id={id} title={title} reload={reload} onClose={() => setOpen(false)} />}
    </>
  )
}
