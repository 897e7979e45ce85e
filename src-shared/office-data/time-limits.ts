import { z } from 'zod'
import { dayIds, limitIds, type TimeLimits, timeLimitsInForce, timeLimitsProblem } from '../law/time-limits'
import { filledText, isoDate } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const basis = z.strictObject({ document: filledText(300), article: filledText(100) })
const known = { error: '不是程序认识的编号，请照导出的文件填写' }
const unit = z.enum(['days', 'workdays'], { error: '应为日「days」或者工作日「workdays」' })

const schema: z.ZodType<TimeLimits> = z.strictObject({
  limits: z
    .array(
      z.strictObject({
        id: z.enum(limitIds, known),
        title: filledText(100),
        count: z.int('须为整数').min(1, '不能少于1').max(366, '不能超过366'),
        unit,
        basis,
        confirmed: z.boolean(),
        effectiveFrom: isoDate.optional(),
      }),
    )
    .max(200)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, '编号「id」重复'),
  days: z
    .array(z.strictObject({ id: z.enum(dayIds, known), title: filledText(100), day: isoDate, basis }))
    .max(200)
    .refine(
      (rows) => new Set(rows.map(({ id, day }) => `${id} ${day.slice(0, 4)}`)).size === rows.length,
      '同一事项同一年度列了两次',
    ),
})

/** 办理时限: how long a step of the purchase or of the year takes at least or at most; a row an office leaves out stays the program's. */
export const timeLimits = defineRuleData<TimeLimits>({
  id: 'time-limits',
  title: '办理时限',
  about:
    '采购各步骤的期限和每年三项工作的日期；法律写明的只能更严，标为未确认的可以换成本单位的，下一年度的日期在“日期”里加行',
  schema,
  fieldNames: {
    limits: '期限',
    days: '日期',
    id: '编号',
    title: '名称',
    count: '数',
    unit: '单位',
    basis: '依据',
    document: '文件',
    article: '条款',
    confirmed: '已确认',
    effectiveFrom: '适用日期',
    day: '日期',
  },
  at: ['rules/time-limits.json', 'rules/time-limits-2.json'],
  scopeOf: () => '',
  problem: (body, own) => own && timeLimitsProblem(body, own),
  intoRules([set], own) {
    if (!set) return {}
    if (set.by === 'program' || !own.timeLimits) return { timeLimits: timeLimitsInForce(set.body, null) }
    return { timeLimits: timeLimitsInForce(own.timeLimits.program, { head: set, body: set.body }) }
  },
})
