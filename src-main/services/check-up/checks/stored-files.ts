import type { AlteredFile } from '#shared/materials/altered-file'
import { sizeText } from '#shared/text/size-text'
import { countProgress } from '../../../fs/progress'
import { listStoredDigests } from '../../../store/stored-digests'
import { checkStoredBytes, howFound } from '../../found-altered'
import { namesOf } from '../../stored-check'
import { type Check, good } from '../check'

/** Every byte of every stored file against its sha-256, one file after the other. */
export const storedFiles: Check = {
  id: 'stored-files',
  title: '材料和文书',
  async run(county, { signal, onProgress }) {
    const all = await listStoredDigests(county.db)
    const bytes = all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    const altered: AlteredFile[] = []
    let [done, unread] = [0, 0]
    const progress = countProgress(bytes, (at) => onProgress?.({ ...at, items: { done, total: all.length } }))
    for (const { sha256, sizeBytes } of all) {
      const how = howFound(await checkStoredBytes(county, sha256, { signal }))
      signal?.throwIfAborted()
      if (how) altered.push(...(await namesOf(county, sha256, how)))
      if (how === undefined) unread += 1
      done += 1
      progress.add(sizeBytes)
    }
    progress.end()
    if (altered.length > 0) {
      const gone = altered.filter(({ how }) => how === 'gone').length
      const found = [
        ...(gone > 0 ? [`${gone} 份找不到`] : []),
        ...(altered.length > gone ? [`${altered.length - gone} 份内容与登记时不一致`] : []),
      ]
      const says = `${all.length} 个文件里，有 ${found.join('、')}。`
      return { tone: 'bad', says, mends: ['bring-back', 'show-altered'], altered }
    }
    if (unread > 0)
      return { tone: 'mind', says: `${all.length} 个文件里有 ${unread} 个这次没有读成，请再查一次。`, mends: ['again'] }
    if (all.length === 0) return good('还没有材料和文书。')
    return good(`${all.length} 个文件（${sizeText(bytes)}）逐一核对，都与登记时一致。`)
  },
}
