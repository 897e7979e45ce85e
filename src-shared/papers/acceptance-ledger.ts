import { compareDates, type IsoDate } from '../dates'
import { sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import type { Acceptance } from '../records/acceptance-body'
import { conclusionTitle } from '../records/acceptance-body'
import type { AcceptanceNotice } from '../records/acceptance-notice'
import { type PaymentBody, paidState } from '../records/payment-body'
import type { RecordEntry } from '../records/record-entry'
import type { RectificationBody } from '../records/rectification-schema'
import { countsOf, samplesJudged } from '../records/samples-judged'
import { acceptancesByDay, type SignedAcceptance, signedAcceptances } from '../records/signed-acceptances'
import { fail, ok } from '../result'
import { shareInWords } from '../sampling/verdict'
import type { TemplateTable } from '../template/layout'
import { plainModel } from '../template/paper-model'
import { type CellKind, defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { column } from './layout-columns'
import { listPaper } from './list-paper'
import { definePaper, type PaperFacts, projectOf } from './paper'

const title = '验收台账'

/** The columns of domain 5, in its order, wide enough that no amount, day or share is broken. */
const columns = [
  ['序号', 2, 'center'],
  ['合同编号', 6, 'left'],
  ['验收节点', 8, 'left'],
  ['应完成量', 3, 'right'],
  ['实完成量', 3, 'right'],
  ['完成率', 4, 'right'],
  ['抽查户数', 3, 'right'],
  ['抽查比例', 4, 'right'],
  ['抽查合格数', 3, 'right'],
  ['合格率', 4, 'right'],
  ['不合格户编码', 5, 'left'],
  ['整改编号', 5, 'left'],
  ['服务对象意见数', 3, 'right'],
  ['满意率', 4, 'right'],
  ['验收结论', 5, 'center'],
  ['验收日期', 5, 'center'],
  ['验收组成员', 5, 'left'],
  ['验收书编号', 5, 'left'],
  ['公告日期', 5, 'center'],
  ['公告位置', 7, 'left'],
  ['付款期次', 3, 'center'],
  ['已付金额（元）', 7, 'right'],
  // In the middle: LibreOffice breaks a word of 64 signs as if a cell had no indent.
  ['验收书文件SHA-256', 7, 'center'],
] as const

const kindOfAll = (kind: CellKind, of: readonly ColumnTitle[]) =>
  Object.fromEntries(of.map((name) => [`台账.${name}`, kind]))

type ColumnTitle = (typeof columns)[number][0]
type Row = Record<ColumnTitle, string>

const table: TemplateTable = {
  head: true,
  columns: columns.map(([name, share, align]) => column(name, share, align)),
  rows: [columns.map(([name]) => `{{台账.${name}}}`)],
}

const ledgerWords = defineWords({
  id: 'acceptance-ledger',
  title,
  fields: {
    单位: paperField('表头', 'always'),
    项目名称: paperField('表头', 'always'),
    版本: paperField('表头', 'mayBeEmpty'),
  },
  lists: { 台账: { clause: '台账', columns: columns.map(([name]) => name) } },
  conditions: [],
  requiredColumns: ['台账.验收节点', '台账.验收结论', '台账.验收日期', '台账.已付金额（元）'],
  kinds: {
    ...kindOfAll('count', ['序号', '应完成量', '实完成量', '抽查户数', '抽查合格数', '服务对象意见数']),
    ...kindOfAll('share', ['完成率', '抽查比例', '合格率', '满意率']),
    ...kindOfAll('day', ['验收日期', '公告日期']),
    ...kindOfAll('amount', ['已付金额（元）']),
  },
})

interface Ledger {
  bureauName: string
  projectName: string
  year: number
  rows: Row[]
}

/** Without separators: the sheet keeps it as a number. */
const figure = (count: number | null) => (count === null ? '/' : String(count))
const share = (part: number | null, of: number | null) =>
  part === null || of === null || of === 0 ? '/' : shareInWords(part, of)
const said = (text: string) => (isFiller(text) ? '/' : text.trim())

const bodiesOf = <B>(records: readonly RecordEntry[], kind: string) =>
  records.filter((record) => record.kind === kind).map(({ state, body }) => ({ state, body: body as B }))

/** One signed acceptance; what was paid on it, and where its result was announced. */
function rowOf(facts: PaperFacts, record: SignedAcceptance, at: number): Row {
  const { body } = record
  const { records, held } = facts
  const { contract } = projectOf(facts)
  const paid = bodiesOf<PaymentBody>(records, 'payment')
    .filter(({ state, body }) => state === paidState && body.acceptanceId === record.id)
    .flatMap(({ body }) => body.amountFen ?? [])
  const notice = bodiesOf<AcceptanceNotice>(records, 'acceptance-notice').find(
    ({ state, body }) => state !== 'draft' && body.acceptanceId === record.id,
  )
  const asked = body.asked !== null && body.asked > 0
  const since = acceptedBefore(facts, record)
  return {
    序号: String(at + 1),
    合同编号: said(contract.number),
    验收节点: said(body.node),
    应完成量: figure(body.dueQuantity),
    实完成量: figure(body.doneQuantity),
    完成率: share(body.doneQuantity, body.dueQuantity),
    抽查户数: figure(body.sampled),
    抽查比例: sampledShare(facts, body, since),
    抽查合格数: figure(body.sampleGood),
    合格率: share(body.sampleGood, body.sampled),
    不合格户编码: said(body.badCodes),
    整改编号: numbersOf(facts, body, since),
    服务对象意见数: figure(body.asked),
    满意率: asked ? share(body.satisfied, body.asked) : '/',
    验收结论: conclusionTitle(body.conclusion),
    验收日期: body.acceptedOn ?? '/',
    验收组成员: body.members.map(({ name }) => name.trim()).join('、'),
    验收书编号: said(body.number),
    公告日期: notice?.body.publishedOn ?? '未登记',
    公告位置: notice ? said(notice.body.place) : '未登记',
    付款期次: body.stage ?? '/',
    '已付金额（元）': paid.length === 0 ? '/' : formatYuan(sumFen(paid)),
    '验收书文件SHA-256':
      held.slots.find((file) => file.recordId === record.id && file.slot === 'certificate')?.sha256 ?? '/',
  }
}

/** The signed acceptance before this one: what came between them is this one's. */
function acceptedBefore({ records }: PaperFacts, { id, body: { acceptedOn } }: SignedAcceptance): Acceptance | null {
  const isBefore = (one: SignedAcceptance) =>
    acceptedOn !== null && one.body.acceptedOn !== null && compareDates(one.body.acceptedOn, acceptedOn) < 0
  return acceptancesByDay(records).findLast((one) => one.id !== id && isBefore(one))?.body ?? null
}

const isBetween = (day: IsoDate | null, { acceptedOn }: Acceptance, since: Acceptance | null) =>
  day !== null &&
  (acceptedOn === null || compareDates(day, acceptedOn) <= 0) &&
  (!since?.acceptedOn || compareDates(day, since.acceptedOn) > 0)

/** Of the households the samples were drawn from; without a sample on record, of what was done since the acceptance before. */
function sampledShare({ records }: PaperFacts, body: Acceptance, since: Acceptance | null): string {
  const drawn = samplesJudged(records).filter((one) => isBetween(one.body.drawnOn, body, since))
  const population = drawn.reduce((sum, one) => sum + (one.body.population ?? 0), 0)
  const counts = countsOf(drawn)
  if (counts && population > 0) return shareInWords(counts.checked, population)
  const { doneQuantity, sampled } = body
  return share(sampled, doneQuantity === null ? null : Math.max(doneQuantity - (since?.doneQuantity ?? 0), 0))
}

/** 发文字号 of the notices of rectification since the acceptance before; / = none was sent. */
const numbersOf = ({ records }: PaperFacts, body: Acceptance, since: Acceptance | null): string =>
  bodiesOf<Partial<RectificationBody>>(records, 'rectification')
    .filter((one) => isBetween(one.body.noticedOn ?? null, body, since))
    .flatMap((one) => one.body.number?.trim() || [])
    .join('、') || '/'

function inputOf(facts: PaperFacts) {
  const { name, year } = projectOf(facts)
  const rows = signedAcceptances(facts.records).map((record, at) => rowOf(facts, record, at))
  return ok<Ledger>({ bureauName: facts.county.profile.bureauName, projectName: name, year, rows })
}

function barred(facts: PaperFacts) {
  if (signedAcceptances(facts.records).length > 0) return null
  return fail('PAPER_INCOMPLETE', { title, count: '1', detail: '还没有登记签署的履约验收。' }).error
}

/** 验收台账 of a project (P18): a row for each signed acceptance, to go on with in a spreadsheet. */
export const acceptanceLedger = definePaper<Ledger>({
  id: 'acceptance-ledger',
  title,
  owner: 'project',
  stage: 'during',
  format: 'xlsx',
  norms: ['P18'],
  records: ['acceptance', 'acceptance-notice', 'payment', 'rectification', 'sampling'],
  inputOf,
  barred,
  says: (ledger) => ledger,
  made: listPaper({
    drawn: {
      title,
      about: '{{单位}}　　{{项目名称}}　　{{版本}}',
      paper: 'two A4 landscape',
      headColumns: 3,
      tables: [{ name: title, table }],
    },
    words: ledgerWords,
    model: ({ bureauName, projectName, rows }, versionLabel) =>
      plainModel({
        values: { 单位: bureauName, 项目名称: projectName, 版本: versionLabel },
        rows: { 台账: rows },
      }),
    dayOf: ({ year }) => `${year}-01-01`,
    templateName: `${title}（默认建议稿）`,
  }),
})
