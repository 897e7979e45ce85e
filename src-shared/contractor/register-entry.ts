import type { IsoDate } from '../dates'
import type { Fen } from '../money/fen'
import type { Contractor } from './contractor'

/** A contract of the county with one contractor, as its project has it. */
export interface ContractorContract {
  projectId: string
  name: string
  year: number
  /** Agreed price, else what was awarded; null = neither is known. */
  amountFen: Fen | null
  startOn: IsoDate | null
  endOn: IsoDate | null
  signedOn: IsoDate | null
}

/** 承接主体名录: a contractor with what the county has to do with it. */
export interface RegisterEntry {
  contractor: Contractor
  /** Newest year first; other units' projects are not among them. */
  contracts: ContractorContract[]
  /** Its name as it is typed by sound, see `soundKey`. */
  sounds: string
}
