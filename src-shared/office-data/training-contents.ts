import { z } from 'zod'
import { withinLaw } from '../data-sets/as-counted'
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

/** What an office's list takes from what the notice names (N22), by its row; null = nothing. */
function contentsProblem(contents: readonly TrainingContent[], own: readonly TrainingContent[]): string | null {
  for (const { code, title } of own) {
    const at = contents.findIndex((one) => one.code === code)
    if (at === -1) return `少了「${title}」：${notToTakeOut}`
    if (contents[at]?.title !== title) return `第${at + 1}项「${contents[at]?.title}」原为「${title}」：${notToTakeOut}`
  }
  return null
}

const notToTakeOut = '通知二（一）列明的培训内容不能删改，只能增加；文件有新版本的，另加一项'

/** 专题培训内容 (N22, N23): named by the notice of a year. */
export const trainingContents = defineDataKind<TrainingContent[]>({
  id: 'training-contents',
  title: '专题培训内容',
  about: '专题培训登记和培训佐证材料清单逐项核对的内容，按培训日期适用；通知列明的不能删改，可以增加',
  schema: contents,
  fieldNames: { code: '编号', title: '名称' },
  at: 'check-lists/training-contents.json',
  of: 'records',
  scopeOf: () => '',
  problem: (contents, own) => own && contentsProblem(contents, own),
  within: (contents, own) => withinLaw(contents, own, ({ code }) => code, contentsProblem),
})
