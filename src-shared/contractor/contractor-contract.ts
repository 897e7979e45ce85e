import type { IsoDate } from '../dates'
import type { Fen } from '../money/fen'

/** A contract of the county with one contractor, as its project has it. */
export interface ContractorContract {
  projectId: string
  name: string
  year: number
  /** Agreed price with what was agreed later, else what was awarded; null = neither is known. */
  amountFen: Fen | null
  startOn: IsoDate | null
  /** As agreed last. */
  endOn: IsoDate | null
  signedOn: IsoDate | null
}
