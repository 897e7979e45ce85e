import { z } from 'zod'
import { fileStandingCodes } from '../households/file-standing'
import { householdFields, householdNumbers, householdTexts } from '../households/household'
import { reasonCodes } from '../households/marks'
import { idSchema } from '../ids'
import { longText, path, revisionSchema, shortText } from '../scalar-schemas'
import { sealForSchema } from '../seal/sealing'
import type { Channels } from './channels'

type HouseholdChannel = Extract<keyof Channels, `household.${string}` | `countyKey.${string}`>

const nothing = z.null()
const line = z.int().min(0).max(2_000_000)
const reading = z.strictObject({
  sheet: z.string().max(200),
  headLine: line,
  mapping: z.array(z.enum([...householdFields, 'keep', 'leave'])).max(200),
})
const filter = z.strictObject({
  projectId: idSchema,
  area: shortText.nullable(),
  type: shortText.nullable(),
  removed: z.boolean(),
  standing: z.enum(fileStandingCodes).nullable(),
  text: z.string().max(200),
})
/** The words for what is wrong with one are the domain's own: nothing typed is quoted. */
const texts = z.partialRecord(z.enum(householdTexts), shortText)
const numbers = z.partialRecord(z.enum(householdNumbers), z.string().max(100))

const furtherColumn = z.templateLiteral(['further/', z.string().max(120)])

/** The channels of 户册 and of the key of its numbers. */
export const householdSchemas: { [K in HouseholdChannel]: z.ZodType<Channels[K]['input']> } = {
  'countyKey.state': nothing,
  'countyKey.showCode': nothing,
  'countyKey.confirmCode': z.strictObject({ lastGroup: z.string().max(20) }),
  'countyKey.open': z.strictObject({ code: z.string().max(200) }),

  'household.readFile': z.strictObject({ path, sheet: z.string().max(200), jobId: idSchema }),
  'household.chooseHead': z.strictObject({ fileId: idSchema, headLine: line }),
  'household.dropFile': nothing,
  'household.checkFile': z.strictObject({ fileId: idSchema, projectId: idSchema, reading, jobId: idSchema }),
  'household.notes': z.strictObject({
    fileId: idSchema,
    projectId: idSchema,
    of: z.enum(['faults', 'remarks']),
    kind: z.string().max(60).nullable(),
    from: z.int().min(0),
    limit: z.int().min(1).max(1_000),
  }),
  'household.saveBadRows': z.strictObject({ fileId: idSchema, projectId: idSchema, path }),
  'household.import': z.strictObject({ fileId: idSchema, projectId: idSchema, leaveOut: z.boolean(), jobId: idSchema }),
  'household.list': z.strictObject({ filter, after: z.int().min(0).nullable(), limit: z.int().min(1).max(5_000) }),
  'household.count': filter,
  'household.strata': z.strictObject({ projectId: idSchema, removed: z.boolean() }),
  'household.get': z.strictObject({ id: idSchema }),
  'household.create': z.strictObject({ projectId: idSchema, texts, numbers }),
  'household.save': z.strictObject({
    id: idSchema,
    revision: revisionSchema,
    texts: texts.optional(),
    numbers: numbers.optional(),
    further: z.record(z.string().max(120), longText).optional(),
    marks: z.array(z.enum(reasonCodes)).max(4).optional(),
  }),
  'household.setRemoved': z.strictObject({ id: idSchema, revision: revisionSchema, removed: z.boolean() }),
  'household.number': z.strictObject({ id: idSchema, of: z.union([z.enum(householdNumbers), furtherColumn]) }),
  'household.notePrint': z.strictObject({ projectId: idSchema, households: z.int().min(1) }),
  'household.export': z.strictObject({
    filter,
    full: z.boolean(),
    path,
    seal: sealForSchema.optional(),
    jobId: idSchema,
  }),
}
