import './window-foot.css'
import { showBackups } from '../../actions/backups'
import { useJob } from '../bundle/use-job'
import { useBackupState } from './backup-state'

/** The last line of the window: how the backups stand, one click from where they are. */
export function WindowFoot() {
  const { state } = useBackupState()
  const { running } = useJob('backup')
  if (!state) return null
  const percent =
    running && running.totalBytes > 0 ? ` ${Math.floor((running.doneBytes / running.totalBytes) * 100)}%` : ''
  return (
    <footer className="window-foot" data-tone={state.tone} data-testid="window-foot">
      <button type="button" title={state.says} onClick={() => showBackups.run()}>
        {running ? `正在备份${percent}` : state.says}
      </button>
    </footer>
  )
}
