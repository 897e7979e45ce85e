import { z } from 'zod'
import { idSchema } from '../ids'
import { filledText } from '../scalar-schemas'
import { mostWords, wordCount, wordListProblem } from './word-lists'
import { type ProhibitedUse, prohibitedNorms, type WordGroup } from './words'

const words = z
  .string()
  .max(50_000)
  .superRefine((list, context) => {
    const message = wordListProblem(list)
    if (message) context.addIssue({ code: 'custom', message })
  })
  .optional()
const flag = z.boolean().optional()

const says = (list: string | undefined) => (list ?? '') !== ''

const group: z.ZodType<WordGroup> = z
  .strictObject({
    explain: filledText(200),
    says: words,
    things: words,
    deeds: words,
    unless: words,
    itself: flag,
    deedFirst: flag,
    thingFirst: flag,
    namedBySurvey: flag,
    ofService: flag,
    forBuyer: flag,
    byBuyer: flag,
    byContractor: flag,
    boughtOnly: flag,
    anywhere: flag,
    ownTools: flag,
    familyToo: flag,
    ofOffice: flag,
  })
  .refine(
    (one) => says(one.says) || (says(one.things) && (says(one.deeds) || one.itself === true)),
    '要有单独成立的说法「says」，或者东西「things」和动作「deeds」',
  )

/** One use, as a data file has it. */
export const prohibitedUseSchema: z.ZodType<ProhibitedUse> = z.strictObject({
  code: idSchema,
  title: filledText(100),
  basis: z.strictObject({ document: filledText(300), article: filledText(100) }),
  severity: z.enum(['error', 'warn']),
  norms: z.array(z.enum(prohibitedNorms)).min(1).max(prohibitedNorms.length),
  advice: filledText(300),
  lawfulBy: z.enum(['contractor', 'others', '']),
  groups: z.array(group).max(100),
})

const mostGroups = 400

/** The whole list: 80 times what the program ships, so that reading a contract stays a matter of a moment. */
export const prohibitedUsesSchema: z.ZodType<ProhibitedUse[]> = z
  .array(prohibitedUseSchema)
  .min(1)
  .max(100)
  .refine((uses) => new Set(uses.map(({ code }) => code)).size === uses.length, '编号「code」重复')
  .refine((uses) => groupsOf(uses).length <= mostGroups, `用语组超过 ${mostGroups} 组`)
  .refine((uses) => countOf(uses) <= mostWords, `用语展开后共超过 ${mostWords} 个`)

const groupsOf = (uses: ProhibitedUse[]) => uses.flatMap(({ groups }) => groups)
const countOf = (uses: ProhibitedUse[]) =>
  groupsOf(uses)
    .flatMap(({ says = '', things = '', deeds = '', unless = '' }) => [says, things, deeds, unless])
    .filter((list) => list !== '')
    .reduce((sum, list) => sum + wordCount(list), 0)
