import { z } from 'zod'
import { withinLaw } from '../data-sets/as-counted'
import { defineDataKind } from '../data-sets/data-set'
import { idSchema } from '../ids'
import type { Basis } from '../law/citations'
import { isSameBasis } from '../law/time-limits'
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

const isUnread = ({ document }: Basis) => /未核原文|建议值/.test(document)

/** What an office's list takes from what the law and the notice ask for, by its row; null = nothing. */
function itemsProblem(items: readonly CheckItem[], own: readonly CheckItem[]): string | null {
  for (const item of own) {
    const at = items.findIndex(({ code }) => code === item.code)
    const theirs = items[at]
    const row = `第${at + 1}项「${theirs?.text}」`
    if (isUnread(item.basis)) {
      if (theirs && theirs.text !== item.text && isSameBasis(theirs.basis, item.basis))
        return `${row}改过核对内容，依据还是原来的：请在依据里写明本单位所依据的文件和条款`
      continue
    }
    const law = `${item.basis.document}${item.basis.article}要求的不能删改，只能增加核对项`
    if (!theirs) return `少了「${item.text}」：${law}`
    const isSame = theirs.group === item.group && theirs.text === item.text && isSameBasis(theirs.basis, item.basis)
    if (!isSame) return `${row}的归类、核对内容或依据改过：${law}`
  }
  const lost = own.find(({ group }) => !items.some((one) => one.group === group))
  return lost ? `少了归类「${lost.group}」：每一类至少要有一项，可以换成本单位的核对内容并写明依据` : null
}

/** What the procurement papers are held against, in the order of the paper. */
export const procurementCheckList = defineDataKind<CheckItem[]>({
  id: 'procurement-check-list',
  title: '采购文件核对项',
  about: '采购文件核对表逐项核对的内容；编号不改的仍由软件检查，新加的由人工核对；法律和通知要求的不能删改',
  schema: items,
  fieldNames: { code: '编号', group: '归类', text: '核对内容', basis: '依据', document: '文件', article: '条款' },
  at: 'check-lists/procurement-check-list.json',
  scopeOf: () => '',
  problem: (items, own) => own && itemsProblem(items, own),
  within: (items, own) => withinLaw(items, own, ({ code }) => code, itemsProblem),
})
