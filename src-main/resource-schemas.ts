import { z } from 'zod'
import type { Region } from '#shared/county/region'
import type { NormSource } from '#shared/policy/norm-articles'
import { prohibitedUseSchema } from '#shared/prohibited/use-schema'
import { type ReadingWords, type WordKind, wordKinds } from '#shared/prohibited/words'

const text = z.string()

const regions: z.ZodType<Region[]> = z.array(
  z.object({
    code: z.string().regex(/^\d{6}$/),
    name: text,
    pinyin: z.string().regex(/^[a-z]+( [a-z]+)*$/),
    prefectureCode: text,
    prefectureName: text,
    alsoCalled: z.array(z.object({ name: text, pinyin: text, source: text })).optional(),
  }),
)

const norms: z.ZodType<NormSource[]> = z.array(z.object({ id: text, source: text }))

/** Words of the grammar itself may be any sign, brackets and points among them. */
const wordList = z.string().refine((list) => list === '' || !/^ | $| {2}/.test(list), '词与词之间用一个空格隔开')
const readingWord = z.object({ explain: text, words: wordList })
const readingWords: z.ZodType<ReadingWords> = z.object(
  Object.fromEntries(wordKinds.map((kind) => [kind, readingWord])) as Record<WordKind, typeof readingWord>,
)

/** Shapes of the data files that are of no kind an office can replace. */
export const schemas = {
  regions,
  norms,
  prohibitedUse: prohibitedUseSchema,
  readingWords,
}
