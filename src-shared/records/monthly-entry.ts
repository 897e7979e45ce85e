import { z } from 'zod'
import { addDays, compareDates, type IsoDate, lastDayOfMonth, monthBefore } from '../dates'
import { notice, suggested } from '../law/citations'
import { figureOf, type SuggestedValues, valueStatus } from '../law/suggested-values'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { finalBy } from './draft'
import { fallenShares } from './entered-share'
import { defineKind } from './kind'
import { type FiguresBy, type Lack, lackIf, type OwnerId, type RecordFacts, type RecordField } from './record-field'

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const

const schema = z.strictObject({
  month: z.enum(months).nullable(),
  /** What is entered after that day is not told. */
  countedOn: nullableDate,
  causes: longText,
  preparedBy: shortText,
  reviewedBy: shortText,
  sentTo: shortText,
  sentOn: nullableDate,
  notes: longText,
})

export type MonthlyEntryBody = z.infer<typeof schema>

/** The sheet of the month stands. */
export const filedState = 'filed'

/** By when the sheet of a month stands: the notice says monthly and names no day (建议值). */
export const sheetDueOn = (month: string, values: SuggestedValues): IsoDate =>
  addDays(lastDayOfMonth(month), figureOf(values, 'entry-sheet-days'))

export const sheetDueStatus = (values: SuggestedValues): string => {
  const status = valueStatus(values, 'entry-sheet-days')
  return `次月${figureOf(values, 'entry-sheet-days')}日${status === '建议值' ? '为建议值' : status}，通知只写按月通报，没有写明日期`
}

const monthOf = ({ month }: MonthlyEntryBody, year: OwnerId) => (month === null ? null : `${year}-${month}`)

function guard(body: MonthlyEntryBody, { ownerId, others }: RecordFacts): Lack[] {
  const month = monthOf(body, ownerId)
  const { countedOn } = body
  const isTwice = others.some((other) => (other.body as MonthlyEntryBody).month === body.month)
  return [
    ...lackIf(month !== null && isTwice, 'month', `${Number(body.month)}月已有一份，一个月只做一份`),
    ...lackIf(
      month !== null && countedOn !== null && compareDates(countedOn, `${month}-01`) < 0,
      'countedOn',
      `统计截止日期早于${Number(body.month)}月`,
    ),
  ]
}

/** The day it counts to, or today where that is yet to come, against the end of the month before. */
function remarks(body: MonthlyEntryBody, { ownerId, today, entries = [] }: RecordFacts): string[] {
  const month = monthOf(body, ownerId)
  if (month === null) return []
  const last = body.countedOn ?? lastDayOfMonth(month)
  return fallenShares(entries, lastDayOfMonth(monthBefore(month)), compareDates(last, today) < 0 ? last : today)
}

function countedProposed(body: MonthlyEntryBody, { ownerId }: RecordFacts) {
  const month = monthOf(body, ownerId)
  if (month === null) return null
  const value = lastDayOfMonth(month)
  return { value, text: `建议 ${value}：当月最后一天` }
}

const fields: Record<keyof MonthlyEntryBody, RecordField> = {
  month: {
    label: '月份',
    type: 'choice',
    needed: filedState,
    norms: ['N28'],
    options: months.map((code) => ({ code, title: `${Number(code)}月` })),
  },
  countedOn: {
    label: '统计截止日期',
    type: 'date',
    needed: filedState,
    anyYear: true,
    norms: ['N28'],
    hint: '这一天以前录入的才计算',
    proposed: (body, facts) => countedProposed(body as MonthlyEntryBody, facts),
  },
  causes: { label: '未录、逾期的原因和办理', type: 'longText', hint: '全部按期录入的写明' },
  preparedBy: { label: '填表人', type: 'text', needed: filedState },
  reviewedBy: { label: '审核人', type: 'text' },
  sentTo: {
    label: '报送单位',
    type: 'text',
    hint: '通知没有规定旗县报送，一般留存自查；上级要求报送的填接收单位（未确认）',
  },
  sentOn: { label: '报送日期', type: 'date', anyYear: true, notBefore: 'countedOn' },
  notes: { label: '备注', type: 'longText' },
}

/** Days by the figure of the record's year. */
const dueBy =
  (figures: FiguresBy) =>
  (body: MonthlyEntryBody, { ownerId, state }: { ownerId: OwnerId; state: string }) => {
    const month = monthOf(body, ownerId)
    return state === filedState || month === null
      ? null
      : sheetDueOn(month, figures.on(`${ownerId}-12-31`).suggestedValues)
  }

/** 月度录入情况: what was entered by stage and project, in time or late, and what is open, month by month (notice 二（四）; N27, N28). */
export const monthlyEntry = defineKind<MonthlyEntryBody>({
  id: 'monthly-entry',
  title: '月度录入情况',
  owner: 'year',
  about:
    '自治区按月通报各地录入情况。每月自查一次：选月份，生成《月度录入情况表》，各项目各阶段录了什么、是否按期、还缺什么由平台录入登记和监督反馈带出。',
  norms: ['N27', 'N28'],
  schema,
  blank: {
    month: null,
    countedOn: null,
    causes: '',
    preparedBy: '',
    reviewedBy: '',
    sentTo: '',
    sentOn: null,
    notes: '',
  },
  fields,
  titleOf: ({ month, countedOn }) =>
    ['月度录入情况', month && `${Number(month)}月`, countedOn].filter(Boolean).join(' '),
  others: 'owner',
  readsEntries: true,
  remarks,
  byFigures: (figures) => ({ dueOn: dueBy(figures) }),
  states: finalBy(
    { title: '汇总', basis: notice('二（四）'), guard },
    { id: filedState, title: '已汇总', frozen: suggested('：已汇总的不再改动，更正先退回') },
  ),
  papers: ['monthly-entry', 'monthly-entry-xlsx'],
  slots: [
    {
      id: 'signed',
      title: '月度录入情况表（签字）',
      stage: 'during',
      required: true,
      answers: [],
      late: true,
      signedOf: 'monthly-entry',
    },
    { id: 'bulletin', title: '自治区的月度通报', stage: 'during', required: false, answers: [], late: true },
  ],
})
