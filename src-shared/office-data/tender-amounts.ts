import { z } from 'zod'
import type { ProcurementRule } from '../law/county-year'
import { fenSchema, isoDate } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const text = z.string().min(1).max(500)

const schema: z.ZodType<ProcurementRule[]> = z
  .array(
    z.strictObject({
      id: text,
      effectiveFrom: isoDate,
      amountFen: fenSchema,
      obligation: z.enum(['may', 'must']),
      basis: z.strictObject({ document: text, article: text }),
    }),
  )
  .min(1)
  .max(60)
  .refine((rules) => rules.every(({ amountFen }) => amountFen > 0), '数额须大于零')
  .refine((rules) => new Set(rules.map((rule) => rule.effectiveFrom)).size === rules.length, '两条规定同一天生效')

/** 公开招标数额标准, each from its day on. */
export const tenderAmounts = defineRuleData<ProcurementRule[]>({
  id: 'tender-amounts',
  title: '公开招标数额标准',
  about: '达到数额的项目可以或者应当公开招标，按采购日期适用',
  schema,
  fieldNames: {
    id: '编号',
    effectiveFrom: '生效日期',
    amountFen: '数额（分）',
    obligation: '可以或应当',
    basis: '依据',
    document: '文件',
    article: '条款',
  },
  at: 'rules/procurement-rules.json',
  scopeOf: () => '',
  intoRules: ([set]) => ({ procurementRules: set?.body ?? [] }),
})
