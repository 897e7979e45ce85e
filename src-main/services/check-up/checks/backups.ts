import { backupsOf, listBackups } from '../../../backup/backup-folder'
import { isSound, putRottenAside } from '../../../backup/sound-backup'
import type { LongWork } from '../../../fs/progress'
import { secondPlace, stateOf } from '../../backups/standing'
import { storedNow } from '../../backups/stored-now'
import type { CountyContext } from '../../context'
import { type Check, good, lookedAt } from '../check'

export const backups: Check = {
  id: 'backups',
  title: '备份',
  async run(county, work) {
    const rotten = await rottenIn(county, work)
    const { tone, says, facts, damaged } = await stateOf(county)
    if (rotten !== '') return { tone: 'bad', says: rotten, mends: ['back-up', 'show-backups'] }
    const which = damaged.map(({ name }) => `“${name}”`).join('、')
    const told = damaged.length > 0 ? `${damaged.length} 份备份与备份时不一样，不能用来恢复：${which}。` : ''
    if (told !== '' && !facts.newest)
      return { tone: 'bad', says: `${told}没有别的完好的备份，请立即备份。`, mends: ['back-up', 'show-backups'] }
    if (tone === 'good') return good(`${says}。${told && `另有 ${told}`}`)
    const mends = facts.paused ? (['show-backups'] as const) : (['back-up', 'show-backups'] as const)
    return { tone: facts.newest ? tone : 'bad', says: `${says}。${told}`, mends: [...mends] }
  },
}

/** The newest of each place, read whole: a copy that rots on its disk is found before it is needed. '' = all is sound. */
async function rottenIn(county: CountyContext, work: LongWork): Promise<string> {
  const place = await secondPlace(county)
  const folders: [string, string][] = [['本机', backupsOf(county.folder)]]
  if (place && place.state !== 'away') folders.push(['第二处', place.folder])
  const { countyId } = await storedNow(county)
  for (const [where, folder] of folders) {
    const [newest] = await listBackups(folder, countyId)
    if (!newest) continue
    if (!(await isSound(folder, newest, work))) {
      // What was brought there is there no more.
      if (where === '第二处') await county.backupPlaces.keep(county.folder, { outside: null })
      return `${where}最新的一份备份“${newest.name}”读出来与备份时不一样，磁盘可能出错，不能用来恢复。请现在再备份一次，并换一处留存。`
    }
    const rotten = lookedAt(await putRottenAside(folder, newest, work))
    if (rotten > 0)
      return `${where}的备份里有 ${rotten} 件材料与备份时不一样，磁盘可能出错；已改名移到一旁，没有删除。请现在再备份一次，重新备这些材料。`
  }
  return ''
}
