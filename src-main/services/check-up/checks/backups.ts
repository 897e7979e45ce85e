import { backupsOf, oddBackups } from '../../../backup/backup-folder'
import { secondPlace, stateOf } from '../../backups/standing'
import { type Check, good } from '../check'

export const backups: Check = {
  id: 'backups',
  title: '备份',
  async run(county) {
    const { tone, says, facts } = await stateOf(county)
    const place = await secondPlace(county)
    const there = place && place.state !== 'away' ? await oddBackups(place.folder) : []
    const odd = [...(await oddBackups(backupsOf(county.folder))), ...there]
    if (odd.length > 0) {
      const which = odd.map((name) => `“${name}”`).join('、')
      const told = `${odd.length} 份备份与备份时不一样，不能用来恢复：${which}。其他备份不受影响。`
      return { tone: 'mind', says: told, mends: ['back-up', 'show-backups'] }
    }
    if (tone === 'good') return good(`${says}。`)
    const mends = facts.paused ? (['show-backups'] as const) : (['back-up', 'show-backups'] as const)
    return { tone: facts.newest ? tone : 'bad', says: `${says}。`, mends: [...mends] }
  },
}
