import { z } from 'zod'
import { idSchema } from '../ids'
import { nullableDate, shortText } from '../scalar-schemas'
import {
  type Contractor,
  type ContractorKind,
  contractorKindNames,
  type EnterpriseSize,
  enterpriseSizeNames,
} from './contractor'

const kinds = Object.keys(contractorKindNames) as [ContractorKind, ...ContractorKind[]]
const sizes = Object.keys(enterpriseSizeNames) as [EnterpriseSize, ...EnterpriseSize[]]

const stored = z.strictObject({
  id: idSchema,
  name: shortText,
  creditCode: shortText,
  citizenNumber: shortText.optional(),
  kind: z.enum(kinds),
  enterpriseSize: z.enum(sizes).nullable().default(null),
  address: shortText,
  legalRepresentative: shortText,
  phone: shortText,
  bankName: shortText,
  bankAccount: shortText,
  qualifications: z
    .array(
      z.strictObject({
        id: idSchema,
        title: shortText,
        number: shortText,
        validFrom: nullableDate,
        validTo: nullableDate,
        longTerm: z.boolean(),
      }),
    )
    .max(100),
})

/** An individual of before has its number in the place of the code. */
export const contractorSchema: z.ZodType<Contractor> = stored.transform(({ citizenNumber, ...contractor }) =>
  citizenNumber === undefined && contractor.kind === 'individual'
    ? { ...contractor, creditCode: '', citizenNumber: contractor.creditCode }
    : { ...contractor, citizenNumber: citizenNumber ?? '' },
)
