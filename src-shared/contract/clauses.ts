import { z } from 'zod'
import type { ContractClause } from '../ipc/channels'
import { fail, ok, type Result } from '../result'

/** 合同条款库: data in resources; the .docx template shipped with the program is made from it. */
export interface ClauseLibrary {
  id: string
  version: string
  name: string
  /** Shown beside the template: 默认建议稿, not the Region's own model contract. */
  status: string
  source: string
  tables: Record<string, ClauseTable>
  clauses: ClauseText[]
}

/** A clause with its text. C00 is the head of the contract, every other one an article 第…条. */
export interface ClauseText extends ContractClause {
  basis: string[]
  /** Condition under which the whole article stands; absent = always. */
  when?: string | undefined
  body: ClauseItem[]
}

/** A paragraph with placeholders, or the name of a table. A plain string is a paragraph of level 1, always there. */
export type ClauseItem =
  | string
  | { level: 0 | 1 | 2; text: string; when?: string | undefined }
  | { table: string; when?: string | undefined }

/** `share` in hundredths of the text width. */
export interface ClauseTable {
  head: boolean
  columns: { title: string; share: number; align: 'left' | 'center' | 'right' }[]
  rows: string[][]
}

const item = z.union([
  z.string().min(1),
  z.strictObject({
    level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    text: z.string().min(1),
    when: z.string().optional(),
  }),
  z.strictObject({ table: z.string(), when: z.string().optional() }),
])

const table = z
  .strictObject({
    head: z.boolean(),
    columns: z.array(
      z.strictObject({ title: z.string(), share: z.int().positive(), align: z.enum(['left', 'center', 'right']) }),
    ),
    rows: z.array(z.array(z.string())),
  })
  .refine(({ columns }) => columns.reduce((sum, column) => sum + column.share, 0) === 100, '列宽之和须为100')
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), '每行的列数须与表头一致')

const clause = z.strictObject({
  code: z.string().regex(/^C\d{2}$/),
  title: z.string().min(1),
  purpose: z.string().min(1),
  variables: z.array(z.string()),
  checks: z.array(z.string()),
  basis: z.array(z.string()),
  when: z.string().optional(),
  body: z.array(item).min(1),
})

const library = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    name: z.string(),
    status: z.string(),
    source: z.string(),
    tables: z.record(z.string(), table),
    clauses: z.array(clause).min(1),
  })
  .refine(
    ({ tables, clauses }) => tableNames(clauses).every((name) => Object.hasOwn(tables, name)),
    '条款引用了没有的表格',
  )

function tableNames(clauses: ClauseText[]): string[] {
  return clauses.flatMap(({ body }) =>
    body.flatMap((part) => (typeof part === 'object' && 'table' in part ? [part.table] : [])),
  )
}

/** Reads resources/contract/clauses.json. TEMPLATE_INVALID names the first place that is wrong. */
export function parseClauseLibrary(json: unknown): Result<ClauseLibrary> {
  const parsed = library.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return fail('TEMPLATE_INVALID', { detail: `条款库 ${issue?.path.join('.') ?? ''}：${issue?.message ?? ''}` })
}
