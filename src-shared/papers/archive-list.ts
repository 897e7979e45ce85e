import { archive } from '../records/archive'
import { type ArchiveBody, archivedState, handedState } from '../records/archive-schema'
import { fail } from '../result'
import type { TemplateTable } from '../template/layout'
import { archiveListLayout } from './archive-list-layout'
import { type ArchiveList, archiveModel, archivePaper, archiveWords } from './archive-paper'
import { archiveLines, archiveSums, personalText } from './archive-rows'
import { column } from './layout-columns'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep } from './record-head'
import type { TablesWritten } from './tables-written'

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

const table: TemplateTable = {
  head: true,
  sums: ['合计'],
  columns: columns.map(([name, share, align]) => column(name, share, align)),
  rows: [columns.map(([name]) => `{{清单.${name}}}`)],
}

const kilobytes = (bytes: number) => String(Math.ceil(bytes / 1024))

/** The items of the .docx in its order, and their sums: pages nobody has counted stay empty, and are told beside the sum. */
function rowsOf({ body, until }: ArchiveList): Row[] {
  const lines = archiveLines(body)
  const { items, pages, uncounted } = archiveSums(lines)
  const sizes = lines.map(({ sizeBytes }) => (sizeBytes === null ? '/' : kilobytes(sizeBytes)))
  return [
    ...lines.map((line, at) => ({
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
    })),
    {
      件号: '合计',
      阶段: '',
      材料: `${items}件`,
      形成日期: '',
      '档号/户编码': '',
      文件名: '',
      个人信息: '',
      载体: '',
      份数: '',
      页数: String(pages),
      '大小（KB）': String(sizes.reduce((sum, size) => sum + (Number(size) || 0), 0)),
      'SHA-256': '',
      格式: '',
      状态: '',
      保管期限: '',
      保管至: '',
      备注: uncounted > 0 ? `另有${uncounted}件没有填页数` : '',
    },
  ]
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
  made: {
    by: 'writer',
    writer: 'tables-xlsx',
    written: (list, versionLabel): TablesWritten => ({
      title,
      about: `${list.head.单位 ?? ''}　　${list.head.项目名称 ?? ''}　　${versionLabel}　　默认建议稿`,
      day: list.body.archivedOn ?? list.body.handedOn ?? '2000-01-01',
      paper: 'A4 landscape',
      tables: [{ name: title, table }],
      model: { values: {}, conditions: {}, rows: { 清单: rowsOf(list) } },
    }),
    templateName: () => `${title}（默认建议稿）`,
  },
})
