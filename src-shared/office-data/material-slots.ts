import { z } from 'zod'
import { defineDataKind } from '../data-sets/data-set'
import { fileFormIds } from '../documents/file-form'
import { idSchema } from '../ids'
import { basisText } from '../law/citations'
import { askedPapers } from '../materials/asked-papers'
import { type ExpectedPaper, expectedPapers } from '../materials/expected-papers'
import { leftOut, type PaperRow, type PaperRows } from '../materials/paper-list'
import { slotHints } from '../materials/slot-hints'
import { filledText } from '../scalar-schemas'

const title = filledText(100)

const papers: z.ZodType<PaperRow[]> = z
  .array(
    z.strictObject({
      /** What the row stands for, whatever it is called; files of the time before have none. */
      id: idSchema.optional(),
      title,
      also: z.array(title).max(20).optional(),
      not: z.array(title).max(20).optional(),
      made: z.array(idSchema).max(20).optional(),
      signed: z.literal(true).optional(),
      only: z.enum(['survey', 'otherService', 'publicProcurement', 'internalControl']).optional(),
      ifAny: z.boolean().optional(),
      hint: filledText(200).optional(),
      forms: z.array(z.enum(fileFormIds)).min(1).optional(),
      atLeast: z.int().min(1).max(999).optional(),
      retained: z.boolean().optional(),
    }),
  )
  .max(200)
  .refine((all) => new Set(all.map((paper) => paper.title)).size === all.length, '同一阶段的材料重名')
  .refine((all) => {
    const ids = all.flatMap(({ id }) => id ?? [])
    return new Set(ids).size === ids.length
  }, '同一阶段的编号「id」重复')

/** What a norm asks for stays due, whatever a list leaves out; '' = it leaves out nothing. */
function leftOutText(rows: PaperRows): string {
  const papers = leftOut(rows).map(({ id, title }) => {
    const basis = askedPapers.get(id)
    return `“${title}”${basis ? `（${basisText(basis)}）` : ''}`
  })
  return papers.length === 0
    ? ''
    : `清单里没有${papers.join('、')}，规定要求有，仍列为应有材料。只是改了名称的，在该行写上原来的编号「id」再导入`
}

const madeSince = new Set(['acceptance-ledger', 'evaluation-plan', 'handover-list', 'data-return'])
const addedSince = new Set(['acceptance-plan'])
const released = (papers: readonly ExpectedPaper[]): PaperRow[] =>
  papers.map((row) => (madeSince.has(row.id) ? { ...row, made: undefined, signed: undefined } : row))

/** Rows of 2023.2 say what they said: which paper the program makes for one since then, it knows by the row's id (`paperList`). */
const second: PaperRows = {
  before: released(expectedPapers.before),
  during: released(expectedPapers.during),
  after: released(expectedPapers.after),
}

/** 2023.1 had no plan of the acceptance. */
const first: PaperRows = { ...second, during: second.during.filter(({ id = '' }) => !addedSince.has(id)) }

const withHints = (rows: readonly PaperRow[]) => rows.map((row) => ({ ...row, ...slotHints[row.id ?? ''] }))

/** From 2023.3 on each says what belongs in it, and which files it takes. */
const latest: PaperRows = {
  before: withHints(second.before),
  during: withHints(second.during),
  after: withHints(second.after),
}

/** 应有材料 of each stage. */
export const materialSlots = defineDataKind<PaperRows>({
  id: 'material-slots',
  title: '应有材料清单',
  about: '事前、事中、事后各应有哪些材料，缺的在材料一步和材料包清单里列出',
  schema: z.strictObject({ before: papers, during: papers, after: papers }),
  fieldNames: {
    before: '事前',
    during: '事中',
    after: '事后',
    id: '编号',
    title: '名称',
    also: '也叫',
    not: '不是',
    made: '程序生成的文书',
    only: '适用情形',
    ifAny: '有则应有',
    hint: '收什么',
    forms: '文件格式',
    atLeast: '至少几份',
    retained: '留存期',
  },
  at: null,
  own: [
    {
      id: 'material-slots',
      kind: 'material-slots',
      title: '各阶段应有材料',
      version: '2023.1',
      status: 'default',
      source:
        '建议值：按通知附件1《政府购买社会救助服务工作操作流程》和档案管理习惯整理，附件2至5原文未取得，非官方清单',
      effectiveFrom: '2023-02-22',
      effectiveTo: null,
      body: first,
    },
    {
      id: 'material-slots',
      kind: 'material-slots',
      title: '各阶段应有材料',
      version: '2023.2',
      status: 'default',
      source:
        '建议值：同2023.1，事中增加履约验收方案（有则应有；没有文件规定必须制定）；附件2至5原文未取得，非官方清单',
      effectiveFrom: '2023-02-22',
      effectiveTo: null,
      body: second,
    },
    {
      id: 'material-slots',
      kind: 'material-slots',
      title: '各阶段应有材料',
      version: '2023.3',
      status: 'default',
      source: '建议值：同2023.2，逐项写明收什么、收哪些格式的文件；附件2至5原文未取得，非官方清单',
      effectiveFrom: '2023-02-22',
      effectiveTo: null,
      body: latest,
    },
  ],
  remark: leftOutText,
  scopeOf: () => '',
})
