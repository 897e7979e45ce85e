import { z } from 'zod'
import { idSchema } from '../ids'
import { fenSchema, longText, nullableDate, nullableFen, projectYear, shortText } from '../scalar-schemas'
import type { CountyProfile, YearParameters } from './county'

export const countyProfileSchema: z.ZodType<CountyProfile> = z.strictObject({
  regionCode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  regionName: z.string().min(1, '请填写旗县名称').max(100),
  prefectureName: shortText,
  bureauName: z.string().min(1, '请填写单位名称').max(200),
  creditCode: shortText,
  address: shortText,
  legalRepresentative: shortText,
  phone: shortText,
})

export const yearParametersSchema: z.ZodType<YearParameters> = z.strictObject({
  year: projectYear,
  grants: z
    .array(
      z.strictObject({
        id: idSchema,
        level: z.enum(['central', 'region']),
        fiscalYear: projectYear,
        amountFen: fenSchema,
        documentNumber: shortText,
        counted: z.boolean(),
      }),
    )
    .max(200)
    .refine((grants) => new Set(grants.map(({ id }) => id)).size === grants.length, '下达资金的编号重复'),
  threshold: z.strictObject({
    amountFen: nullableFen,
    documentNumber: shortText,
    effectiveOn: nullableDate,
    confirmed: z.boolean(),
  }),
  ceilingJustification: z.strictObject({ reason: longText, paper: longText }).nullable(),
})
