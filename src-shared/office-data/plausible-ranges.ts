import { z } from 'zod'
import type { PlausibleRange } from '../law/plausible-range'
import { filledText } from '../scalar-schemas'
import { defineRuleData } from './rule-data-kind'

const limits = z.tuple([z.number(), z.number()]).refine(([lowest, highest]) => lowest <= highest, '下限高于上限')

const schema: z.ZodType<PlausibleRange[]> = z
  .array(
    z
      .strictObject({
        field: z.string().regex(/^(?:project|year)(?:\.(?:[a-zA-Z]+|\*))+$/, '不是程序的字段'),
        label: filledText(100),
        unit: z.string().max(20),
        clause: z.string().max(10).optional(),
        possible: limits,
        usual: limits,
        source: filledText(300),
        ofKind: z.enum(['sample', 'pass', 'accuracy', 'completeness', 'entry', 'team']).optional(),
        nought: z.boolean().optional(),
        reasoned: z.boolean().optional(),
      })
      .refine(
        ({ possible, usual }) => possible[0] <= usual[0] && usual[1] <= possible[1],
        '一般范围「usual」超出可能范围「possible」',
      ),
  )
  .min(1)
  .max(200)
  .refine((rows) => new Set(rows.map(({ field }) => field)).size === rows.length, '同一字段列了两次')

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Which figures are held against a range is the program's; the ranges are the office's. */
function problemOf(rows: readonly PlausibleRange[], program: readonly PlausibleRange[]): string | null {
  for (const [index, row] of rows.entries()) {
    const own = program.find(({ field }) => field === row.field)
    const at = `第${index + 1}项「${row.label}」`
    if (!own) return `${at}：程序不认识「${row.field}」，只能改已有各项的范围`
    if (!isSame(fixedOf(row), fixedOf(own))) return `${at}只能改名称、范围和来源`
    if (row.source === own.source && !isSame([row.possible, row.usual], [own.possible, own.usual]))
      return `${at}改过范围，来源还是原来的：请写明本单位所依据的`
  }
  return null
}

const fixedOf = ({ unit, clause, ofKind, nought = false, reasoned = false }: PlausibleRange) => [
  unit,
  clause,
  ofKind,
  nought,
  reasoned,
]

/** 合理范围: what an office would sign; a row an office leaves out stays the program's. */
export const plausibleRanges = defineRuleData<PlausibleRange[]>({
  id: 'plausible-ranges',
  title: '合理范围',
  about:
    '各项数字的可能范围和一般范围，超出的提醒；来源写明法律或本单位文件的，超出可能范围的须改正；比例以万分之一为单位，金额以分为单位',
  schema,
  fieldNames: {
    field: '字段',
    label: '名称',
    unit: '单位',
    clause: '条款',
    possible: '可能范围',
    usual: '一般范围',
    source: '来源',
    ofKind: '随服务类别',
    nought: '零也核对',
    reasoned: '另有规则问理由',
  },
  at: 'rules/plausible-ranges.json',
  scopeOf: () => '',
  problem: (rows, own) => own && problemOf(rows, own),
  intoRules([set], own) {
    if (!set) return {}
    if (set.by === 'program' || !own.plausibleRanges) return { plausibleRanges: set.body }
    const by = `《${set.title}》（${set.version}）`
    const rows = own.plausibleRanges.map((row) => {
      const theirs = set.body.find(({ field }) => field === row.field)
      return theirs && !isSame(theirs, row) ? { ...row, ...theirs, by } : row
    })
    return { plausibleRanges: rows }
  },
})
