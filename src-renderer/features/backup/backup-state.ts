import { create } from 'zustand'
import { isShut } from '#shared/accounts/account'
import type { BackupState } from '#shared/backup/backup-list'
import { backupStanding, standingWhereGone } from '#shared/backup/backup-standing'
import type { AppError } from '#shared/errors'
import { call, onDone, onEvent, onRefused } from '../../api'
import { useAppData } from '../../app-data'
import { startJob } from '../../jobs'
import { notAtHome } from '../../not-at-home'

const minuteMs = 60_000
/** How often is asked whether a backup is due, or the second place has come. */
const dueMs = 5 * minuteMs

/** How the backups of the open county stand; null = not known yet, or none is open. */
export const useBackupState = create<{
  state: BackupState | null
  /** Why the last one by itself, or its copy at the second place, could not be made. */
  failed: AppError | null
}>(() => ({ state: null, failed: null }))

const isOpen = () => {
  const { county } = useAppData.getState()
  return county !== null && !isShut(county.accounts)
}

export async function readBackupState(): Promise<void> {
  const read = isOpen() ? await call('backup.standing', null) : null
  if (!read || read.ok) useBackupState.setState({ state: read?.value ?? null })
}

/** What was known of the last backup is known no longer. */
function noteGone(): void {
  const { state } = useBackupState.getState()
  if (state) useBackupState.setState({ state: { ...state, ...standingWhereGone(state.facts) } })
}

/** Something was written: until it is asked anew, what is known of the last backup stays true but for that. */
function noteWritten(): void {
  const { state } = useBackupState.getState()
  if (!state || state.facts.changed) return
  const facts = { ...state.facts, changed: true, outsideIsNewest: false }
  useBackupState.setState({ state: { ...state, facts, ...backupStanding(facts) } })
}

async function makeDue(): Promise<void> {
  if (!isOpen() || useAppData.getState().county?.readOnly) return
  const done = await startJob('backup.make', { kind: 'backup', subject: '' }, { kind: 'auto' })
  const error = notAtHome(done) ?? (done.ok ? (done.value.place?.error ?? null) : null)
  useBackupState.setState({ failed: error?.code === 'CANCELLED' ? null : error })
}

/** Backups by themselves, and what the foot of the window says of them. */
export function followBackups(): () => void {
  const timers = [setInterval(() => void readBackupState(), minuteMs), setInterval(() => void makeDue(), dueMs)]
  const stop = [
    useAppData.subscribe(({ county }, before) => {
      if (county?.folder === before.county?.folder && county?.accounts === before.county?.accounts) return
      if (county?.folder !== before.county?.folder) useBackupState.setState({ state: null, failed: null })
      void readBackupState()
    }),
    onDone(
      /^(?!backup\.|job\.|draft\.).*\.(?:save|add|set|create|move|import|generate|replace|restore|undo|putBack|remove)/,
      noteWritten,
    ),
    onRefused('COUNTY_GONE', noteGone),
    // A check-up, a restore or a look may have found one damaged.
    onEvent('jobEnded', () => void readBackupState()),
  ]
  void readBackupState()
  return () => {
    for (const timer of timers) clearInterval(timer)
    for (const end of stop) end()
  }
}
