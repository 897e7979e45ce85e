import { z } from 'zod'
import {
  type SuggestedValue,
  suggestedValuesInForce,
  suggestedValuesProblem,
  valueIds,
  withLaterRows,
} from '../law/suggested-values'
import { filledText } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const schema: z.ZodType<SuggestedValue[]> = z
  .array(
    z
      .strictObject({
        id: z.enum(valueIds, { error: '不是程序认识的编号，请照导出的文件填写' }),
        label: filledText(100),
        unit: filledText(10),
        value: z.number('须为数字').min(0, '不能小于零').max(10_000, '不能超过10000'),
        source: filledText(300),
      })
      .refine(({ value, unit }) => value > 0 || unit === '分', { path: ['value'], error: '应大于零' }),
  )
  .max(200)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, '编号「id」重复')

/** 建议值: plain numbers the program suggests or warns by; a row an office leaves out stays the program's. */
export const suggestedValues = defineRuleData<SuggestedValue[]>({
  id: 'suggested-values',
  title: '建议值',
  about: '没有文件规定、由软件建议的数：付款比例、抽查比例、违约金、等次分值等；换成本单位的，写明来源',
  schema,
  fieldNames: { id: '编号', label: '名称', unit: '单位', value: '数值', source: '来源' },
  at: ['rules/suggested-values.json', 'rules/suggested-values-2.json', 'rules/suggested-values-3.json'],
  // The contract prints some of them (the term for a plan of rectification, for reports, the grades).
  signed: true,
  scopeOf: () => '',
  problem: (rows, own) => own && suggestedValuesProblem(rows, own),
  intoRules([set], own) {
    if (!set) return {}
    const program = own.suggestedValues
    if (!program) return { suggestedValues: suggestedValuesInForce(set.body, null) }
    if (set.by === 'program') return { suggestedValues: suggestedValuesInForce(withLaterRows(set.body, program), null) }
    const rows = [...program.values()].map(({ by: _by, ...row }) => row)
    return { suggestedValues: suggestedValuesInForce(rows, { head: set, body: set.body }) }
  },
})
