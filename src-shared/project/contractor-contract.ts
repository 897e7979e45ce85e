import type { ContractorContract } from '../contractor/contractor-contract'
import type { Project } from './project'

/** What the register says of a project; nothing estimated: before an award there is no amount. */
export function contractorContract({ id, name, year, period, contract, procurement }: Project): ContractorContract {
  return {
    projectId: id,
    name,
    year,
    amountFen: contract.priceFen ?? procurement.awardedFen,
    startOn: period.startOn,
    endOn: period.endOn,
    signedOn: contract.signedOn,
  }
}
