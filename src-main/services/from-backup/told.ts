import { chinaTime } from '#shared/china-time'
import type { ChangeRow } from '../../store/change-repository'

/** Beside what was taken back: which backup it came from. */
export const fromBackupField = '@backup'

export const backupText = (at: string) => `${chinaTime(at).replace('T', ' ').slice(0, 16)} 的备份`

export const isOfThing = ({ field }: Pick<ChangeRow, 'field'>) => field !== fromBackupField

/** What of a command may be taken back: a paper and a version of the budget that were brought back stay, as any other. */
export const undoneOf = (rows: readonly ChangeRow[]): ChangeRow[] =>
  rows.filter(
    ({ command, field }) =>
      field !== fromBackupField && !(command === 'fromBackup' && /^@(?:paper|budget-version)\//.test(field)),
  )

/** 从备份找回（2026-11-27 18:30 的备份） */
export function titleFromBackup(rows: readonly ChangeRow[]): string | null {
  const from = rows.find(({ command, field }) => command === 'fromBackup' && field === fromBackupField)?.after
  return from == null ? null : `从备份找回（${String(JSON.parse(from))}）`
}
