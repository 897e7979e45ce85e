import type { Contractor, ContractorKind, Qualification } from '#shared/contract/contractor'
import { compareDates, type IsoDate, isIsoDate } from '#shared/dates'
import { newId } from '../../new-id'

/** Kinds that may not take on services (Order 102 art. 6 [G]). */
export const refusedKinds: ContractorKind[] = ['public_institution_class_1', 'funded_mass_organisation']

export function emptyContractor(name: string): Contractor {
  return {
    id: newId(),
    name,
    creditCode: '',
    citizenNumber: '',
    kind: 'social_organisation',
    enterpriseSize: null,
    address: '',
    legalRepresentative: '',
    phone: '',
    bankName: '',
    bankAccount: '',
    qualifications: [],
  }
}

export function emptyQualification(): Qualification {
  return { id: newId(), title: '', number: '', validFrom: null, validTo: null, longTerm: false }
}

/** 有效期 against today and, where known, the last day of the service. For reading: the verdict is the norm's. */
export function qualificationState(
  paper: Qualification,
  today: IsoDate,
  serviceEndOn: IsoDate | null,
): { tone: 'good' | 'warn' | 'bad'; text: string } {
  if (paper.longTerm) return { tone: 'good', text: '长期有效' }
  if (!paper.validTo) return { tone: 'warn', text: '未填有效期' }
  if (isIsoDate(today) && compareDates(paper.validTo, today) < 0) {
    return { tone: 'bad', text: `已于 ${paper.validTo} 过期` }
  }
  if (serviceEndOn && isIsoDate(serviceEndOn) && compareDates(paper.validTo, serviceEndOn) < 0) {
    return { tone: 'warn', text: `至 ${paper.validTo}，早于服务期结束` }
  }
  return { tone: 'good', text: `至 ${paper.validTo}` }
}
