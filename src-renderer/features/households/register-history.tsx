import { useState } from 'react'
import { householdsHistory } from '#shared/history/history-ids'
import { ActionButton } from '../../actions/action-button'
import { history } from '../../actions/editing'
import { SubjectHistory } from '../../undo/subject-history'

/** 历史 of the register: imports and exports; an import can be taken back there. The key of 历史 stays the project's. */
export function RegisterHistory({ projectId, reload }: { projectId: string; reload(): Promise<unknown> }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ActionButton action={history} size="xs" variant="subtle" of="户册" onClick={() => setOpen(true)} />
      {open && (
        <SubjectHistory id={householdsHistory(projectId)} title="户册" reload={reload} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
