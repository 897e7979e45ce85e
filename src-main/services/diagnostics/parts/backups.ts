import { backupKinds } from '#shared/backup/backup'
import type { PlaceState } from '#shared/backup/backup-standing'
import { chinaTime } from '#shared/china-time'
import type { Line } from '#shared/diagnostics/diagnostics'
import { sizeText } from '#shared/text/size-text'
import { stateOf } from '../../backups/standing'
import { backupsOfFolder, type FoundBackup } from '../../recovery/backups-of-folder'
import type { Part } from '../part'

const shown = 50
const places: Record<PlaceState, string> = {
  none: '没有选',
  there: '接着',
  away: '没有接着',
  'same-disk': '与旗县在同一个磁盘',
}

export const backups: Part = {
  id: 'backups',
  title: '备份',
  about: '有几份、什么时候做的、多大、完整不完整',
  read: async ({ app, recent, county, folder }) => {
    if (folder === null) return [['备份', '没有打开旗县']]
    const all = await backupsOfFolder(app, recent, folder)
    const standing: Line[] = []
    if (county) {
      const { says, facts } = await stateOf(county)
      standing.push(['现在', says], ['第二处', places[facts.place]])
    }
    return [...standing, ['备份', `${all.length} 份`], ...all.slice(0, shown).map(lineOf)]
  },
}

function lineOf({ backup: { at, kind, sizeBytes, schema, evidence }, where }: FoundBackup): Line {
  const files = evidence
    ? `材料 ${evidence.files} 件${evidence.waiting > 0 ? `，${evidence.waiting} 件没有备完` : ''}`
    : '材料没有看过'
  const about = [
    backupKinds[kind],
    sizeText(sizeBytes),
    `数据版本 ${schema}`,
    files,
    ...(where === 'place' ? ['第二处'] : []),
  ]
  return [chinaTime(at).replace('T', ' '), about.join('，')]
}
