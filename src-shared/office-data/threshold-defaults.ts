import { z } from 'zod'
import type { ThresholdDefault } from '../law/county-year'
import { fenSchema, projectYear } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const schema: z.ZodType<ThresholdDefault[]> = z
  .array(z.strictObject({ fromYear: projectYear, amountFen: fenSchema, status: z.string().min(1).max(500) }))
  .min(1)
  .max(60)
  .refine((rows) => rows.every(({ amountFen }) => amountFen > 0), '限额须大于零')
  .refine((rows) => new Set(rows.map(({ fromYear }) => fromYear)).size === rows.length, '同一年度列了两次')

/** 采购限额标准 where the year's own has not been entered. */
export const thresholdDefaults = defineRuleData<ThresholdDefault[]>({
  id: 'threshold-defaults',
  title: '采购限额标准（暂用数）',
  about: '年度参数里没有录入限额标准时暂用；录入并确认的以录入的为准',
  schema,
  fieldNames: { fromYear: '起始年度', amountFen: '限额（分）', status: '说明' },
  at: 'rules/threshold-defaults.json',
  scopeOf: () => '',
  intoRules: ([set]) => ({ thresholdDefaults: set?.body ?? [] }),
})
