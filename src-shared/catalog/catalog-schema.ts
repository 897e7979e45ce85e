import { z } from 'zod'
import { idSchema } from '../ids'
import { isOrdinaryName, printedText } from '../printed-text'
import type { CatalogBody, CatalogItem } from './catalog'

const item: z.ZodType<CatalogItem> = z.strictObject({
  code: idSchema.max(30).refine(isOrdinaryName, '不能用作编码'),
  group: z.enum(['事务性', '服务性']),
  name: printedText(60).refine(isOrdinaryName, '不能用作名称'),
  definition: printedText(500),
  units: z
    .array(printedText(20))
    .min(1, '至少写一个计量单位')
    .max(20)
    .refine((units) => new Set(units).size === units.length, '计量单位重复'),
  basis: printedText(200),
  enabled: z.boolean(),
})

/** The body of a 服务清单, checked: no code and no name stands in it twice, and something can be bought. */
export const catalogBodySchema: z.ZodType<CatalogBody> = z
  .strictObject({
    documentNumber: printedText(100),
    regionalDocumentNumber: printedText(100).or(z.literal('')).optional(),
    note: printedText(200).optional(),
    items: z.array(item).min(1, '清单里没有服务').max(300),
  })
  .superRefine(({ items }, context) => {
    const say = (at: number, field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['items', at, field], message })
    items.forEach(({ code, name }, at) => {
      const earlier = items.slice(0, at)
      const sameCode = earlier.findIndex((one) => one.code.toUpperCase() === code.toUpperCase())
      const sameName = earlier.findIndex((one) => one.name === name)
      if (sameCode >= 0) say(at, 'code', `「${name}」的编码「${code}」与第${sameCode + 1}项重复`)
      if (sameName >= 0) say(at, 'name', `「${name}」与第${sameName + 1}项重名`)
    })
    if (items.length > 0 && items.every(({ enabled }) => !enabled))
      context.addIssue({ code: 'custom', path: ['items'], message: '没有一项启用「enabled」，什么都不能购买' })
  })
