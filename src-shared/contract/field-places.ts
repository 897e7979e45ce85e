import { type ClauseCode, clauseNumber } from './clause-names'

/** Which clause each field of the form is printed in, by its path below `contract`; of a group the group. */
const clauses: Record<string, ClauseCode> = {
  number: 'C00',
  signedOn: 'C00',
  signedAt: 'C00',
  contacts: 'C00',
  workSteps: 'C02',
  traces: 'C02',
  quality: 'C05',
  'personnel.perTeam': 'C06',
  'personnel.requirement': 'C06',
  reportFrequency: 'C07',
  finalReport: 'C07',
  priceFen: 'C08',
  pricing: 'C08',
  unitPriceFen: 'C08',
  servicePrices: 'C08',
  quote: 'C08',
  taxRateBp: 'C08',
  payments: 'C09',
  performanceBond: 'C26',
  supervisionWays: 'C12',
  rectifyWithinWorkdays: 'C12',
  acceptance: 'C13',
  evaluationTerms: 'C14',
  personalInformation: 'C15',
  subcontracting: 'C16',
  subcontractingScope: 'C16',
  handover: 'C17',
  'personnel.insured': 'C18',
  breach: 'C19',
  risks: 'C20',
  forceMajeureNoticeDays: 'C22',
  dispute: 'C23',
  arbitrationBody: 'C23',
  copies: 'C24',
  attachments: 'C24',
}

/** 合同第七条, of `personnel.perTeam` or any field below one; null for what no paper prints. */
export function fieldPlace(field: string): string | null {
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length--) {
    const code = clauses[parts.slice(0, length).join('.')]
    if (code) return `合同${clauseNumber(code)}`
  }
  return null
}
