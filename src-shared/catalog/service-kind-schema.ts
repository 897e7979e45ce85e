import { z } from 'zod'
import { isOrdinaryName, printedText } from '../printed-text'
import type { ServiceKind } from './service-kind'

const label = printedText(60)
const text = printedText(500)
const metric = { label, method: text }
/** A single character stands in everybody's texts. */
const word = printedText(30).refine((said) => said.length > 1, '至少两个字')
/** Lists of several services are joined by 、, and a service stands before what is said of it with a colon. */
const service = printedText(60)
  .refine(isOrdinaryName, '不能用作名称')
  .refine((said) => !/[、：；\n]/.test(said), '名称不能含顿号、冒号和分号')

const once = <T>(rows: readonly T[], of: (row: T) => string) => new Set(rows.map(of)).size === rows.length

/** The body of a set of words, checked; papers print every line of it. */
export const serviceKindSchema: z.ZodType<ServiceKind> = z.strictObject({
  name: service,
  content: text,
  audience: text.optional(),
  steps: z.array(text).min(3).max(30),
  evidence: z
    .array(z.strictObject({ name: label, requirement: text }))
    .min(1)
    .max(20)
    .refine((rows) => once(rows, ({ name }) => name), '同一项留痕列了两次'),
  counting: text,
  defects: text,
  conduct: text,
  quality: z.strictObject({
    sample: z.strictObject(metric),
    pass: z.strictObject(metric),
    accuracy: z.strictObject(metric),
    completeness: z.strictObject(metric),
    entry: z.strictObject(metric),
    more: z.array(z.strictObject({ ...metric, standard: label })).max(10),
  }),
  team: z.strictObject({ label, least: z.int('须为整数').min(1).max(20) }).optional(),
  recordForm: label,
  record: z.strictObject({ entries: z.array(label).min(1).max(20), signers: z.array(label).min(1).max(6) }).optional(),
  listing: text,
  file: label,
  report: label,
  reportContents: text,
  electronic: text,
  personnel: text,
  information: z.strictObject({ method: text, kinds: text }),
  coreWork: text,
  falseRecord: text,
  risks: z
    .array(z.strictObject({ point: text, response: text }))
    .min(1)
    .max(20)
    .refine((rows) => once(rows, ({ point }) => point), '同一风险点列了两次'),
  targets: z.strictObject({
    quantity: label,
    quality: label,
    benefit: label,
    benefitValue: printedText(10).regex(/^[≥≤]?\d{1,3}(?:\.\d{1,2})?$/, '应为「≥95」这样的数'),
  }),
  words: z.array(word).max(60),
  deeds: z.array(word).max(100),
})
