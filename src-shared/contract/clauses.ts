import { z } from 'zod'
import { fail, ok, type Result } from '../result'
import type { TemplateItem, TemplateTable } from '../template/layout'

/** 合同条款库: data in resources; the .docx template shipped with the program is made from it. */
export interface ClauseLibrary {
  id: string
  version: string
  name: string
  /** Shown beside the template: 默认建议稿, not the Region's own model contract. */
  status: string
  source: string
  tables: Record<string, TemplateTable>
  clauses: ClauseText[]
  attachments: AttachmentText[]
}

/** 附件: a form on pages of its own behind the signing page. */
export interface AttachmentText {
  id: string
  /** Placeholder of its number: {{报价附件}}. */
  number: string
  title: string
  when?: string | undefined
  body: TemplateItem[]
}

/** One of the 25 parts of the contract (domain 4). */
export interface ContractClause {
  code: string
  title: string
  purpose: string
  variables: string[]
  checks: string[]
}

/** A clause with its text. C00 is the head of the contract, every other one an article 第…条. */
export interface ClauseText extends ContractClause {
  basis: string[]
  /** Condition under which the whole article stands; absent = always. */
  when?: string | undefined
  body: TemplateItem[]
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
    tall: z.boolean().optional(),
    together: z.boolean().optional(),
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
  .refine(hasItsTables, '条款引用了没有的表格')

const attachment = z.strictObject({
  id: z.string().min(1),
  number: z.string().regex(/^\{\{[^{}]+\}\}$/),
  title: z.string().min(1),
  when: z.string().optional(),
  body: z.array(item).min(1),
})

const attachmentFile = z
  .strictObject({ attachments: z.array(attachment).min(1), tables: z.record(z.string(), table) })
  .refine(
    ({ tables, attachments }) => hasItsTables({ tables: { ...tables, ...madeTables }, clauses: attachments }),
    '附件引用了没有的表格',
  )

/** Made from data of its own (`evaluation-indicators.ts`). */
const madeTables = { 评价指标: null }

function hasItsTables({ tables, clauses }: { tables: Record<string, unknown>; clauses: { body: TemplateItem[] }[] }) {
  return tableNames(clauses).every((name) => Object.hasOwn(tables, name))
}

function tableNames(clauses: { body: TemplateItem[] }[]): string[] {
  return clauses.flatMap(({ body }) =>
    body.flatMap((part) => (typeof part === 'object' && 'table' in part ? [part.table] : [])),
  )
}

/** Reads resources/contract/clauses.json. TEMPLATE_INVALID names the first place that is wrong. */
export function parseClauseLibrary(json: unknown): Result<Omit<ClauseLibrary, 'attachments'>> {
  return read(library, '条款库', json)
}

/** Reads resources/contract/attachments.json, likewise. */
export function parseAttachments(json: unknown): Result<Pick<ClauseLibrary, 'attachments' | 'tables'>> {
  return read(attachmentFile, '附件库', json)
}

function read<T>(schema: z.ZodType<T>, what: string, json: unknown): Result<T> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return fail('TEMPLATE_INVALID', { detail: `${what} ${issue?.path.join('.') ?? ''}：${issue?.message ?? ''}` })
}
