import { z } from 'zod'
import { withinLaw } from '../data-sets/as-counted'
import { defineDataKind } from '../data-sets/data-set'
import { idSchema } from '../ids'
import { filledText } from '../scalar-schemas'

const fileTypes = ['picture', 'sound', 'video', 'document'] as const
/** What a file is by the end of its name. */
export type FileType = (typeof fileTypes)[number]

/** One trace of the work a household's folder holds, and by which words of a file's name it is known. */
export interface HouseholdTrace {
  code: string
  title: string
  /** Each household has it, or the reason why not is on record. */
  needed: boolean
  types: FileType[]
  words: string[]
  /** A file of one of its types is it also where no word of the name says so. */
  byType?: true | undefined
}

const traces: z.ZodType<HouseholdTrace[]> = z
  .array(
    z.strictObject({
      code: idSchema,
      title: filledText(30),
      needed: z.boolean(),
      types: z.array(z.enum(fileTypes)).min(1).max(4),
      words: z.array(filledText(20)).max(40),
      byType: z.literal(true).optional(),
    }),
  )
  .min(1)
  .max(40)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, '编号「code」重复')
  .refine((all) => new Set(all.map(({ title }) => title)).size === all.length, '名称「title」重复')

/** What an office's list takes from what the notice names of each household (P24); null = nothing. */
function tracesProblem(rows: readonly HouseholdTrace[], own: readonly HouseholdTrace[]): string | null {
  for (const { code, title, needed } of own) {
    const row = rows.find((one) => one.code === code)
    if (needed && !row?.needed) return `「${title}」由通知附件1四（一）1列明，每户都要有，不能删去或者改为可有可无`
  }
  return null
}

/** 一户一档应有材料 (P24): what a household's folder must hold, and how its files are told apart. */
export const householdTraces = defineDataKind<HouseholdTrace[]>({
  id: 'household-traces',
  title: '一户一档应有材料',
  about:
    '交付的每户文件夹里应有哪些材料、按文件名里的哪些词识别；入户调查表、照片、录音由通知列明，不能删去，其余可以增减',
  schema: traces,
  fieldNames: {
    code: '编号',
    title: '名称',
    needed: '每户必有',
    types: '文件类型',
    words: '识别用词',
    byType: '按类型识别',
  },
  at: 'check-lists/household-traces.json',
  scopeOf: () => '',
  problem: (rows, own) => own && tracesProblem(rows, own),
  within: (rows, own) => withinLaw(rows, own, ({ code }) => code, tracesProblem),
})
