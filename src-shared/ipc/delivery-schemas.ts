import { z } from 'zod'
import { type DeliveryMode, deliveryModes } from '../delivery/delivery'
import { type ReasonKind, reasonKinds } from '../delivery/trace-reason'
import { idSchema } from '../ids'
import { nullableDate, path, shortText } from '../scalar-schemas'
import { sealForSchema } from '../seal/sealing'
import type { Channels } from './channels'

type DeliveryChannel = Extract<keyof Channels, `delivery.${string}`>

const codesOf = <K extends string>(titles: Record<K, string>) => z.enum(Object.keys(titles) as [K, ...K[]])
const number = z.int().min(0)
const page = { projectId: idSchema, after: number, limit: z.int().min(1).max(1_000) }
const ofOne = z.strictObject({ id: idSchema, jobId: idSchema })
const reason = z.strictObject({
  kind: codesOf<ReasonKind>(reasonKinds),
  note: shortText,
  signedBy: shortText,
  reviewedBy: shortText,
  signedOn: nullableDate,
})

/** The channels of 一户一档. */
export const deliverySchemas: { [K in DeliveryChannel]: z.ZodType<Channels[K]['input']> } = {
  'delivery.begin': z.strictObject({
    projectId: idSchema,
    path,
    mode: codesOf<DeliveryMode>(deliveryModes),
    jobId: idSchema,
  }),
  'delivery.goOn': ofOne,
  'delivery.relocate': z.strictObject({ id: idSchema, path }),
  'delivery.recheck': ofOne,
  'delivery.overview': z.strictObject({ projectId: idSchema }),
  'delivery.folders': z.strictObject(page),
  'delivery.files': z.strictObject(page),
  'delivery.folder': z.strictObject({ number }),
  'delivery.household': z.strictObject({ householdId: idSchema }),
  'delivery.assign': z.strictObject({ number, householdId: idSchema.nullable() }),
  'delivery.setRemoved': z.strictObject({ id: idSchema, removed: z.boolean() }),
  'delivery.saveReasons': z.strictObject({
    householdId: idSchema,
    traces: z.array(idSchema).min(1).max(40),
    reason: reason.nullable(),
  }),
  'delivery.export': z.strictObject({
    projectId: idSchema,
    full: z.boolean(),
    path,
    seal: sealForSchema.optional(),
    jobId: idSchema.optional(),
  }),
}
