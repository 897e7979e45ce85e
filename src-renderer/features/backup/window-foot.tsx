import './window-foot.css'
import { describeError } from '#shared/errors'
import { backUpNow, showBackups } from '../../actions/backups'
import { showNumbersKey } from '../../actions/households'
import { useCommand } from '../../commands'
import { useJob } from '../bundle/use-job'
import { keyWarning, useKeyState } from '../households/key-state'
import { showAltered, useAltered } from '../papers/altered-state'
import { useBackupState } from './backup-state'
import { makeNow } from './make-now'

/** The last line of the window: how the backups stand, what to mind of the county's key, and what was altered in the county's folder, each one click from where it is. */
export function WindowFoot() {
  const { state, failed } = useBackupState()
  const { running } = useJob('backup')
  const key = keyWarning(useKeyState(({ state }) => state))
  const altered = useAltered(({ found }) => found)
  useCommand(backUpNow, () => void makeNow())
  if (!state) return null
  const percent =
    running && running.totalBytes > 0 ? ` ${Math.floor((running.doneBytes / running.totalBytes) * 100)}%` : ''
  const says = failed ? `${state.says}。自动备份没有成：${describeError(failed).what}` : state.says
  const tone = failed ? 'bad' : state.tone
  return (
    <footer
      className="window-foot"
      data-tone={altered.length > 0 || key?.tone === 'bad' ? 'bad' : tone}
      data-testid="window-foot"
    >
      <button type="button" data-tone={tone} title={says} onClick={() => showBackups.run()}>
        {running ? `正在备份${percent}` : says}
      </button>
      {key && (
        <button type="button" data-tone={key.tone} data-testid="foot-key" onClick={() => showNumbersKey.run()}>
          {key.says}
        </button>
      )}
      {altered.length > 0 && (
        <button type="button" data-tone="bad" data-testid="foot-altered" onClick={() => showAltered(altered)}>
          {altered.length} 份材料与登记时不一致，查看、找回
        </button>
      )}
    </footer>
  )
}
