import type { ContractorContract } from '../contractor/contractor-contract'
import type { Project } from '../project/project'
import { agreedEnd } from './agreed-end'
import { agreedPrice } from './agreed-price'
import type { Agreements } from './county-year'

/** What the register says of a project, as agreed last; nothing estimated: before an award there is no amount. */
export function contractorContract(agreed: Agreements, project: Project): ContractorContract {
  const { id, name, year, period, contract, procurement } = project
  return {
    projectId: id,
    name,
    year,
    amountFen: agreedPrice(agreed, project) ?? procurement.awardedFen,
    startOn: period.startOn,
    endOn: agreedEnd(agreed, project),
    signedOn: contract.signedOn,
  }
}
