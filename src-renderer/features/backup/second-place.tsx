import type { PlaceState } from '#shared/backup/backup-standing'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/backups'
import { call } from '../../api'
import { startJob } from '../../jobs'
import { localTime } from '../../ui/local-time'
import { notifyError } from '../../ui/notify'
import { readBackupState, useBackupState } from './backup-state'

const states: Record<PlaceState, string> = {
  none: '还没有第二处备份。电脑坏了、丢了，只在本机的备份也没有了：请选 U 盘、移动硬盘或者局里的共享文件夹。',
  there: '现在接着，备份时一并存到这里。',
  away: '现在没有接上。接上后自动补存，不影响办理。',
  'same-disk': '和旗县数据在同一个磁盘上：误删可以找回，磁盘坏了就都没有了，请换到 U 盘、移动硬盘或者共享文件夹。',
}

/** Where else backups go, and whether it is there. */
export function SecondPlace({ whyNot }: { whyNot: string | null }) {
  const { state } = useBackupState()
  if (!state) return null
  const { place, facts } = state

  async function choose() {
    const picked = await call('dialog.openFolder', { title: '选第二处备份：U 盘、移动硬盘或者共享文件夹' })
    if (!picked.ok) return notifyError(picked.error)
    if (picked.value === null) return
    const set = await call('backup.setPlace', { folder: picked.value })
    if (!set.ok) return notifyError(set.error)
    await readBackupState()
    const made = await startJob('backup.make', { kind: 'backup', subject: '' }, { kind: 'close' })
    if (!made.ok) notifyError(made.error)
    else if (made.value.place?.error) notifyError(made.value.place.error)
  }

  async function drop() {
    const done = await call('backup.dropPlace', null)
    if (!done.ok) return notifyError(done.error)
    await readBackupState()
  }

  return (
    <div className="backup-row" data-testid="second-place" data-place={facts.place}>
      <p>
        {place !== null && (
          <>
            第二处备份：<b className="backup-path">{place}</b>{' '}
          </>
        )}
        {states[facts.place]}
        {facts.outsideAt !== null && `上次存到别的磁盘：${localTime(facts.outsideAt)}。`}
      </p>
      <span className="backup-acts">
        <ActionButton
          action={actions.chooseBackupPlace}
          size="compact-sm"
          variant="light"
          whyNot={whyNot}
          run={() => void choose()}
        />
        {place !== null && (
          <ActionButton
            action={actions.dropBackupPlace}
            size="compact-sm"
            variant="subtle"
            whyNot={whyNot}
            run={() => void drop()}
          />
        )}
      </span>
    </div>
  )
}
