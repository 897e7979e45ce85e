import { z } from 'zod'
import { withinLaw } from '../data-sets/as-counted'
import type { ThresholdDefault } from '../law/county-year'
import { fenSchema, projectYear } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const schema: z.ZodType<ThresholdDefault[]> = z
  .array(z.strictObject({ fromYear: projectYear, amountFen: fenSchema, status: z.string().min(1).max(500) }))
  .min(1)
  .max(60)
  .refine((rows) => rows.every(({ amountFen }) => amountFen > 0), '限额须大于零')
  .refine((rows) => new Set(rows.map(({ fromYear }) => fromYear)).size === rows.length, '同一年度列了两次')

/** 财库〔2019〕69号, 《…》 */
const documentsIn = (text: string): string[] => text.match(/〔\d{4}〕\s*\d+号|《[^》]+》/g) ?? []

/** A figure is the program's own, or has a document of its own; without one it stays 未确认; null = so it is. */
function defaultsProblem(rows: readonly ThresholdDefault[], own: readonly ThresholdDefault[]): string | null {
  const lost = own.find(({ fromYear }) => !rows.some((row) => row.fromYear === fromYear))
  if (lost) return `少了${lost.fromYear}年度起的暂用数：不能删去，可以换成本单位的并在说明里写明依据`
  const programs = own.flatMap(({ status }) => documentsIn(status))
  for (const [index, row] of rows.entries()) {
    if (own.some(({ amountFen, status }) => row.amountFen === amountFen && row.status === status)) continue
    const at = `第${index + 1}项（${row.fromYear}年度起）`
    if (own.some(({ status }) => row.status.trim() === status))
      return `${at}改过数值，依据还是原来的：请在说明里写明本单位所依据的文件`
    const hasDocument = documentsIn(row.status).some((document) => !programs.includes(document))
    if (!row.status.trim().startsWith('未确认') && !hasDocument)
      return `${at}的说明没有写明本单位所依据的文件：没有文件的，说明须以「未确认」开头`
  }
  return null
}

/** 采购限额标准 where the year's own has not been entered. */
export const thresholdDefaults = defineRuleData<ThresholdDefault[]>({
  id: 'threshold-defaults',
  title: '采购限额标准（暂用数）',
  about: '年度参数里没有录入限额标准时暂用；录入并确认的以录入的为准',
  schema,
  fieldNames: { fromYear: '起始年度', amountFen: '限额（分）', status: '说明' },
  at: 'rules/threshold-defaults.json',
  scopeOf: () => '',
  problem: (rows, own) => own && defaultsProblem(rows, own),
  within: (rows, own) => withinLaw(rows, own, ({ fromYear }) => fromYear, defaultsProblem),
  intoRules: ([set]) => ({ thresholdDefaults: set?.body ?? [] }),
})
