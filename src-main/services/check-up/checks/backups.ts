import { stateOf } from '../../backups/standing'
import { type Check, good } from '../check'

export const backups: Check = {
  id: 'backups',
  title: '备份',
  async run(county) {
    const { tone, says, facts } = await stateOf(county)
    if (tone === 'good') return good(`${says}。`)
    const mends = facts.paused ? (['show-backups'] as const) : (['back-up', 'show-backups'] as const)
    return { tone: facts.newest ? tone : 'bad', says: `${says}。`, mends: [...mends] }
  },
}
