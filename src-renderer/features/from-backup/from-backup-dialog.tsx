import './from-backup.css'
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { call } from '../../api'
import { type FromBackup, useFromBackup } from '../../from-backup-asked'
import { localTime } from '../../ui/local-time'
import { BackupContents } from './backup-contents'
import { ChooseBackup } from './choose-backup'

const close = () => useFromBackup.setState({ asked: null })

/** 从备份找回: which backup, what of it, what it would change, and then as one step. */
export function FromBackupDialog({ asked }: { asked: FromBackup }) {
  const [backup, setBackup] = useState(asked.backup)
  useEffect(() => () => void call('backup.leave', null), [])
  return (
    <Modal
      data-dialog="from-backup"
      opened
      onClose={close}
      title={backup ? `从 ${localTime(backup.at)} 的备份找回` : '从备份找回'}
      size={backup ? 1160 : 'xl'}
      closeOnClickOutside={false}
    >
      {backup ? (
        <BackupContents
          key={backup.name}
          backup={backup}
          asked={asked}
          onOther={() => setBackup(null)}
          onClose={close}
        />
      ) : (
        <ChooseBackup onChoose={setBackup} />
      )}
    </Modal>
  )
}
