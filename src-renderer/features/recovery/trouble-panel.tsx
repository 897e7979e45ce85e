import './recovery.css'
import { IconDatabaseShare, IconEye, IconFileArrowRight, IconLifebuoy, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { backupKinds } from '#shared/backup/backup'
import type { AppError } from '#shared/errors'
import type { Channels } from '#shared/ipc/channels'
import { unusableText } from '#shared/recovery/unusable-backup'
import { troubleOf, type WayOut } from '#shared/recovery/ways-out'
import { sizeText } from '#shared/text/size-text'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { ErrorNotice } from '../../ui/error-notice'
import { localTime } from '../../ui/local-time'
import { Diagnosis } from './diagnosis'
import { RecoveredCounty } from './recovered-county'
import { useRecovery } from './use-recovery'
import { WayCard, type WayCardText } from './way-card'

interface TroublePanelProps {
  folder: string
  error: AppError
  /** Opens the county again; its error comes back to the start screen. */
  onOpen(folder: string, readOnly: boolean): void
  onLeave(): void
}

/** A county that cannot be opened: what happened, what is safe, and every way on. Nothing here takes anything away. */
export function TroublePanel({ folder, error, onOpen, onLeave }: TroublePanelProps) {
  const trouble = troubleOf(error.code)!
  const recovery = useRecovery(folder)
  const { look, into, job, recovered } = recovery
  const [chosen, setChosen] = useState('')
  const backups = look?.backups ?? []
  const backup = backups.find(({ name }) => name === chosen) ?? backups[0]
  const unusable = look?.unusable ?? []
  const busy = job !== null
  const severalCounties = new Set(backups.map(({ countyName }) => countyName)).size > 1

  async function chooseInto() {
    const picked = await call('dialog.openFolder', { title: '选一个空文件夹，恢复到这里' })
    if (picked.ok && picked.value !== null) recovery.setInto(picked.value)
  }

  async function setAside(of: Channels['recovery.setAside']['input']['of']) {
    const done = await call('recovery.setAside', { folder, of })
    if (done.ok) onOpen(folder, false)
    else recovery.setError(done.error)
  }

  async function enter(newFolder: string) {
    const opened = await call('county.open', { folder: newFolder })
    if (opened.ok) useAppData.getState().enter(opened.value)
    else recovery.setError(opened.error)
  }

  const place = (
    <p className="way-place">
      放到新文件夹 <b>{into}</b>
      <button type="button" className="plain-button" disabled={busy} onClick={() => void chooseInto()}>
        换个文件夹…
      </button>
    </p>
  )
  const cards: Record<WayOut, WayCardText | undefined> = {
    retry: {
      icon: IconRefresh,
      name: '再试一次',
      says: <p>按上面说的处理好以后，再打开一次。</p>,
      onGo: () => onOpen(folder, false),
    },
    read: {
      icon: IconEye,
      name: '只读打开',
      says: <p>可以查看、打印、导出，不能改动；旗县文件夹里一个字也不写。</p>,
      onGo: () => onOpen(folder, true),
    },
    restore: {
      icon: IconDatabaseShare,
      name: '从备份恢复',
      cannot: !backup,
      says: (
        <p>
          {backup
            ? `找到 ${backups.length} 份备份。现在的文件夹原样留着；备份以后的改动不在里面。`
            : look
              ? unusable.length > 0
                ? noWholeBackup
                : noBackup
              : '正在找备份…'}
        </p>
      ),
      onGo: () => backup && void recovery.restore({ name: backup.name, from: backup.where[0] ?? 'home' }),
      children: (
        <>
          {unusable.map((one) => (
            <p key={`${one.file} ${one.why}`} className="way-unusable">
              {unusableText(one)}
            </p>
          ))}
          {backup && (
            <>
              <label className="way-choice">
                用哪一份
                <select value={backup.name} disabled={busy} onChange={(event) => setChosen(event.target.value)}>
                  {backups.map(({ name, countyName, at, kind, projects, sizeBytes, where }) => (
                    <option key={name} value={name}>
                      {`${severalCounties ? `${countyName}　` : ''}${localTime(at)}　${backupKinds[kind]}　${projects} 个项目　${sizeText(sizeBytes)}${where.includes('home') ? '' : '　第二处'}`}
                    </option>
                  ))}
                </select>
              </label>
              {place}
            </>
          )}
        </>
      ),
    },
    salvage: {
      icon: IconLifebuoy,
      name: '抢救能读出的内容',
      says: <p>逐条读出来放到一个新的旗县，读不出的写明有多少；损坏的文件不动。</p>,
      onGo: () => void recovery.salvage(),
      children: place,
    },
    setAside: trouble.aside && {
      icon: IconFileArrowRight,
      name: '改名移开，再打开',
      says: (
        <p>
          把 {trouble.aside.file} 改个名，仍留在原文件夹里。{trouble.aside.why}
        </p>
      ),
      onGo: () => void setAside(error.code as Channels['recovery.setAside']['input']['of']),
    },
  }
  return (
    <div className="trouble" data-testid="trouble" data-trouble={error.code}>
      <h2>{recovered ? (recovered.salvage ? '读得出的内容已经抢救出来' : '已从备份恢复') : trouble.title}</h2>
      <p className="trouble-folder">{folder}</p>
      {!recovered && <ErrorNotice error={error} />}
      {recovery.error && <ErrorNotice error={recovery.error} onClose={() => recovery.setError(null)} />}
      {job && (
        <div className="trouble-job" role="status">
          正在{job.label}…
          <progress
            max={job.totalBytes || 1}
            value={job.totalBytes ? job.doneBytes : undefined}
            aria-label={job.label}
          />
          <button type="button" className="plain-button" onClick={recovery.cancel}>
            取消
          </button>
        </div>
      )}
      {recovered ? (
        <RecoveredCounty recovered={recovered} before={folder} onOpen={() => void enter(recovered.folder)} />
      ) : (
        <>
          <ul className="ways">
            {trouble.ways.map((way, at) => {
              const card = cards[way]
              return card && <WayCard key={way} way={way} busy={busy} isFirst={at === 0} {...card} />
            })}
          </ul>
          <Diagnosis folder={folder} />
        </>
      )}
      <button type="button" className="plain-button" disabled={busy} onClick={onLeave}>
        回到开始画面
      </button>
    </div>
  )
}

const noWholeBackup = '这里有备份的文件，但是没有一份能直接恢复：'
const noBackup = '没有找到备份。如果备份在 U 盘上，请插好 U 盘，回到开始画面再打开一次。'
