import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { judgeSpace } from '#shared/check-up/free-space'
import { databaseName } from '../../../store/database-name'
import type { Check } from '../check'

export const space: Check = {
  id: 'space',
  title: '磁盘空间',
  async run({ folder }) {
    const { bavail, bsize } = await statfs(folder)
    const { size } = await stat(join(folder, databaseName))
    return judgeSpace(bavail * bsize, size)
  },
}
