import type { Generated } from 'kysely'
import type { DeliveryMode, KeptState } from '#shared/delivery/delivery'
import type { FolderProblem, MatchedBy } from '#shared/delivery/match-folders'
import type { ReasonKind } from '#shared/delivery/trace-reason'
import type { Bit } from './bit'

/** What contractors delivered of the households. */
export interface DeliveryTables {
  deliveries: {
    number: Generated<number>
    id: string
    project_id: string
    /** Where it lay when it was taken, or was said to lie since. */
    folder: string
    mode: DeliveryMode
    begun_at: string
    /** null = not all of its folders are listed yet. */
    listed_at: string | null
    /** How often was looked again, a look that is not over among them. */
    round: Generated<number>
    rechecking: Generated<Bit>
    rechecked_at: string | null
    removed: Bit
  }
  delivered_folders: {
    number: Generated<number>
    delivery_id: string
    path: string
    household_id: string | null
    matched: MatchedBy | null
    problem: FolderProblem | null
    candidates: string
    /** Codes of the traces its sound files are, each with a bar before and behind: |form|photos|. */
    traces: Generated<string>
    /** When it was listed for the first time. */
    listed_at: string
  }
  delivered_files: {
    number: Generated<number>
    delivery_id: string
    folder_number: number
    /** Below its folder; '' of a file that lies in none. */
    path: string
    trace: string
    state: KeptState
    reason: string
    size_bytes: number
    sha256: string | null
    /** The same bytes are another household's, or another trace of this one: it counts for none (repeated-files.ts). */
    repeated: Generated<Bit>
    /** Of the look that found it so; 0 = as it was taken. */
    round: Generated<number>
  }
  trace_reasons: {
    household_id: string
    trace: string
    kind: ReasonKind
    note: string
    signed_by: string
    reviewed_by: string
    signed_on: string
  }
}
