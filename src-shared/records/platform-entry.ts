import { z } from 'zod'
import { compareDates } from '../dates'
import { type Stage, stageNames } from '../documents/document-version'
import { notice, suggested } from '../law/citations'
import { monthDayText, namedDay, ofYearText, statusOf } from '../law/time-limits'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { asOptions } from './as-options'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { type FiguresBy, type Lack, lackIf, type Proposal, type RecordFacts, type RecordField } from './record-field'

const schema = z.strictObject({
  stage: z.enum(Object.keys(stageNames) as [Stage, ...Stage[]]).nullable(),
  content: longText,
  expected: nullableInt,
  onTime: nullableInt,
  /** Of both counts: 件, 户. */
  unit: shortText,
  dueOn: nullableDate,
  enteredOn: nullableDate,
  enteredBy: shortText,
  receiptNumber: shortText.default(''),
  /** Number of the 监督反馈 it mends; '' = it is none of that. */
  answersTo: shortText.default(''),
  notes: longText,
})

export type PlatformEntry = z.infer<typeof schema>

/** It stands in the platform, and its receipt says so. */
export const enteredState = 'entered'

const isLate = ({ dueOn, enteredOn }: PlatformEntry) =>
  dueOn !== null && enteredOn !== null && compareDates(enteredOn, dueOn) > 0

/** Nothing in time is an answer: 0 is typed. */
function guard(body: PlatformEntry): Lack[] {
  const { expected, onTime, unit } = body
  if (onTime === null) return [{ field: 'onTime', text: '没有填按时上传数量，一件也没有按时上传的填0' }]
  if (expected === null) return []
  return [
    ...lackIf(onTime > expected, 'onTime', `按时上传数量${onTime}多于应上传数量${expected}${unit}`),
    ...lackIf(
      onTime === expected && isLate(body),
      'onTime',
      '录入日期晚于录入期限，按时上传数量不是全部：只填期限以内上传的',
    ),
  ]
}

/** 事前: the day the notice of the project's year names (N29); of the other stages, and of what began after it, the contract sets the day. */
function proposedDay({ stage }: PlatformEntry, { project, begunOn }: RecordFacts, figures: FiguresBy): Proposal | null {
  if (stage !== 'before' || project === null) return null
  const row = namedDay(figures.of(project).timeLimits, 'entry', project.year)
  if (begunOn !== null && compareDates(begunOn, row.day) > 0) return null
  const own = row.by && statusOf({ by: row.by, confirmed: true })
  const status = [own, row.ofYear === project.year ? '' : ofYearText(row)].filter(Boolean).join('；')
  return {
    value: row.day,
    text: `建议 ${row.day}：新年度项目${monthDayText(row.day)}前录入${status && `（${status}）`}`,
  }
}

const fields: Record<keyof PlatformEntry, RecordField> = {
  stage: { label: '阶段', type: 'choice', needed: enteredState, norms: ['N27'], options: asOptions(stageNames) },
  content: {
    label: '录入内容',
    type: 'longText',
    needed: enteredState,
    norms: ['N27'],
    hint: '上传了哪些佐证材料；不写服务对象的姓名、身份证号',
  },
  expected: { label: '应上传数量', type: 'number', needed: enteredState },
  onTime: { label: '按时上传数量', type: 'number', hint: '录入期限以内上传的；没有的填0' },
  unit: { label: '单位', type: 'text', needed: enteredState, hint: '件或户' },
  dueOn: {
    label: '录入期限',
    type: 'date',
    needed: enteredState,
    ahead: true,
    beforeContract: true,
    norms: ['N29'],
    hint: '事中、事后，和在新年度录入期限以后才开始的项目，按合同约定的时限填',
  },
  enteredOn: {
    label: '录入日期',
    type: 'date',
    needed: enteredState,
    beforeContract: true,
    hint: '全部录完的日期，以平台回执为准',
  },
  enteredBy: { label: '录入人', type: 'text', needed: enteredState },
  receiptNumber: { label: '平台回执号', type: 'text', hint: '平台没有编号的不填' },
  answersTo: {
    label: '回应的反馈',
    type: 'text',
    norms: ['N28'],
    hint: '按监督反馈补录、改录的，填反馈的文号或编号；整改情况报告、月度录入情况表据此对上',
  },
  notes: { label: '备注', type: 'longText' },
}

/** 平台录入登记: what was uploaded to the Region's information platform, by stage and by its day (notice 二(四); N27, N29). */
export const platformEntry = defineKind<PlatformEntry>({
  id: 'platform-entry',
  title: '平台录入登记',
  owner: 'project',
  about:
    '佐证材料按事前、事中、事后分阶段录入自治区信息服务平台，每录入一批登记一份，附平台回执。程序不连接平台，录入在平台上办。平台录入及时率按已录入的登记计算。',
  norms: ['N27', 'N28', 'N29'],
  schema,
  blank: {
    stage: null,
    content: '',
    expected: null,
    onTime: null,
    unit: '件',
    dueOn: null,
    enteredOn: null,
    enteredBy: '',
    receiptNumber: '',
    answersTo: '',
    notes: '',
  },
  fields,
  titleOf: ({ stage, enteredOn }) => ['平台录入', stage && stageNames[stage], enteredOn].filter(Boolean).join(' '),
  byFigures: (figures) => ({
    fields: {
      ...fields,
      dueOn: { ...fields.dueOn, proposed: (body, facts) => proposedDay(body as PlatformEntry, facts, figures) },
    },
  }),
  dueOn: ({ dueOn }, { state }) => (state === enteredState ? null : dueOn),
  remarks: (body) => (isLate(body) ? [`录入日期 ${body.enteredOn} 晚于录入期限 ${body.dueOn}。`] : []),
  states: finalBy(
    { title: '登记录入', basis: notice('二（四）'), guard },
    { id: enteredState, title: '已录入', frozen: suggested('：已登记的录入不再改动，更正先退回') },
  ),
  papers: [],
  slots: [{ id: 'receipt', title: '平台回执（截图）', stage: 'before', required: true, late: true, answers: [] }],
})
