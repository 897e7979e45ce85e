import { z } from 'zod'
import { withinLaw } from '../data-sets/as-counted'
import type { ProcurementRule } from '../law/county-year'
import { isSameBasis } from '../law/time-limits'
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

const isSameRule = (a: ProcurementRule, b: ProcurementRule) =>
  a.effectiveFrom === b.effectiveFrom &&
  a.amountFen === b.amountFen &&
  a.obligation === b.obligation &&
  isSameBasis(a.basis, b.basis)

/** What an office's rows take from what the notice names, or alter without a document, by their row; null = nothing. */
function amountsProblem(rules: readonly ProcurementRule[], own: readonly ProcurementRule[]): string | null {
  for (const law of own) {
    const said = `${law.basis.document}${law.basis.article}`
    const unread = /未核原文|建议值/.test(law.basis.document)
    const theirs = rules.find(({ id }) => id === law.id)
    const change = unread ? '可以换成本单位核对过的数额并写明依据' : '以后有新规定的，另加一项'
    if (!theirs) return `少了${said}自${law.effectiveFrom}起的数额：不能删去，${change}`
    if (!unread && !isSameRule(theirs, law))
      return `第${rules.indexOf(theirs) + 1}项改过${said}的规定：不能改，${change}`
  }
  const sourceless = rules.findIndex(
    (row) =>
      own.some(({ basis }) => isSameBasis(basis, row.basis)) &&
      !own.some((law) => law.id === row.id && isSameRule(law, row)),
  )
  return sourceless === -1
    ? null
    : `第${sourceless + 1}项改过数值，依据还是原来的：请在依据里写明本单位所依据的文件和条款`
}

/** 公开招标数额标准, each from its day on. */
export const tenderAmounts = defineRuleData<ProcurementRule[]>({
  id: 'tender-amounts',
  title: '公开招标数额标准',
  about: '达到数额的项目可以或者应当公开招标，按采购日期适用；通知写明的不能删改，以后有新规定的另加一项',
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
  problem: (rules, own) => own && amountsProblem(rules, own),
  within: (rules, own) => withinLaw(rules, own, ({ id }) => id, amountsProblem),
  intoRules: ([set]) => ({ procurementRules: set?.body ?? [] }),
})
