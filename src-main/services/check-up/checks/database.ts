import { join } from 'node:path'
import { inBackupThread } from '../../../backup/backup-thread'
import { databaseName } from '../../../store/database-name'
import { type Check, good, lookedAt } from '../check'

export const database: Check = {
  id: 'database',
  title: '数据库',
  async run({ folder }, { signal }) {
    const file = join(folder, databaseName)
    const told = await inBackupThread({ does: 'integrity', database: file }, { signal })
    // So broken that nothing more can be said of it.
    const found = !told.ok && told.error.code === 'DB_CORRUPT' ? ['corrupt'] : lookedAt(told)
    if (found.length === 0) return good('结构完整，登记之间没有对不上的。')
    return {
      tone: 'bad',
      says: `有 ${found.length} 处对不上，内容可能读不全。请先备份一次，再恢复最近一份好的备份，对照补上之后的改动。`,
      mends: ['show-backups', 'back-up'],
    }
  },
}
