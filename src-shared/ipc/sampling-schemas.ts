import { z } from 'zod'
import { idSchema } from '../ids'
import { basisFields } from '../records/sampling-body'
import { sampledResults, traces } from '../sampling/sampled'
import { nullableDate, path, shortText } from '../scalar-schemas'
import { sealForSchema } from '../seal/sealing'
import type { Channels } from './channels'

type SamplingChannel = Extract<keyof Channels, `sampling.${string}`>

const trace = z.enum(['there', 'missing']).nullable()
const visit = z.strictObject({
  visitedOn: nullableDate,
  visitors: shortText,
  surveyor: shortText,
  traces: z.strictObject(
    Object.fromEntries(Object.keys(traces).map((code) => [code, trace])) as Record<keyof typeof traces, typeof trace>,
  ),
  traceReason: shortText,
  reason: shortText,
  replacedFor: shortText,
})

/** The channels of 抽样复核. */
export const samplingSchemas: { [K in SamplingChannel]: z.ZodType<Channels[K]['input']> } = {
  'sampling.basis': z.strictObject({
    recordId: idSchema,
    basis: z.strictObject(basisFields),
    previousId: shortText.nullable(),
  }),
  'sampling.draw': z.strictObject({ recordId: idSchema, jobId: idSchema.optional() }),
  'sampling.join': z.strictObject({ recordId: idSchema }),
  'sampling.list': z.strictObject({
    recordId: idSchema,
    results: z.array(z.enum(sampledResults)).min(1).max(4),
    after: z.int().min(0),
    limit: z.int().min(1).max(5_000),
  }),
  'sampling.save': z.strictObject({
    recordId: idSchema,
    householdId: idSchema,
    result: z.enum(['pending', 'good', 'bad']),
    visit,
  }),
  'sampling.replace': z.strictObject({ recordId: idSchema, householdId: idSchema, reason: shortText }),
  'sampling.export': z.strictObject({
    recordId: idSchema,
    path,
    seal: sealForSchema.optional(),
    jobId: idSchema.optional(),
  }),
  'sampling.import': z.strictObject({
    recordId: idSchema,
    path,
    take: z.enum(['all', 'good']).nullable(),
    jobId: idSchema.optional(),
  }),
}
