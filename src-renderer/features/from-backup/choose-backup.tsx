import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { backupKinds } from '#shared/backup/backup'
import { backupFolders, type ListedBackup } from '#shared/backup/backup-list'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { localTime } from '../../ui/local-time'
import { useBackups } from '../backup/use-backups'

/** Newest first: the last one in which all was still right is the one to take. */
export function ChooseBackup({ onChoose }: { onChoose(backup: ListedBackup): void }) {
  const { backups, error, reload } = useBackups()
  if (error) return <ErrorNotice error={error} onRetry={() => void reload()} />
  if (backups.length === 0)
    return (
      <EmptyState icon={IconHistory} title="还没有备份">
        关闭旗县、退出程序时和每办三小时自动备份，也可以在“文件”里“立即备份”。
      </EmptyState>
    )
  return (
    <>
      <p>选内容还正确的最近一份。只是打开看，现在的内容和备份都不会改动。</p>
      <table className="plain-table from-backup-list">
        <thead>
          <tr>
            <th scope="col">备份时间</th>
            <th scope="col">怎么来的</th>
            <th scope="col">内容</th>
            <th scope="col">在哪里</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup, at) => (
            <tr key={`${backup.name} ${backup.where[0]}`}>
              <th scope="row" className="figure">
                {localTime(backup.at)}
              </th>
              <td>{backupKinds[backup.kind]}</td>
              <td>{backup.projects} 个项目</td>
              <td>{backup.where.map((one) => backupFolders[one]).join('、')}</td>
              <td>
                <Button
                  size="compact-sm"
                  variant="light"
                  data-autofocus={at === 0 || undefined}
                  onClick={() => onChoose(backup)}
                >
                  打开<span className="visually-hidden">：{localTime(backup.at)}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
