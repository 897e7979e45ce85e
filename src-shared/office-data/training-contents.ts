import { z } from 'zod'
import { defineDataKind } from '../data-sets/data-set'
import { idSchema } from '../ids'
import { filledText } from '../scalar-schemas'

/** What is to be taught: the stored code, and what is read. */
export interface TrainingContent {
  code: string
  title: string
}

const contents: z.ZodType<TrainingContent[]> = z
  .array(z.strictObject({ code: idSchema, title: filledText(200) }))
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, '编号「code」重复')

/** 专题培训内容 (N22, N23): named by the notice of a year. */
export const trainingContents = defineDataKind<TrainingContent[]>({
  id: 'training-contents',
  title: '专题培训内容',
  about: '专题培训登记和培训佐证材料清单逐项核对的内容；按培训日期适用',
  schema: contents,
  fieldNames: { code: '编号', title: '名称' },
  at: 'check-lists/training-contents.json',
  of: 'records',
  scopeOf: () => '',
})
