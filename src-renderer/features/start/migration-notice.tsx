import { useEffect, useState } from 'react'
import type { Events } from '#shared/ipc/channels'
import { call, onEvent } from '../../api'
import './migration-notice.css'

/** Fewer rows are done before it could be read. */
const worthTelling = 2000

/** How far the data of an older version are brought up to date while their county opens, and a way to leave it off. */
export function MigrationNotice() {
  const [progress, setProgress] = useState<Events['countyMigrating']>(null)
  useEffect(() => onEvent('countyMigrating', setProgress), [])
  if (!progress || progress.total < worthTelling) return null
  const percent = Math.floor((progress.done * 100) / progress.total)
  return (
    <div className="migration-notice" role="status">
      <p>
        正在把旗县数据更新到本版本：已完成 {percent}%。更新前已留存副本；中途退出，数据仍是原来的样子，下次打开再更新。
      </p>
      <button type="button" className="plain-button" onClick={() => void call('county.close', null)}>
        先不更新
      </button>
    </div>
  )
}
