import { IconFolder, IconFolderOff } from '@tabler/icons-react'
import type { RecentCounty } from '#shared/county/county'

/** Folders opened before; a vanished one says so, and leads to what there is of its backups. */
export function RecentCounties({ recent, onOpen }: { recent: RecentCounty[]; onOpen: (folder: string) => void }) {
  if (recent.length === 0) {
    return <p className="muted">还没有打开过旗县。已有的旗县文件夹（内有 county.sqlite）可用「打开已有旗县」找到。</p>
  }
  return (
    <ul className="recent-list">
      {recent.map(({ folder, name, openedAt, exists }) => (
        <li key={folder}>
          <button type="button" className="recent" data-gone={!exists} onClick={() => onOpen(folder)}>
            {exists ? <IconFolder size={20} aria-hidden="true" /> : <IconFolderOff size={20} aria-hidden="true" />}
            <span className="recent-name">{name}</span>
            <span className="recent-folder">{exists ? folder : `文件夹已移动或未插入：${folder}`}</span>
            <span className="recent-date">{openedAt.slice(0, 10)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
