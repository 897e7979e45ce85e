import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { timeInName } from '#shared/backup/backup'
import type { ListedBackup } from '#shared/backup/backup-list'
import type { AppError } from '#shared/errors'
import { sealedEnding } from '#shared/seal/sealing'
import { sizeText } from '#shared/text/size-text'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { focusOnce } from '../../ui/focus-once'
import { localTime } from '../../ui/local-time'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { showInFolder } from '../papers/save-paper'
import { SealFields, sealOf, useSealDraft } from '../seal/seal-fields'

/** 加密带走: a backup with all its files as one file that only a passphrase or a key opens. */
export function SealBackupDialog({ backup, onClose }: { backup: ListedBackup; onClose(): void }) {
  const { name, where } = backup
  const county = useAppData((state) => state.county?.profile.regionName ?? '')
  const [draft, setDraft] = useSealDraft()
  const [error, setError] = useState<AppError | null>(null)
  const [done, setDone] = useState<{ path: string; sizeBytes: number; missing: number } | null>(null)
  const { running, cancel } = useJob('seal')
  const seal = sealOf(draft)

  async function go() {
    if (typeof seal === 'string') return
    setError(null)
    const fileName = `${county} 备份 ${timeInName(name)}.zip${sealedEnding}`
    const asked = await call('dialog.saveFile', { title: '加密的备份存到哪里', kind: 'sealed', fileName })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const input = { name, from: where[0] ?? 'home', path: asked.value, seal } as const
    const made = await startJob('seal.backup', { kind: 'seal', subject: '' }, input)
    if (made.ok) setDone(made.value)
    else if (made.error.code !== 'CANCELLED') setError(made.error)
  }

  return (
    <Modal
      data-dialog="seal-backup"
      opened
      onClose={() => (running ? cancel() : onClose())}
      title={`加密带走 ${localTime(backup.at)} 的备份`}
      size="lg"
      className="backup-dialog"
      closeOnClickOutside={false}
    >
      {error && <ErrorNotice error={error} />}
      {done ? (
        <>
          <p>
            已加密，{sizeText(done.sizeBytes)}：<b className="backup-path">{done.path}</b>。
            {done.missing > 0 && `有 ${done.missing} 件材料备份里没有，没有放进去。`}
          </p>
          {typeof seal !== 'string' && 'passphrase' in seal && (
            <p>
              口令 <b className="figure">{seal.passphrase}</b>，请核对抄下来的：关闭以后再也看不到，忘了就打不开。
            </p>
          )}
          <p>要用时，在任何装有购服通的电脑上用“从加密备份恢复”打开它。</p>
          <div className="dialog-actions">
            <Button variant="default" onClick={() => void showInFolder(done.path)}>
              在文件夹中显示
            </Button>
            <Button ref={focusOnce} onClick={onClose}>
              关闭
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>数据库和全部材料合成一个加密文件，可以放 U 盘、网盘：没有口令或密钥，谁也看不到里面的内容。</p>
          <SealFields draft={draft} onChange={setDraft} />
          {running ? (
            <JobBar job={running} onCancel={cancel} />
          ) : (
            <div className="dialog-actions">
              <Button variant="default" onClick={onClose}>
                取消
              </Button>
              <Button data-autofocus disabled={typeof seal === 'string'} onClick={() => void go()}>
                加密另存…
              </Button>
            </div>
          )}
        </>
      )}
    </Modal>
  )
}
