import { z } from 'zod'
import { fail, ok, type Result } from '../result'
import type { ServiceCatalog } from './catalog'

/** 一类服务的合同用语: what a contract says about one item of the catalogue; data in resources/contract/kinds. */
export interface ServiceKind {
  code: string
  /** The catalogue's name of the item: by it a kind is found, whatever code a later catalogue gives. */
  name: string
  /** 默认建议稿: the Region's own list and model contract were not obtained. */
  status: string
  source: string
  content: string
  /** Who is served where these are not the households of the list: 社会公众. */
  audience?: string | undefined
  steps: string[]
  /** 留痕成果 with what each must show. */
  evidence: { name: string; requirement: string }[]
  /** How one unit counts towards the agreed quantity, and when it does not. */
  counting: string
  /** When one unit is 不合格. */
  defects: string
  conduct: string
  /** The five rates and terms of C05 in the words of this service; `more` are fixed beside them. */
  quality: Record<'sample' | 'pass' | 'accuracy' | 'completeness' | 'entry', Metric> & {
    more: (Metric & { standard: string })[]
  }
  /** Who works in teams: how many at least in each; absent = nobody does, and nobody is asked. */
  team?: { label: string; least: number } | undefined
  recordForm: string
  /** What the record form asks beside time, place and persons, and who signs it; 家计调查 has a form of its own. */
  record?: { entries: string[]; signers: string[] } | undefined
  /** How those who are served are determined and told to the contractor: sentences of the purchaser's plan (P26, part 1). */
  listing: string
  /** What the records of one unit are filed as: 一户一档, 一人一档. */
  file: string
  report: string
  reportContents: string
  electronic: string
  personnel: string
  information: { method: string; kinds: string }
  /** What may not be subcontracted. */
  coreWork: string
  falseRecord: string
  risks: { point: string; response: string }[]
  /** Indicators; `benefitValue` is what the last one is to reach, in per cent (建议值). */
  targets: { quantity: string; quality: string; benefit: string; benefitValue: string }
  /** Words of this service alone: in the contract of another they are copied. */
  words: string[]
  /** What is done in this service and hardly in another, in a clerk's own words: 翻身、喂饭. In another's steps it is asked after. */
  deeds: string[]
}

export interface Metric {
  label: string
  method: string
}

const text = z.string().min(1)
const metric = { label: text, method: text }

const schema: z.ZodType<ServiceKind> = z.strictObject({
  code: text,
  name: text,
  status: z.string().includes('默认建议稿'),
  source: text,
  content: text,
  audience: text.optional(),
  steps: z.array(text).min(3),
  evidence: z.array(z.strictObject({ name: text, requirement: text })).min(1),
  counting: text,
  defects: text,
  conduct: text,
  quality: z.strictObject({
    sample: z.strictObject(metric),
    pass: z.strictObject(metric),
    accuracy: z.strictObject(metric),
    completeness: z.strictObject(metric),
    entry: z.strictObject(metric),
    more: z.array(z.strictObject({ ...metric, standard: text })),
  }),
  team: z.strictObject({ label: text, least: z.int().positive() }).optional(),
  recordForm: text,
  record: z.strictObject({ entries: z.array(text).min(1), signers: z.array(text).min(1) }).optional(),
  listing: text,
  file: text,
  report: text,
  reportContents: text,
  electronic: text,
  personnel: text,
  information: z.strictObject({ method: text, kinds: text }),
  coreWork: text,
  falseRecord: text,
  risks: z.array(z.strictObject({ point: text, response: text })).min(1),
  targets: z.strictObject({ quantity: text, quality: text, benefit: text, benefitValue: text }),
  words: z.array(text),
  deeds: z.array(text),
})

/** Reads one file of resources/contract/kinds. INPUT_INVALID names the first place that is wrong. */
export function parseServiceKind(json: unknown): Result<ServiceKind> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return fail('INPUT_INVALID', { detail: `${issue?.path.join('.') ?? ''}：${issue?.message ?? ''}` })
}

const generalCode = 'OTHER'

/** The kind of a catalogue item; an item nobody has written wording for yet is served by the general one. */
export function kindNamed(kinds: ServiceKind[], name: string): ServiceKind {
  const found = kinds.find((kind) => kind.name === name)
  if (found) return found
  const general = kinds.find(({ code }) => code === generalCode)
  if (!general) throw new Error('no general kind in resources/contract/kinds')
  return { ...general, name }
}

/** Kinds of what is bought, each once, in the order of the items. */
export function kindsBought(
  items: { code: string }[],
  catalog: Pick<ServiceCatalog, 'items'> | null,
  kinds: ServiceKind[],
): ServiceKind[] {
  const names = items.flatMap(({ code }) => catalog?.items.find((item) => item.code === code)?.name ?? [])
  return [...new Set(names)].map((name) => kindNamed(kinds, name))
}

/** What each kind says: one text, or a line for each service with its name in front. */
export function ofEach(kinds: ServiceKind[], pick: (kind: ServiceKind) => string): string {
  const [only] = kinds
  if (only && kinds.length === 1) return pick(only)
  return kinds.map((kind) => `${kind.name}：${pick(kind)}`).join('\n')
}

/** The same on one line, each thing once: 核查工作报告、照料服务报告. */
export function namesOf(kinds: ServiceKind[], pick: (kind: ServiceKind) => string | string[]): string {
  return [...new Set(kinds.flatMap(pick))].join('、')
}
