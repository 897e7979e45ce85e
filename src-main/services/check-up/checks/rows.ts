import { join } from 'node:path'
import { alteredKinds } from '#shared/check-up/altered-rows'
import { inBackupThread } from '../../../backup/backup-thread'
import { databaseName } from '../../../store/database-name'
import { inWords } from '../altered'
import { type Check, good, lookedAt } from '../check'

/** Every row of every table against the digest it carries. */
export const rows: Check = {
  id: 'rows',
  title: '登记的内容',
  async run({ folder, sound }, work) {
    const { rows: all, altered } = lookedAt(
      await inBackupThread({ does: 'rows', database: join(folder, databaseName) }, work),
    )
    // From now on no reader gets what was found since the county was opened.
    if (altered.length > 0) await sound.lookAgain()
    if (altered.length === 0) return good(`${all} 条登记逐条核对，都与保存时一致。`)
    return {
      tone: 'bad',
      says: `${all} 条登记里有 ${altered.length} 条与保存时不一致：${alteredKinds(altered.map(inWords))}。可能是磁盘出错，也可能被别的程序改过。它们不再显示、不参加计算，原样留着，没有被覆盖。可以从备份找回：备份里有同一条的，原样放回；备份以后又改过的，请打开以前的备份（“查看备份”）对照，再补上。`,
      mends: ['bring-back-rows', 'show-backups', 'again'],
    }
  },
}
