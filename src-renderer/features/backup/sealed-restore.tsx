import './backup.css'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { restoreSealed } from '../../actions/start'
import { call } from '../../api'
import { useCommand } from '../../commands'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { restoreFromSealed, useOpenedBackup } from './restore-from-sealed'
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
  const { running, cancel } = useJob('restore')
  const close = () => useOpenedBackup.setState({ opened: null })

  async function chooseFolder() {
    const picked = await call('dialog.openFolder', { title: '选一个空文件夹，恢复到这里' })
    if (picked.ok && picked.value !== null) setInto(picked.value)
  }

  async function restore() {
    setError(null)
    const made = await startJob('seal.restore', { kind: 'restore', subject: '' }, { path, into })
    if (made.ok) setDone(made.value)
    else if (made.error.code !== 'CANCELLED') setError(made.error)
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
          {running ? (
            <JobBar job={running} onCancel={cancel} />
          ) : (
            <div className="dialog-actions">
              <Button variant="default" onClick={() => void chooseFolder()}>
                换个文件夹…
              </Button>
              <Button variant="default" onClick={close}>
                取消
              </Button>
              <Button data-autofocus onClick={() => void restore()}>
                恢复到新文件夹
              </Button>
            </div>
          )}
        </>
      )}
    </Modal>
  )
}
