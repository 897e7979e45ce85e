import { create } from 'zustand'
import type { ListedBackup } from '#shared/backup/backup-list'
import type { FoundRef, PlaceRef } from '#shared/backup/found'
import { flushPendingSaves } from './pending-saves'

/** What the clerk wants back: of which place, if she said so where it lies, and out of which backup. */
export interface FromBackup {
  backup: ListedBackup | null
  place: PlaceRef | null
  /** Ticked already. */
  thing: FoundRef | null
}

export const useFromBackup = create<{ asked: FromBackup | null }>(() => ({ asked: null }))

/** What is half typed is saved first: it is what today is. */
export async function askFromBackup(asked: Partial<FromBackup>): Promise<void> {
  await flushPendingSaves()
  useFromBackup.setState({ asked: { backup: null, place: null, thing: null, ...asked } })
}
