import { chinaDate, chinaTime } from '../china-time'
import { daysBetween } from '../dates'
import { type Backup, isWhole } from './backup'

/** The second place: none is chosen; it is there; it is not there now; it lies on the very disk the county lies on. */
export type PlaceState = 'none' | 'there' | 'away' | 'same-disk'

export interface BackupFacts {
  now: string
  /** Of those at home; null = none. */
  newest: Pick<Backup, 'at' | 'evidence'> | null
  firstAt: string | null
  /** The newest of those at home that are damaged; null = none is. */
  damagedAt: string | null
  /** What was written last, or backed up last, whichever is later; null = nothing was. */
  latestAt: string | null
  /** When this computer made one here last, found or not; null = it made none. */
  madeAt: string | null
  /** Something was written since the newest one. */
  changed: boolean
  place: PlaceState
  /** The newest one that was brought to another disk; null = none ever was. */
  outsideAt: string | null
  /** All that is stored now is on another disk too. */
  outsideIsNewest: boolean
  /** An older state was put in place, and nobody has said yet that it is the one to go on with. */
  paused: boolean
}

/** How the office is told: as it should be, something to mind, or nothing to fall back on. */
export interface BackupStanding {
  tone: 'good' | 'mind' | 'bad'
  says: string
}

/** So long a county may be without a backup on another disk. */
export const outsideDays = 7

/** What the foot of the window says. */
export function backupStanding(facts: BackupFacts): BackupStanding {
  const { newest, changed, paused, now, damagedAt } = facts
  if (paused) return { tone: 'mind', says: '恢复后自动备份暂停，等待确认' }
  if (isClockBehind(facts))
    return { tone: 'mind', says: `电脑时间可能不对：最近的内容是 ${dayAndTime(facts.latestAt, now)} 的，请核对日期` }
  if (!newest && damagedAt !== null)
    return { tone: 'bad', says: `${dayAndTime(damagedAt, now)} 的备份已损坏，没有完好的备份，请立即备份` }
  if (!newest && facts.madeAt !== null)
    return { tone: 'bad', says: `${dayAndTime(facts.madeAt, now)} 的备份已不在原来的位置` }
  if (!newest) return { tone: 'mind', says: '还没有备份' }
  const last = `上次备份 ${dayAndTime(newest.at, now)}${changed ? '' : '，此后没有改动'}`
  // Where the good one holds all that is stored, the damaged one beside it takes nothing away.
  if (changed && damagedAt !== null && damagedAt > newest.at)
    return { tone: 'bad', says: `${dayAndTime(damagedAt, now)} 的备份已损坏，${last}，请立即备份` }
  if (!isWhole(newest)) return { tone: 'mind', says: `${last}，材料还没有备完` }
  const days = daysWithoutOutside(facts)
  if (days === null || days <= outsideDays) return { tone: 'good', says: last }
  const how = facts.outsideAt === null ? `${days} 天来没有备份到别的磁盘` : `已 ${days} 天没有备份到别的磁盘`
  return { tone: 'bad', says: `${last}，${how}` }
}

/** So far ahead what another computer of the office has written may be. */
const clockSlackMs = 60 * 60 * 1000

const isClockBehind = (facts: BackupFacts): facts is BackupFacts & { latestAt: string } =>
  facts.latestAt !== null && Date.parse(facts.latestAt) > Date.parse(facts.now) + clockSlackMs

/** The county lies no longer where it was opened: whether anything was changed since, there or here, nothing tells. */
export function standingWhereGone({ newest, now }: Pick<BackupFacts, 'newest' | 'now'>): BackupStanding {
  const last = newest ? `上次备份 ${dayAndTime(newest.at, now)}` : '还没有备份'
  return { tone: 'bad', says: `${last}；旗县文件夹不在原来的位置，此后有没有改动查不到，也备份不了` }
}

/** null = there is nothing to bring there. */
function daysWithoutOutside({ now, firstAt, outsideAt, outsideIsNewest }: BackupFacts): number | null {
  const since = outsideAt ?? firstAt
  if (outsideIsNewest || since === null) return null
  return daysBetween(chinaDate(since), chinaDate(now))
}

/** 今天 20:15, or the day with it. */
function dayAndTime(at: string, now: string): string {
  const [day = '', time = ''] = chinaTime(at).split('T')
  const shown = day === chinaDate(now) ? '今天' : day
  return `${shown} ${time.slice(0, 5)}`
}
