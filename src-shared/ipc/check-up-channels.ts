import type { AlteredRow } from '../check-up/altered-rows'
import type { CheckUpReport } from '../check-up/check-up'

/** 体检 of the open county. */
export interface CheckUpChannels {
  /** The newest report of this county on this computer; null = none was made. */
  'checkUp.last': { input: null; output: CheckUpReport | null }
  /** What of the open county is not as it was written: it is kept from all else that asks. */
  'checkUp.altered': { input: null; output: AlteredRow[] }
  /** A job; `auto`: only where the last one is a month old, null = it is not. CANCELLED. */
  'checkUp.run': { input: { jobId: string; auto: boolean }; output: CheckUpReport | null }
  /** Puts files that are gone or altered back from the pools of the backups: how many came back. A job; CANCELLED. */
  'checkUp.bringBack': { input: { jobId: string }; output: { back: number; left: number } }
  /** Puts rows that were altered back from the backups that have the very row: how many came back. A job; CANCELLED. */
  'checkUp.bringBackRows': { input: { jobId: string }; output: { back: number; left: number } }
  /** Moves files of the evidence folder that nothing names into a folder of their own in the county's; none is deleted. */
  'checkUp.putAside': { input: null; output: { files: number; folder: string } }
}
