import './window-foot.css'
import { describeError } from '#shared/errors'
import { backUpNow, showBackups } from '../../actions/backups'
import { useCommand } from '../../commands'
import { useJob } from '../bundle/use-job'
import { useBackupState } from './backup-state'
import { makeNow } from './make-now'

/** The last line of the window: how the backups stand, one click from where they are. */
export function WindowFoot() {
  const { state, failed } = useBackupState()
  const { running } = useJob('backup')
  useCommand(backUpNow, () => void makeNow())
  if (!state) return null
  const percent =
    running && running.totalBytes > 0 ? ` ${Math.floor((running.doneBytes / running.totalBytes) * 100)}%` : ''
  const says = failed ? `${state.says}。自动备份没有成：${describeError(failed).what}` : state.says
  return (
    <footer className="window-foot" data-tone={failed ? 'bad' : state.tone} data-testid="window-foot">
      <button type="button" title={says} onClick={() => showBackups.run()}>
        {running ? `正在备份${percent}` : says}
      </button>
    </footer>
  )
}
