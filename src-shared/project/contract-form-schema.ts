import { z } from 'zod'
import { longText, nullableBp, nullableDate, nullableFen, nullableInt, projectYear, shortText } from '../scalar-schemas'
import {
  type BondForm,
  bondFormNames,
  type ContractForm,
  type PaymentStage,
  type PerformanceBond,
  surveyTraces,
} from './contract-form'
import { emptyQuote } from './quote'

const paymentFields = {
  name: shortText,
  shareBp: z.int().min(0).max(1_000_000),
  condition: longText,
  dueWorkdays: z.int().min(0).max(10_000),
  prepaid: z.boolean().optional(),
  /** Of a form of before. */
  afterAcceptance: z.boolean().optional(),
  milestone: shortText.default(''),
  year: projectYear.nullable().default(null),
}

/** A stage of before says by its condition alone that it is paid by quantity. */
const payment = z.strictObject({ ...paymentFields, byQuantity: z.boolean().optional() }).transform((stage) => ({
  ...stage,
  byQuantity: stage.byQuantity ?? /按合格数量据实结算/.test(stage.condition),
}))

type StageOfBefore = Omit<PaymentStage, 'prepaid'> & {
  prepaid?: boolean | undefined
  afterAcceptance?: boolean | undefined
}

/** A stage of before that does not wait for an acceptance is 预付 where it is the first of its year, or says so itself. */
const payments = z
  .array(payment)
  .max(60)
  .transform((stages: StageOfBefore[]): PaymentStage[] =>
    stages.map(({ afterAcceptance, prepaid, ...stage }, at) => {
      const isFirst = stages.findIndex(({ year }) => year === stage.year) === at
      const called = isFirst || /预付/.test(`${stage.name}${stage.condition}`)
      return { ...stage, prepaid: prepaid ?? (afterAcceptance === false && called) }
    }),
  )

/** A form of before says nothing of a bond: none is asked for. */
const noBond: PerformanceBond = { required: false, amountFen: null, form: null, returnWithinWorkdays: null }

/** A form of before names no contacts: they are written in by hand. */
const nobody = { name: '', phone: '', email: '' }

const contact = z.strictObject({ name: shortText, phone: shortText, email: shortText })

const bondForms = Object.keys(bondFormNames) as [BondForm, ...BondForm[]]

const traces = z.strictObject({ leftOut: z.array(shortText).max(100) })

/** A form of before ticks the four of 家计调查, in the order of their names. */
const tracesOfBefore = z
  .strictObject({ surveyForm: z.boolean(), photos: z.boolean(), recordings: z.boolean(), householdFile: z.boolean() })
  .transform(({ surveyForm, photos, recordings, householdFile }) => {
    const asked = [surveyForm, photos, recordings, householdFile]
    return { leftOut: surveyTraces.filter((_, index) => !asked[index]) as string[] }
  })

/** A form of before has a date, or else ten working days after the final acceptance. */
const handover = z
  .strictObject({
    media: longText,
    copies: nullableInt,
    due: z.enum(['after_acceptance', 'on_date']).optional(),
    on: nullableDate,
  })
  .transform(
    ({ due, ...rest }) => ({ ...rest, due: due ?? (rest.on === null ? 'after_acceptance' : 'on_date') }) as const,
  )

const performanceBond = z.strictObject({
  required: z.boolean(),
  amountFen: nullableFen,
  form: z.enum(bondForms).nullable(),
  returnWithinWorkdays: nullableInt,
})

const servicePrice = z.strictObject({ code: shortText, unitPriceFen: nullableFen, amountFen: nullableFen })

const quote = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        name: shortText,
        unit: shortText,
        quantity: shortText,
        unitPrice: shortText,
        amountFen: nullableFen,
      }),
    )
    .max(300),
  origin: z.enum(['contractor', 'budget']),
})

/** A form of before has a unit price for one of several services: it is the first of their prices. */
function withServicePrices(form: unknown): unknown {
  if (typeof form !== 'object' || form === null || !('unitPriceItem' in form)) return form
  const { unitPriceItem: code, ...rest } = form as Record<string, unknown>
  const unitPriceFen = rest.unitPriceFen ?? null
  if (typeof code !== 'string' || code === '' || unitPriceFen === null) return rest
  return { servicePrices: [{ code, unitPriceFen, amountFen: null }], ...rest }
}

const form = z.strictObject({
  number: shortText,
  signedOn: nullableDate,
  signedAt: shortText,
  contacts: z.strictObject({ partyA: contact, partyB: contact }).default({ partyA: nobody, partyB: nobody }),
  priceFen: nullableFen,
  pricing: z.enum(['lump_sum', 'unit_price']),
  unitPriceFen: nullableFen,
  servicePrices: z.array(servicePrice).max(100).default([]),
  quote: quote.default(emptyQuote),
  taxRateBp: nullableBp,
  performanceBond: performanceBond.default(noBond),
  publishedOn: nullableDate.default(null),
  filedOn: nullableDate.default(null),
  paymentPreset: z.string().regex(/^(?:T[1-9]\d?|custom)$/),
  payments,
  reportFrequency: z.enum(['monthly', 'quarterly']).nullable(),
  finalReport: z.boolean().default(false),
  traces: z.union([traces, tracesOfBefore]),
  workSteps: longText,
  quality: z.strictObject({
    sampleShareBp: nullableBp,
    sampleReason: longText.default(''),
    passRateBp: nullableBp,
    accuracyRateBp: nullableBp,
    completenessRateBp: nullableBp,
    entryWithinDays: nullableInt,
  }),
  personnel: z.strictObject({ perTeam: nullableInt, insured: nullableInt, requirement: longText }),
  supervisionWays: z.array(z.enum(['onsite', 'work_report', 'document_review', 'key_sampling'])).max(4),
  rectifyWithinWorkdays: nullableInt,
  acceptance: z.strictObject({ nodes: longText, recipientsTakePart: z.boolean() }),
  evaluationTerms: longText,
  personalInformation: z.strictObject({
    purpose: longText,
    term: longText,
    method: longText,
    kinds: longText,
    protection: longText,
    returnOrDelete: longText,
    leakNoticeHours: nullableInt,
  }),
  subcontracting: z.enum(['forbidden', 'partly_with_consent']),
  subcontractingScope: longText,
  handover,
  breach: z.strictObject({
    dailyRateBp: nullableBp,
    capBp: nullableBp,
    perDefectiveFileFen: nullableFen,
    perFalseRecordFen: nullableFen.default(null),
    terminateAfterDays: nullableInt,
  }),
  risks: z.array(z.strictObject({ point: longText, response: longText })).max(100),
  forceMajeureNoticeDays: nullableInt,
  dispute: z.enum(['litigation', 'arbitration']).nullable(),
  arbitrationBody: shortText,
  copies: z.strictObject({ total: nullableInt, partyA: nullableInt, partyB: nullableInt }),
  attachments: z.array(shortText).max(100),
})

/** The form as typed: every field may be empty, none may be of another kind. */
export const contractFormSchema: z.ZodType<ContractForm> = z.preprocess(withServicePrices, form)
