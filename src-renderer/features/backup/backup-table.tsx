import { type BackedEvidence, backupKinds } from '#shared/backup/backup'
import { type BackupState, backupFolders, type ListedBackup } from '#shared/backup/backup-list'
import { sizeText } from '#shared/text/size-text'
import { ActionButton } from '../../actions/action-button'
import { restoreBackup, sealBackup, takeFromBackup } from '../../actions/backups'
import { askFromBackup } from '../../from-backup-asked'
import { localTime } from '../../ui/local-time'

interface BackupTableProps {
  backups: readonly ListedBackup[]
  damaged: BackupState['damaged']
  whyNot: string | null
  onRestore(backup: ListedBackup): void
  onSeal(backup: ListedBackup): void
}

/** Newest first; each was checked when it was made. Below them those that count for nothing. */
export function BackupTable({ backups, damaged, whyNot, onRestore, onSeal }: BackupTableProps) {
  return (
    <table className="plain-table backup-table">
      <thead>
        <tr>
          <th scope="col">备份时间</th>
          <th scope="col">怎么来的</th>
          <th scope="col">内容</th>
          <th scope="col">材料</th>
          <th scope="col">在哪里</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={`${backup.name} ${backup.where[0]}`} data-backup={backup.kind}>
            <th scope="row" className="figure">
              {localTime(backup.at)}
            </th>
            <td>{backupKinds[backup.kind]}</td>
            <td>{`${backup.projects} 个项目，${sizeText(backup.sizeBytes)}，已核对`}</td>
            <td>{filesText(backup.evidence)}</td>
            <td>{backup.where.map((one) => backupFolders[one]).join('、')}</td>
            <td>
              <div className="backup-acts">
                <ActionButton {...inRowOf(backup)} action={takeFromBackup} run={() => void askFromBackup({ backup })} />
                <ActionButton
                  {...inRowOf(backup)}
                  action={restoreBackup}
                  whyNot={whyNot}
                  run={() => onRestore(backup)}
                />
                <ActionButton {...inRowOf(backup)} action={sealBackup} whyNot={whyNot} run={() => onSeal(backup)} />
              </div>
            </td>
          </tr>
        ))}
        {damaged.map(({ name, at, where }) => (
          <tr key={`${name} ${where}`} data-backup="damaged">
            <th scope="row" className="figure">
              {localTime(at)}
            </th>
            <td>—</td>
            <td colSpan={2} className="backup-damaged">
              已损坏：文件与备份时不一样，不能用来恢复
            </td>
            <td>{backupFolders[where]}</td>
            <td>请换用另一份备份</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const inRowOf = ({ at }: ListedBackup) =>
  ({ of: localTime(at), inRow: true, plain: true, size: 'compact-sm', variant: 'light' }) as const

const why: Record<BackedEvidence['why'], string> = {
  '': '',
  'left-off': '（中途停了，下次接着备）',
  'no-room': '（磁盘空间不够）',
  failed: '（读写失败）',
}

function filesText(evidence: BackedEvidence | null): string {
  if (!evidence) return '还没有备'
  const { files, sizeBytes, waiting, gone, altered } = evidence
  if (files === 0) return '没有'
  return [
    `${files} 件，${sizeText(sizeBytes)}`,
    waiting > 0 && `还有 ${waiting} 件没有备${why[evidence.why]}`,
    gone.length > 0 && `原件不在：${gone.join('、')}`,
    altered.length > 0 && `原件被改动过：${altered.join('、')}`,
  ]
    .filter((part) => part !== false)
    .join('；')
}
