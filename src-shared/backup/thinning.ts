import { chinaDate } from '../china-time'
import { daysBetween, type IsoDate } from '../dates'
import type { BackupKind } from './backup'

interface Kept {
  name: string
  at: string
  kind: BackupKind
}

const dayMs = 24 * 60 * 60 * 1000

/** What automatic backups older than a day are kept of: the newest of each period that has one. */
const periods: readonly { keep: number; of(day: IsoDate): string }[] = [
  { keep: 12, of: (day) => day },
  { keep: 10, of: weekOf },
  { keep: 9, of: (day) => day.slice(0, 7) },
]

/**
 * Names of the backups that may go: of the last day none, then the newest of each of 12 days, 10 weeks, 9 months that have
 * one, so that a pause of the office costs nothing. What the clerk has made, what stood before a restore, and the newest stay.
 */
export function thinned(backups: readonly Kept[], now: string): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1))
  const dayAgo = Date.parse(now) - dayMs
  const older = newestFirst.filter(
    ({ at, kind }, index) => index > 0 && (kind === 'auto' || kind === 'close') && Date.parse(at) < dayAgo,
  )
  const stays = new Set<string>()
  let from = 0
  for (const { keep, of } of periods) {
    const begun = new Set<string>()
    for (; from < older.length; from += 1) {
      const one = older[from]!
      const period = of(chinaDate(one.at))
      if (begun.has(period)) continue
      if (begun.size === keep) break
      begun.add(period)
      stays.add(one.name)
    }
  }
  return older.filter(({ name }) => !stays.has(name)).map(({ name }) => name)
}

/** Weeks from Monday to Sunday, by their number since a Monday. */
function weekOf(day: IsoDate): string {
  return String(Math.floor(daysBetween('2001-01-01', day) / 7))
}
