import { ConflictNotice } from '../ui/conflict-notice'
import { ErrorNotice } from '../ui/error-notice'
import { useRecordDraft } from './record-draft'

/** Why the record could not be saved; what was typed stays on the screen. */
export function RecordTrouble() {
  const { error, saveState, entry, flush, keepMine, open } = useRecordDraft()
  if (!error || !entry || saveState !== 'failed') return null
  if (error.code !== 'CONFLICT') return <ErrorNotice error={error} onRetry={() => void flush()} />
  return (
    <ConflictNotice what="这份记录" onKeep={() => void keepMine()} onDiscard={() => void open(entry.id, 'discard')} />
  )
}
