import { z } from 'zod'
import { defineDataKind } from '../data-sets/data-set'
import { idSchema } from '../ids'
import type { Basis } from '../law/citations'
import { filledText } from '../scalar-schemas'

/** One thing to be looked at in the procurement papers before they go out. */
export interface CheckItem {
  /** Items of a code the program knows are judged by it (papers/procurement-check-items.ts), whoever wrote them. */
  code: string
  group: string
  text: string
  basis: Basis
}

const items: z.ZodType<CheckItem[]> = z
  .array(
    z.strictObject({
      code: idSchema,
      group: filledText(20),
      text: filledText(300),
      basis: z.strictObject({ document: filledText(300), article: filledText(100) }),
    }),
  )
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, '编号「code」重复')

/** What the procurement papers are held against, in the order of the paper. */
export const procurementCheckList = defineDataKind<CheckItem[]>({
  id: 'procurement-check-list',
  title: '采购文件核对项',
  about: '采购文件核对表逐项核对的内容；编号不改的仍由软件检查，新加的由人工核对',
  schema: items,
  fieldNames: { code: '编号', group: '归类', text: '核对内容', basis: '依据', document: '文件', article: '条款' },
  at: 'check-lists/procurement-check-list.json',
  scopeOf: () => '',
})
