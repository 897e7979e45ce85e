import { useShallow } from 'zustand/react/shallow'
import { useProjectDraft } from '../../project-draft/project-draft'
import { ConflictNotice } from '../../ui/conflict-notice'
import { ErrorNotice } from '../../ui/error-notice'
import { RescueButton } from './rescue-button'

/** Why the project could not be saved, above whatever step is open. What was typed stays on the screen. */
export function SaveTrouble() {
  const { error, saveState, id, flush, keepMine, open } = useProjectDraft(
    useShallow(({ error, saveState, project, flush, keepMine, open }) => {
      return { error, saveState, id: project?.id, flush, keepMine, open }
    }),
  )
  if (!error || saveState !== 'failed') return null
  if (error.code !== 'CONFLICT') {
    return (
      <ErrorNotice error={error} onRetry={() => void flush()}>
        <RescueButton code={error.code} />
      </ErrorNotice>
    )
  }
  // "Open it again and then change it" would contradict the choice below.
  return (
    <ConflictNotice what="这个项目" onKeep={() => void keepMine()} onDiscard={() => id && void open(id, 'discard')} />
  )
}
