import './backup.css'
import { useEffect, useState } from 'react'
import type { ListedBackup } from '#shared/backup/backup-list'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/backups'
import { restoreSealed } from '../../actions/start'
import { call, onEvent } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { notifyError } from '../../ui/notify'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { readBackupState, useBackupState } from './backup-state'
import { BackupTable } from './backup-table'
import { RestoreDialog } from './restore-dialog'
import { SealBackupDialog } from './seal-backup-dialog'
import { SecondPlace } from './second-place'
import { useBackups } from './use-backups'
import { useWhyNotManaged } from './why-not-managed'

/** 数据位置与备份, of the county's page: where everything lies, what there is to fall back on, and the way back. */
export function BackupSheet({ folder }: { folder: string }) {
  const { state } = useBackupState()
  const damaged = state?.damaged ?? []
  const whyNot = useWhyNotManaged()
  const { backups, error, reload } = useBackups()
  const { running, cancel } = useJob('backup')
  const [sealed, setSealed] = useState<ListedBackup | null>(null)
  const [restored, setRestored] = useState<ListedBackup | null>(null)
  useEffect(() => onEvent('jobEnded', ({ kind }) => kind === 'backup' && void reload()), [reload])

  async function confirm() {
    const done = await call('backup.confirm', null)
    if (!done.ok) return notifyError(done.error)
    await readBackupState()
  }

  return (
    <section className="sheet" data-field="backups" data-testid="backups">
      <h2 className="sheet-title">数据位置与备份 {state && <small>{state.says}</small>}</h2>
      <p className="county-folder">{folder}</p>
      <p>
        本旗县的全部数据都在这个文件夹里：<b>county.sqlite</b> 是填写的内容，<b>evidence</b>{' '}
        文件夹是合同、预算书和佐证材料，<b>备份</b>{' '}
        文件夹是自动备份。关闭旗县或者退出程序时、每办三小时，有改动就自动备份。
      </p>
      <FieldNote>
        备份里有困难群众的个人信息，没有加密：U
        盘、移动硬盘要专人保管，不借出，报废前清除。要交给别人或放到网上的，用“加密带走”。
      </FieldNote>
      {state?.facts.paused && (
        <div className="backup-row">
          <p>这个旗县是从备份恢复的，自动备份先停着，免得旧内容顶掉新的备份。核对无误、以后就用它的，请确认。</p>
          <ActionButton action={actions.confirmRestored} variant="light" whyNot={whyNot} run={() => void confirm()} />
        </div>
      )}
      <SecondPlace whyNot={whyNot} />
      {running ? (
        <JobBar job={running} onCancel={cancel} cancelLabel="先不备份" />
      ) : (
        <div className="backup-acts">
          <ActionButton action={actions.backUpNow} size="sm" variant="light" />
          <ActionButton action={restoreSealed} size="sm" variant="default" />
        </div>
      )}
      {error && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {backups.length + damaged.length > 0 && (
        <BackupTable backups={backups} damaged={damaged} whyNot={whyNot} onRestore={setRestored} onSeal={setSealed} />
      )}
      {sealed && <SealBackupDialog backup={sealed} onClose={() => setSealed(null)} />}
      {restored && <RestoreDialog backup={restored} onClose={() => setRestored(null)} />}
    </section>
  )
}
