import { z } from 'zod'
import { compareDates } from '../dates'
import { idSchema } from '../ids'
import { annex, basisText, suggested } from '../law/citations'
import { figureOf, type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import { boundedFen, type Fen, sumFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { prohibitedIn } from '../prohibited/read'
import { longText, nullableDate, nullableFen, shortText } from '../scalar-schemas'
import { isBlank } from '../text/filler'
import { asOptions } from './as-options'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { valuesAround } from './kind-by-figures'
import { paidFen } from './paid'
import { type FieldOption, type Lack, lackIf, type RecordAround, type RecordFacts } from './record-field'
import { quarterTitle, serviceQuarters } from './supervision-schedule'

export const voucherNames = {
  invoice: '增值税发票',
  receipt: '财政票据、收据',
  payroll: '工资、劳务发放表',
  other: '其他合法票据',
} as const
type Voucher = keyof typeof voucherNames

const lineSchema = z.strictObject({
  id: idSchema,
  item: shortText.nullable(),
  itemText: shortText,
  amountFen: nullableFen,
  voucher: z.enum(Object.keys(voucherNames) as [Voucher, ...Voucher[]]).nullable(),
  vouchers: shortText,
})

export type FundUseLine = z.infer<typeof lineSchema>

const schema = z.strictObject({
  quarter: shortText.nullable(),
  lines: z.array(lineSchema).max(300),
  totalFen: nullableFen,
  receivedFen: nullableFen,
  ledgerFen: nullableFen,
  declared: z.enum(['yes', 'no']).nullable(),
  reporter: shortText,
  reportedOn: nullableDate,
  notes: longText,
})

export type FundUseBody = z.infer<typeof schema>

export const reportedState = 'received'
const accounts = annex('四（一）2')

/** Outside of what the contract's money is for. */
export const outside = 'other'

const quarterCode = (number: number) => `第${number}季度`

const quarterOptions = ({ project, endsOn }: RecordAround): FieldOption[] =>
  serviceQuarters(project?.period.startOn ?? null, endsOn).map((quarter) => ({
    code: quarterCode(quarter.number),
    title: quarterTitle(quarter),
  }))

const itemOptions = ({ agreedLines }: RecordAround): FieldOption[] => [
  ...agreedLines.map(({ name }) => ({ code: name, title: name })),
  { code: outside, title: '分项以外（写明）' },
]

/** Lines in which money was spent. */
export const spentLines = ({ lines }: FundUseBody): FundUseLine[] => lines.filter(({ amountFen }) => amountFen)

const sumOf = (lines: readonly FundUseLine[]): Fen => sumFen(lines.map(({ amountFen }) => amountFen ?? 0))

/** The quarters told before this one, by their number. */
const before = ({ quarter }: FundUseBody, others: readonly { state: string; body: unknown }[]): FundUseBody[] =>
  others
    .filter(({ state }) => state === reportedState)
    .map(({ body }) => body as FundUseBody)
    .filter((other) => quarter !== null && other.quarter !== null && numberOf(other.quarter) < numberOf(quarter))

const numberOf = (quarter: string) => Number(/\d+/.exec(quarter)?.[0] ?? 0)

/** What was spent in this quarter and up to its end, of one item or in all. */
export function spentOn(body: FundUseBody, others: readonly { state: string; body: unknown }[], item?: string) {
  const of = (lines: readonly FundUseLine[]) =>
    sumOf(item === undefined ? lines : lines.filter((one) => one.item === item))
  const now = of(body.lines)
  const then = before(body, others).reduce((sum, one) => sum + BigInt(of(one.lines)), 0n)
  return { nowFen: now, totalFen: boundedFen(then + BigInt(now)) }
}

/** 禁止用途 (N02 to N05): what no money of the project goes to, with its article. */
function forbidden(line: FundUseLine, { prohibited }: RecordFacts): string | null {
  if (!prohibited || isBlank(line.itemText)) return null
  const hit = prohibitedIn(prohibited, line.itemText, 'bought').find(({ use }) => use.severity === 'error')
  return hit ? `“${line.itemText.trim()}”属于${hit.use.title}，不得列支（${basisText(hit.use.basis)}）` : null
}

function guard(body: FundUseBody, facts: RecordFacts): Lack[] {
  const { quarter, totalFen, declared } = body
  const spent = spentLines(body)
  const sum = sumOf(spent)
  const twice = facts.others.some(
    ({ state, body: other }) => state === reportedState && (other as FundUseBody).quarter === quarter,
  )
  return [
    ...lackIf(quarter !== null && twice, 'quarter', `${quarter}已经登记过，更正的先退回那一份`),
    ...body.lines.flatMap((line) => {
      const at = `支出第${body.lines.indexOf(line) + 1}项`
      const field = (name: string) => `lines.${line.id}.${name}`
      const refused = forbidden(line, facts)
      return [
        ...lackIf(refused !== null, field('itemText'), `${at}：${refused}`),
        ...(spent.includes(line)
          ? [
              ...lackIf(line.item === null, field('item'), `${at}没有选项目`),
              ...lackIf(
                line.item === outside && isBlank(line.itemText),
                field('itemText'),
                `${at}在分项以外，没有说明`,
              ),
              ...lackIf(line.voucher === null, field('voucher'), `${at}没有选票据种类`),
              ...lackIf(isBlank(line.vouchers), field('vouchers'), `${at}没有填凭证号`),
            ]
          : []),
      ]
    }),
    ...lackIf(
      totalFen !== null && totalFen !== sum,
      'totalFen',
      `本期合计与明细不一致：明细之和 ${formatYuan(sum)} 元`,
    ),
    ...lackIf(declared !== 'yes', 'declared', '没有承接主体声明，退回补报'),
  ]
}

function remarks(
  body: FundUseBody,
  { others, agreedLines, project, endsOn }: RecordFacts,
  values: SuggestedValues,
): string[] {
  const overBp = 10_000 + figureOf(values, 'item-over-share')
  const beyond = `${valueText(values, 'item-over-share')}以上（${valueStatus(values, 'item-over-share')}）`
  const { totalFen } = spentOn(body, others)
  const { receivedFen, ledgerFen, reportedOn, quarter } = body
  const over = agreedLines.filter(({ name, amountFen }) => {
    const spent = spentOn(body, others, name).totalFen
    return amountFen !== null && BigInt(spent) * 10_000n > BigInt(amountFen) * BigInt(overBp)
  })
  const ends = serviceQuarters(project?.period.startOn ?? null, endsOn).find(
    ({ number }) => quarterCode(number) === quarter,
  )?.endOn
  const left = receivedFen === null ? null : boundedFen(BigInt(receivedFen) - BigInt(totalFen))
  return [
    ...(receivedFen !== null && totalFen > receivedFen
      ? [`累计支出 ${formatYuan(totalFen)} 元，超过已收款 ${formatYuan(receivedFen)} 元。`]
      : []),
    ...(left !== null && ledgerFen !== null && ledgerFen !== left
      ? [`已收款减累计支出为 ${formatYuan(left)} 元，与专账余额 ${formatYuan(ledgerFen)} 元不一致，请核对。`]
      : []),
    ...over.map(({ name }) => `“${name}”累计支出超过合同分项额${beyond}。`),
    ...(ends && reportedOn !== null && compareDates(reportedOn, ends) < 0
      ? [`${quarter}到 ${ends} 才结束，报送日期早于季度末。`]
      : []),
  ]
}

/** 承接主体资金使用 of one quarter (N16, P28), as the contractor tells it with its vouchers. */
export const fundUse = defineKind<FundUseBody>({
  id: 'fund-use',
  title: '资金使用情况',
  owner: 'project',
  about:
    '承接主体按季度报送本项目资金的使用情况：按合同分项填本期支出、票据和凭证号，累计、余额自动算。不得用于购买主体聘用人员、工作经费、设备和工程。用于监管，总价合同不据此扣款（另有约定除外）。',
  norms: ['N16', 'P28', 'N02', 'N03', 'N04', 'N05'],
  schema,
  readsUses: true,
  blank: {
    quarter: null,
    lines: [],
    totalFen: null,
    receivedFen: null,
    ledgerFen: null,
    declared: null,
    reporter: '',
    reportedOn: null,
    notes: '',
  },
  fields: {
    quarter: { label: '季度', type: 'choice', needed: reportedState, norms: ['N16'], optionsOf: quarterOptions },
    reportedOn: { label: '报送日期', type: 'date', needed: reportedState },
    lines: {
      label: '支出',
      type: 'list',
      needed: reportedState,
      norms: ['N16', 'P28'],
      hint: '没有支出的项目，金额不填',
      fields: {
        item: { label: '项目', type: 'choice', optionsOf: itemOptions },
        amountFen: { label: '本期支出', type: 'money', negative: true },
        voucher: {
          label: '票据种类',
          type: 'choice',
          norms: ['P28'],
          options: asOptions(voucherNames),
        },
        vouchers: { label: '凭证号', type: 'text', norms: ['P28'] },
        itemText: { label: '说明', type: 'text', norms: ['N02', 'N03', 'N04', 'N05'] },
      },
    },
    totalFen: {
      label: '本期合计',
      type: 'money',
      needed: reportedState,
      negative: true,
      hint: '照承接主体报表上的合计填，与明细核对',
    },
    receivedFen: {
      label: '累计已收款',
      type: 'money',
      proposed: (_, { related }) =>
        paidFen(related) === 0
          ? null
          : { value: paidFen(related), text: `已登记的付款合计 ${formatYuan(paidFen(related))} 元。` },
    },
    ledgerFen: { label: '专账余额', type: 'money', negative: true },
    declared: {
      label: '承接主体声明',
      type: 'choice',
      norms: ['N02', 'N03', 'N04', 'N05'],
      hint: '声明没有用于购买主体聘用、派遣人员和工作经费，没有购置设备、实施工程',
      options: [
        { code: 'yes', title: '已声明，并签字盖章' },
        { code: 'no', title: '没有声明' },
      ],
    },
    reporter: { label: '财务负责人', type: 'text', needed: reportedState },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ quarter, totalFen }) =>
    ['资金使用情况', quarter, totalFen === null ? null : `${formatYuan(totalFen)} 元`].filter(Boolean).join(' '),
  others: 'owner',
  looksAt: ['payment'],
  prefill(around) {
    const told = new Set(around.others.map(({ body }) => (body as FundUseBody).quarter))
    return {
      quarter: quarterOptions(around).find(({ code }) => !told.has(code))?.code ?? null,
      lines: around.agreedLines.slice(0, 100).map(({ name }, at) => ({
        id: `line-${at + 1}`,
        item: name,
        itemText: '',
        amountFen: null,
        voucher: null,
        vouchers: '',
      })),
    }
  },
  byFigures: (figures) => ({ remarks: (body, facts) => remarks(body, facts, valuesAround(figures, facts)) }),
  states: finalBy(
    { title: '登记收到', basis: accounts, guard },
    { id: reportedState, title: '已收到', frozen: suggested('：收到的报表不再改动，更正先退回') },
  ),
  papers: ['fund-use'],
  slots: [
    {
      id: 'signed',
      title: '资金使用情况表（盖章）',
      stage: 'during',
      required: true,
      late: true,
      signedOf: 'fund-use',
    },
    { id: 'vouchers', title: '票据和支出证明', stage: 'during', required: false, late: true },
  ],
})
