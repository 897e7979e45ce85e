import type { IsoDate } from '../dates'

/** 承接主体: entry of the county's register. */
export interface Contractor {
  id: string
  name: string
  creditCode: string
  /** 公民身份号码 of an individual (GB 11643); kept beside the code of a unit when the type is changed. */
  citizenNumber: string
  kind: ContractorKind
  /** 企业划型 by its 中小企业声明函; null = not an enterprise, or not said. */
  enterpriseSize: EnterpriseSize | null
  address: string
  legalRepresentative: string
  phone: string
  bankName: string
  bankAccount: string
  qualifications: Qualification[]
}

/** Types that may take on services, and two that may not (Order 102 art. 6 and 18 [G], domain 3.2). */
export type ContractorKind =
  | 'enterprise'
  | 'social_organisation'
  | 'public_institution_class_2'
  | 'rural_collective'
  | 'grassroots_organisation'
  | 'individual'
  | 'public_institution_class_1'
  | 'funded_mass_organisation'

export const contractorKindNames: Record<ContractorKind, string> = {
  enterprise: '企业',
  social_organisation: '社会组织（民非、社团、基金会）',
  public_institution_class_2: '公益二类或从事生产经营的事业单位',
  rural_collective: '农村集体经济组织',
  grassroots_organisation: '基层群众自治组织',
  individual: '具备条件的个人',
  public_institution_class_1: '公益一类事业单位（不得承接）',
  funded_mass_organisation: '财政拨款保障的群团组织（不得承接）',
}

export type EnterpriseSize = 'large' | 'medium' | 'small' | 'micro'

export const enterpriseSizeNames: Record<EnterpriseSize, string> = {
  large: '大型企业',
  medium: '中型企业',
  small: '小型企业',
  micro: '微型企业',
}

/** 资质材料 and its validity; a credit query has the day it was made in `validFrom` and no validity (`credit-query.ts`). */
export interface Qualification {
  id: string
  title: string
  number: string
  validFrom: IsoDate | null
  validTo: IsoDate | null
  longTerm: boolean
}

/** 自然人: an identity and a signature instead of a code, a representative and a seal. */
export const isIndividual = ({ kind }: Pick<Contractor, 'kind'>): boolean => kind === 'individual'
