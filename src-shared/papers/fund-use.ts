import { dateText, figures } from '../contract/wording'
import { boundedFen, type Fen } from '../money/fen'
import { type FundUseBody, fundUse, outside, spentLines, spentOn, voucherNames } from '../records/fund-use'
import type { RecordFacts } from '../records/record-field'
import { ok } from '../result'
import { shareInWords } from '../sampling/verdict'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { fundUseTables } from './fund-use-layout'
import { listPaper } from './list-paper'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, factsOfPaper, type RecordHead, recordHead, recordHeadFields } from './record-head'

const title = '承接主体资金使用情况表'

const fundUseWords = defineWords({
  id: 'fund-use',
  title,
  fields: {
    ...recordHeadFields,
    版本: paperField('报表', 'mayBeEmpty'),
    季度: paperField('报表', 'known'),
    报送日期: paperField('报表', 'known'),
    财务负责人: paperField('报表', 'known'),
    合同额: paperField('合计', 'ifKnown'),
    本期合计: paperField('合计', 'known'),
    累计合计: paperField('合计', 'known'),
    余额合计: paperField('合计', 'ifKnown'),
    执行率: paperField('合计', 'ifKnown'),
    已收款: paperField('合计', 'ifKnown'),
    专账余额: paperField('合计', 'ifKnown'),
    备注: paperField('合计', 'ifKnown', 'phrase'),
  },
  lists: {
    支出: {
      clause: '支出',
      columns: ['序号', '项目', '分项额', '本期', '累计', '余额', '执行率', '票据', '凭证号', '说明'],
    },
  },
  conditions: [],
  requiredColumns: ['支出.项目', '支出.本期'],
  kinds: {
    报送日期: 'day',
    合同额: 'amount',
    本期合计: 'amount',
    累计合计: 'amount',
    余额合计: 'amount',
    已收款: 'amount',
    专账余额: 'amount',
    执行率: 'share',
    '支出.序号': 'count',
    '支出.分项额': 'amount',
    '支出.本期': 'amount',
    '支出.累计': 'amount',
    '支出.余额': 'amount',
    '支出.执行率': 'share',
  },
})

interface Line {
  name: string
  agreedFen: Fen | null
  nowFen: Fen
  totalFen: Fen
  vouchers: string
  numbers: string
  said: string
}

interface Use {
  head: RecordHead
  body: FundUseBody
  agreedFen: Fen | null
  totals: { nowFen: Fen; totalFen: Fen }
  lines: Line[]
}

function inputOf(facts: PaperFacts) {
  const body = recordOf(facts).body as FundUseBody
  const around = factsOfPaper(facts)
  return ok<Use>({
    head: recordHead(facts),
    body,
    agreedFen: around.agreedFen,
    totals: spentOn(body, around.others),
    lines: linesOf(body, around),
  })
}

/** Each item of the contract with what went to it so far; what lies outside stands behind, entry by entry. */
function linesOf(body: FundUseBody, { agreedLines, others }: RecordFacts): Line[] {
  const said = (lines: readonly FundUseBody['lines'][number][]) => ({
    vouchers: [...new Set(lines.flatMap(({ voucher }) => (voucher ? voucherNames[voucher] : [])))].join('、'),
    numbers: lines
      .map(({ vouchers }) => vouchers.trim())
      .filter(Boolean)
      .join('、'),
    said: lines
      .map(({ itemText }) => itemText.trim())
      .filter(Boolean)
      .join('；'),
  })
  const known = agreedLines.map(({ name, amountFen }) => ({
    name,
    agreedFen: amountFen,
    ...spentOn(body, others, name),
    ...said(spentLines(body).filter(({ item }) => item === name)),
  }))
  const isKnown = new Set(agreedLines.map(({ name }) => name))
  const others2 = spentLines(body).filter(({ item }) => item === null || !isKnown.has(item))
  return [
    ...known,
    ...others2.map((line) => ({
      name: line.item === outside || line.item === null ? '分项以外' : line.item,
      agreedFen: null,
      nowFen: line.amountFen ?? boundedFen(0n),
      totalFen: line.amountFen ?? boundedFen(0n),
      ...said([line]),
    })),
  ]
}

const left = (agreed: Fen | null, spent: Fen) =>
  agreed === null ? null : figures(boundedFen(BigInt(agreed) - BigInt(spent)))
const rate = (agreed: Fen | null, spent: Fen) => (agreed ? shareInWords(spent, agreed) : null)

function model({ head, body, agreedFen, totals, lines }: Use, versionLabel: string) {
  return paperModel(fundUseWords, {
    values: {
      ...head,
      版本: versionLabel,
      季度: body.quarter,
      报送日期: dateText(body.reportedOn),
      财务负责人: body.reporter,
      合同额: figures(agreedFen),
      本期合计: figures(totals.nowFen),
      累计合计: figures(totals.totalFen),
      余额合计: left(agreedFen, totals.totalFen),
      执行率: rate(agreedFen, totals.totalFen),
      已收款: figures(body.receivedFen),
      专账余额: figures(body.ledgerFen),
      备注: isFiller(body.notes) ? '' : body.notes,
    },
    rows: {
      支出: lines.map((line, at) => ({
        序号: String(at + 1),
        项目: line.name,
        分项额: figures(line.agreedFen),
        本期: figures(line.nowFen),
        累计: figures(line.totalFen),
        余额: left(line.agreedFen, line.totalFen),
        执行率: rate(line.agreedFen, line.totalFen),
        票据: line.vouchers,
        凭证号: line.numbers,
        说明: line.said,
      })),
    },
  })
}

/** 承接主体资金使用情况表 of one quarter (N16, P28): for supervision, and no ground for a deduction by itself. */
export const fundUseTable = definePaper<Use>({
  id: 'fund-use',
  title,
  owner: 'record',
  recordKind: fundUse.id,
  stage: 'during',
  format: 'xlsx',
  norms: ['N16', 'P28'],
  records: ['fund-use'],
  inputOf,
  barred: (facts) => barredAsStep(facts, fundUse, { title, from: 'draft', to: 'received' }),
  says: (use) => use,
  made: listPaper({
    drawn: {
      title,
      about: '{{项目名称}}　　{{季度}}　　{{版本}}　　默认建议稿',
      paper: 'A4 landscape',
      tables: [
        { name: '资金使用情况', table: fundUseTables.支出 },
        { name: '合计与声明', table: fundUseTables.合计 },
      ],
    },
    words: fundUseWords,
    model,
    dayOf: ({ body }) => body.reportedOn ?? '2000-01-01',
    templateName: `${title}（默认建议稿）`,
  }),
})
