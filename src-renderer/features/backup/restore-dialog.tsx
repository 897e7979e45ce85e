import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ListedBackup } from '#shared/backup/backup-list'
import type { Lost } from '#shared/backup/lost'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { startJob } from '../../jobs'
import { leftUnsaved } from '../../pending-saves'
import { ErrorNotice } from '../../ui/error-notice'
import { localTime } from '../../ui/local-time'
import { useJob } from '../bundle/use-job'
import { LostAgainstToday } from './lost-against-today'
import { RestoreInto } from './restore-into'
import { Restored } from './restored'

/** 恢复: what would be lost, where to, and then whether to go over to it. Nothing that is there is written over. */
export function RestoreDialog({ backup, onClose }: { backup: ListedBackup; onClose(): void }) {
  const { name, where } = backup
  const from = where[0] ?? 'home'
  const [lost, setLost] = useState<Lost | null>(null)
  const [folder, setFolder] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [done, setDone] = useState<{ folder: string; missing: number } | null>(null)
  const job = useJob('restore')
  const { running, cancel } = job

  useEffect(() => {
    void call('backup.compare', { name, from }).then((told) => (told.ok ? setLost(told.value) : setError(told.error)))
    void call('backup.proposeFolder', { name }).then((proposed) => proposed.ok && setFolder(proposed.value))
  }, [name, from])

  async function restore() {
    setError(null)
    await leftUnsaved()
    const made = await startJob('backup.restore', { kind: 'restore', subject: '' }, { name, from, folder })
    if (made.ok) setDone(made.value)
    else setError(made.error)
  }

  return (
    <Modal
      data-dialog="restore-backup"
      opened
      onClose={() => (running ? cancel() : onClose())}
      title={`恢复 ${localTime(backup.at)} 的备份`}
      size="lg"
      className="backup-dialog"
      closeOnClickOutside={false}
      withCloseButton={!running}
    >
      {error && <ErrorNotice error={error} />}
      {done ? (
        <Restored {...done} onClose={onClose} />
      ) : (
        <>
          {lost && <LostAgainstToday lost={lost} />}
          <p>
            恢复到新的文件夹 <b className="backup-path">{folder}</b>，现在的旗县先备份一次，原样留着，不会覆盖。
          </p>
          <RestoreInto
            job={job}
            folder={folder}
            onFolder={setFolder}
            onLeave={onClose}
            onRestore={() => void restore()}
          />
        </>
      )}
    </Modal>
  )
}
