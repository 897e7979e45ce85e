import './backup.css'
import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { restoreSealed } from '../../actions/start'
import { useCommand } from '../../commands'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { useJob } from '../bundle/use-job'
import { leaveCopy, useLeftWhenLocked } from '../seal/opened-path'
import { restoreFromSealed, useOpenedBackup } from './restore-from-sealed'
import { RestoreInto } from './restore-into'
import { Restored } from './restored'

/** Where a sealed backup that has been opened is restored to, and then whether to go over to it. */
export function SealedRestoreDialog() {
  const opened = useOpenedBackup((state) => state.opened)
  useCommand(restoreSealed, () => void restoreFromSealed())
  return opened ? <Restoring key={opened.path} {...opened} /> : null
}

function Restoring({ path, folder: proposed }: { path: string; folder: string }) {
  const [into, setInto] = useState(proposed)
  const [error, setError] = useState<AppError | null>(null)
  const [done, setDone] = useState<{ folder: string; missing: number } | null>(null)
  const job = useJob('restore')
  const { running, cancel } = job
  const close = () => {
    leaveCopy(path)
    useOpenedBackup.setState({ opened: null })
  }
  useLeftWhenLocked(running || done ? null : path, close)

  async function restore() {
    setError(null)
    const made = await startJob('seal.restore', { kind: 'restore', subject: '' }, { path, into })
    if (made.ok) {
      leaveCopy(path)
      setDone(made.value)
    } else if (made.error.code !== 'CANCELLED') setError(made.error)
  }

  return (
    <Modal
      data-dialog="sealed-restore"
      opened
      onClose={() => (running ? cancel() : close())}
      title="从加密备份恢复"
      size="lg"
      className="backup-dialog"
      closeOnClickOutside={false}
    >
      {error && <ErrorNotice error={error} />}
      {done ? (
        <Restored {...done} onClose={close} />
      ) : (
        <>
          <p>
            加密备份已经打开，恢复到新的文件夹 <b className="backup-path">{into}</b>，不会覆盖任何内容。
          </p>
          <RestoreInto job={job} folder={into} onFolder={setInto} onLeave={close} onRestore={() => void restore()} />
        </>
      )}
    </Modal>
  )
}
