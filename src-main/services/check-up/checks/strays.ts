import { join } from 'node:path'
import { sizeText } from '#shared/text/size-text'
import { inBackupThread } from '../../../backup/backup-thread'
import type { LongWork } from '../../../fs/progress'
import { databaseName } from '../../../store/database-name'
import type { CountyContext } from '../../context'
import { type Check, good, lookedAt } from '../check'

/** Files that lie in the evidence folder and that nothing in the county names. */
export const straysOf = async ({ folder }: Pick<CountyContext, 'folder'>, { signal }: LongWork) =>
  lookedAt(
    await inBackupThread(
      { does: 'strays', database: join(folder, databaseName), store: join(folder, 'evidence') },
      { signal },
    ),
  )

export const strays: Check = {
  id: 'strays',
  title: '没有登记的文件',
  async run(county, work) {
    const { digests, sizeBytes } = await straysOf(county, work)
    if (digests.length === 0) return good('evidence 文件夹里的文件都有登记。')
    const says = `evidence 文件夹里有 ${digests.length} 个文件（${sizeText(sizeBytes)}）没有登记，不影响办理。可以移到旗县文件夹里的另一个文件夹，不会删除。`
    return { tone: 'mind', says, mends: ['put-aside', 'open-folder'] }
  },
}
