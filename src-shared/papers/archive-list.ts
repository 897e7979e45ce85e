import { archive } from '../records/archive'
import { type ArchiveBody, archivedState, handedState } from '../records/archive-schema'
import { fail } from '../result'
import type { TemplateTable } from '../template/layout'
import { plainModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { archiveListLayout } from './archive-list-layout'
import { type ArchiveList, archiveModel, archivePaper, archiveWords } from './archive-paper'
import { archiveLines, archiveSums, personalText } from './archive-rows'
import { column } from './layout-columns'
import { listPaper } from './list-paper'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep } from './record-head'

const title = '归档清单'
const words = archiveWords('archive-list', title)

function barred(facts: PaperFacts) {
  if (recordOf(facts).state === 'draft')
    return fail('PAPER_INCOMPLETE', { title, count: '1', detail: '还没有登记移交，归档以前先办移交。' }).error
  return barredAsStep(facts, archive, { title, from: handedState, to: archivedState }, ['archivedOn'])
}

/** 归档清单 (P34): all that the bureau keeps of a project in the order of the stages, how long and where; its own, after the handover. */
export const archiveList = definePaper<ArchiveList>({
  ...archivePaper,
  id: 'archive-list',
  title,
  format: 'docx',
  norms: ['P34', 'P24'],
  // Signed before the step, which writes down its day.
  barred,
  made: { by: 'template', words, model: archiveModel(words), source: { layout: archiveListLayout } },
})

const columns = [
  ['件号', 4, 'center'],
  ['阶段', 4, 'center'],
  ['材料', 11, 'left'],
  ['形成日期', 8, 'center'],
  ['档号/户编码', 7, 'center'],
  ['文件名', 12, 'left'],
  ['个人信息', 4, 'center'],
  ['载体', 5, 'center'],
  ['份数', 4, 'right'],
  ['页数', 4, 'right'],
  ['大小（KB）', 6, 'right'],
  ['SHA-256', 14, 'left'],
  ['格式', 4, 'center'],
  ['状态', 4, 'center'],
  ['保管期限', 4, 'center'],
  ['保管至', 8, 'center'],
  ['备注', 6, 'left'],
] as const

type Row = Record<(typeof columns)[number][0], string>

/** Below the items, by column. */
const sums: Partial<Row> = {
  件号: '合计',
  材料: '{{件数}}件',
  页数: '{{页数合计}}',
  '大小（KB）': '{{大小合计}}',
  备注: '{{未填页数}}',
}

const table: TemplateTable = {
  head: true,
  sums: ['合计'],
  columns: columns.map(([name, share, align]) => column(name, share, align)),
  rows: [columns.map(([name]) => `{{清单.${name}}}`), columns.map(([name]) => sums[name] ?? '')],
}

const tableWords = defineWords({
  id: 'archive-list-xlsx',
  title,
  fields: {
    单位: paperField('表头', 'always'),
    项目名称: paperField('表头', 'always'),
    版本: paperField('表头', 'mayBeEmpty'),
    件数: paperField('合计', 'known'),
    页数合计: paperField('合计', 'known'),
    大小合计: paperField('合计', 'known'),
    未填页数: paperField('合计', 'mayBeEmpty'),
  },
  lists: { 清单: { clause: '清单', columns: columns.map(([name]) => name) } },
  conditions: [],
  requiredColumns: ['清单.件号', '清单.材料'],
  kinds: {
    件数: 'count',
    页数合计: 'count',
    大小合计: 'count',
    '清单.件号': 'count',
    '清单.形成日期': 'day',
    '清单.保管至': 'day',
    '清单.份数': 'count',
    '清单.页数': 'count',
    '清单.大小（KB）': 'count',
  },
})

const kilobytes = (bytes: number) => String(Math.ceil(bytes / 1024))

/** The items of the .docx in its order, and their sums: pages nobody has counted stay empty, and are told beside the sum. */
function tableModel({ head, body, until }: ArchiveList, versionLabel: string) {
  const lines = archiveLines(body)
  const { items, pages, uncounted } = archiveSums(lines)
  const sizes = lines.map(({ sizeBytes }) => (sizeBytes === null ? '/' : kilobytes(sizeBytes)))
  const rows = lines.map(
    (line, at): Row => ({
      件号: String(at + 1),
      阶段: line.stage,
      材料: line.title,
      形成日期: line.formedOn ?? '',
      '档号/户编码': line.code || '/',
      文件名: line.fileName || '（只有纸质）',
      个人信息: personalText(line.personal) ?? '',
      载体: line.carrier,
      份数: line.copies === null ? '/' : String(line.copies),
      页数: line.pages === 'none' ? '/' : String(line.pages ?? ''),
      '大小（KB）': sizes[at] ?? '/',
      'SHA-256': line.sha256 || '/',
      格式: /\.([^.]{1,8})$/.exec(line.fileName)?.[1]?.toUpperCase() ?? '/',
      状态: line.state || '/',
      保管期限: body.term ? `${body.term}年` : '',
      保管至: until ?? '',
      备注: line.remark || '/',
    }),
  )
  return plainModel({
    values: {
      单位: head.单位 ?? '',
      项目名称: head.项目名称 ?? '',
      版本: versionLabel,
      件数: String(items),
      页数合计: String(pages),
      大小合计: String(sizes.reduce((sum, size) => sum + (Number(size) || 0), 0)),
      未填页数: uncounted > 0 ? `另有${uncounted}件没有填页数` : '',
    },
    rows: { 清单: rows },
  })
}

/** The same items to sort and to sum: the form of a handover as well (papers 18), at every state of the record. */
export const archiveListTable = definePaper<ArchiveList>({
  ...archivePaper,
  id: 'archive-list-xlsx',
  title: `${title}（表格）`,
  fileTitle: title,
  format: 'xlsx',
  norms: ['P34'],
  barred: (facts) =>
    archiveLines(recordOf(facts).body as ArchiveBody).length > 0
      ? null
      : fail('PAPER_INCOMPLETE', { title, count: '1', detail: '清单还是空的，先点“检测并列出清单”。' }).error,
  made: listPaper({
    drawn: {
      title,
      about: '{{单位}}　　{{项目名称}}　　{{版本}}　　默认建议稿',
      paper: 'A4 landscape',
      tables: [{ name: title, table }],
    },
    words: tableWords,
    model: tableModel,
    dayOf: ({ body }) => body.archivedOn ?? body.handedOn ?? '2000-01-01',
    templateName: `${title}（默认建议稿）`,
  }),
})
