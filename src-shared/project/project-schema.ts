import { z } from 'zod'
import { budgetDraftSchema } from '../budget/budget-schema'
import { dataPinsSchema } from '../data-sets/data-pin'
import { idSchema } from '../ids'
import {
  fenSchema,
  longText,
  nullableBp,
  nullableDate,
  nullableFen,
  nullableInt,
  projectYear,
  revisionSchema,
  sha256Schema,
  shortText,
} from '../scalar-schemas'
import { contractFormSchema } from './contract-form-schema'
import type { FundSource, TargetKind, Waiver } from './project'
import {
  beneficiaryKinds,
  type ProcurementMethod,
  type Project,
  procurementMethodNames,
  type SmeReserve,
  smeReserveNames,
  targetKindNames,
} from './project'

const namesOf = <K extends string>(names: Record<K, string>) => Object.keys(names) as [K, ...K[]]

const fundSource: z.ZodType<FundSource> = z.strictObject({
  id: idSchema,
  kind: z.enum(['working_funds', 'special_funds', 'central_direct']),
  amountFen: nullableFen,
  documentNumber: shortText,
})

const period = z.strictObject({
  startOn: nullableDate,
  endOn: nullableDate,
  conditions: z.strictObject({
    fixedContent: z.boolean(),
    continuous: z.boolean(),
    funded: z.boolean(),
    stablePrice: z.boolean(),
  }),
})

const procurement = z.strictObject({
  method: z.enum(namesOf<ProcurementMethod>(procurementMethodNames)).nullable(),
  otherMethodName: shortText,
  methodReason: longText,
  approvalPaper: longText,
  number: shortText,
  awardedOn: nullableDate,
  awardedFen: nullableFen,
  awardedName: shortText,
  // Asked for since: an older project or bundle opens without them.
  smeReserve: z.enum(namesOf<SmeReserve>(smeReserveNames)).nullable().default(null),
  smeReason: longText.default(''),
  steps: z
    .array(z.strictObject({ id: shortText, plannedOn: nullableDate, doneOn: nullableDate, who: shortText }))
    .max(100)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, '采购步骤重复')
    .default([]),
  bidDepositFen: nullableFen.default(null),
  panelSize: nullableInt.default(null),
  panelExperts: nullableInt.default(null),
  suppliers: nullableInt.default(null),
  priceWeightBp: nullableBp.default(null),
})

/** As long as the longest text of a form with its heading. */
const confirmedText = z.string().max(300_000)
const waiver: z.ZodType<Waiver> = z.strictObject({
  findingKey: shortText,
  reason: longText,
  paper: longText,
  text: confirmedText.default(''),
})

const fields = {
  id: idSchema,
  year: projectYear,
  name: shortText,
  revision: revisionSchema,
  catalogVersion: shortText,
  catalogSha256: sha256Schema.optional(),
  dataPins: dataPinsSchema.optional(),
  items: z.array(z.strictObject({ code: shortText, quantity: shortText, unit: shortText })).max(100),
  areas: z.array(shortText).max(500),
  beneficiaries: z.strictObject({
    kinds: z.array(z.enum(beneficiaryKinds)).max(beneficiaryKinds.length),
    households: nullableInt,
    note: longText,
  }),
  fundSources: z.array(fundSource).max(50),
  budgetDocumentNumber: shortText,
  targets: z
    .array(
      z.strictObject({
        kind: z.enum(namesOf<TargetKind>(targetKindNames)),
        indicator: longText,
        value: shortText,
        unit: shortText,
      }),
    )
    .max(100),
  budget: budgetDraftSchema,
  annualAllotments: z.array(z.strictObject({ year: projectYear, amountFen: fenSchema })).max(20),
  period,
  procurement,
  contractorId: idSchema.nullable(),
  contract: contractFormSchema,
  waivers: z.array(waiver).max(300),
  status: z.enum(['active', 'archived', 'binned']),
  previousId: idSchema.nullable(),
}

/** Strict: an unknown field is refused, so that nothing is lost unseen. */
export const projectSchema: z.ZodType<Project> = z.strictObject(fields)

/** What the store keeps as the body; the other fields are columns of their own. */
const {
  id: _id,
  year: _year,
  name: _name,
  revision: _revision,
  status: _status,
  previousId: _previousId,
  ...body
} = fields
export const projectBodySchema = z.strictObject(body)
export type ProjectBody = z.infer<typeof projectBodySchema>
