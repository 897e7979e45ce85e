import { z } from 'zod'
import { pointsText } from '../evaluation/points'
import {
  type Answers,
  answersOf,
  type LevelQuestion,
  levelCodes,
  levelPoints,
  levelPointsText,
  levelQuestions,
  satisfactionLevels,
  satisfactionOf,
  yesNoQuestions,
} from '../evaluation/satisfaction'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { asOptions } from './as-options'
import { type Complaint, complaint } from './complaint'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { valuesAround } from './kind-by-figures'
import { type Lack, lackIf, type RecordFacts, type RecordField } from './record-field'

const level = z.enum(levelCodes).nullable()
const yesNo = z.enum(['yes', 'no']).nullable()

const sheetSchema = z.strictObject({
  id: idSchema,
  number: shortText,
  visited: yesNo,
  showedCard: yesNo,
  askedConsent: yesNo,
  attitude: level,
  language: level,
  policy: level,
  timely: level,
  charged: yesNo,
  overall: level,
  visitors: nullableInt.default(null),
  opinion: shortText,
})

/** 问卷 of one batch are no more than can be typed and drawn at a time; a project has several. */
const mostSheets = 200

export const surveySchema = z.strictObject({
  audience: z.enum(['recipients', 'townships']).nullable(),
  batch: shortText,
  area: shortText,
  way: z.enum(['visit', 'phone', 'self']).nullable(),
  givenBy: z.enum(['purchaser', 'thirdParty', 'contractor']).nullable(),
  interviewer: shortText,
  sent: nullableInt,
  endedOn: nullableDate,
  sheets: z.array(sheetSchema).max(mostSheets),
  notes: longText,
})

export type SurveyBody = z.infer<typeof surveySchema>

export const enteredSheets = 'entered'

export const audienceNames = { recipients: '服务对象', townships: '苏木乡镇（街道）' } as const
export const surveyWayNames = { visit: '入户', phone: '电话', self: '自填' } as const

/** Chosen by a digit on the keyboard: its first sign is its name. */
const levelOptions = satisfactionLevels.map(({ code, title }) => ({ code, title: `${code} ${title}` }))
const yesNoOptions = [
  { code: 'yes', title: '1 是' },
  { code: 'no', title: '0 否' },
]
const levelField = (question: LevelQuestion): RecordField => ({
  label: levelQuestions[question],
  type: 'choice',
  options: levelOptions,
})

/** Sheets in which something is typed. */
export const writtenSheets = ({ sheets }: Pick<SurveyBody, 'sheets'>): Answers[] =>
  sheets.filter(({ id: _id, ...said }) => Object.values(said).some((value) => value !== null && value !== ''))

function guard(body: SurveyBody): Lack[] {
  const { givenBy, sent } = body
  const written = writtenSheets(body)
  const numbers = written.map(({ number }) => number.trim()).filter((number) => number !== '')
  const twice = [...new Set(numbers.filter((number, at) => numbers.indexOf(number) < at))]
  return [
    ...lackIf(givenBy === 'contractor', 'givenBy', '问卷不能由承接主体的人员发放、代填'),
    ...lackIf(twice.length > 0, 'sheets', `问卷号重复：${twice.join('、')}`),
    ...lackIf(
      sent !== null && sent < written.length,
      'sent',
      `发出${sent}份，录入了${written.length}份，录入的不能比发出的多`,
    ),
  ]
}

const title = '满意度问卷'

/** 满意度问卷（东苏木 第1批）: what a clue of the batch begins with. */
const batchTitle = ({ area, batch }: SurveyBody) =>
  `${title}（${[area.trim(), batch.trim()].filter(Boolean).join(' ')}）`

const clueText = (body: SurveyBody) =>
  `${batchTitle(body)}在“${yesNoQuestions.charged}”答“是”的：${answersOf(writtenSheets(body)).clues.join('、')}，待核实`

function remarks(body: SurveyBody, { related }: Pick<RecordFacts, 'related'>): string[] {
  const isKept = related.some(
    (record) => record.kind === complaint.id && (record.body as Complaint).matter.trim().startsWith(batchTitle(body)),
  )
  const { answered, valid, clues } = answersOf(writtenSheets(body))
  return [
    ...(answered > valid ? [`${answered - valid} 份没有答“总体满意程度”，不计入有效问卷。`] : []),
    ...(clues.length > 0
      ? [
          `在“收费或者推销”答“是”的有 ${clues.length} 份：${clues.join('、')}。${isKept ? '已经登记线索。' : '请点“登记线索”，核实后写明结果。'}`,
        ]
      : []),
  ]
}

/** 满意度问卷 of one batch (N19): what the recipients answered, typed from the paper, without a name. */
export const survey = defineKind<SurveyBody>({
  id: 'survey',
  title,
  owner: 'project',
  about:
    '一批问卷登记一份，一般一个苏木乡镇一批，最多200份。不记名、不记身份证号，不由承接主体发放。空白问卷可以在本页打印；收回后逐份录入，选项按数字键：5很满意，4满意，3一般，2不满意，1很不满意。',
  norms: ['N19'],
  schema: surveySchema,
  blank: {
    audience: 'recipients',
    batch: '',
    area: '',
    way: null,
    givenBy: null,
    interviewer: '',
    sent: null,
    endedOn: null,
    sheets: [],
    notes: '',
  },
  fields: {
    audience: { label: '对象', type: 'choice', needed: enteredSheets, options: asOptions(audienceNames) },
    batch: { label: '批次', type: 'text', hint: '如 第1批' },
    area: { label: '苏木乡镇', type: 'text', needed: enteredSheets },
    way: { label: '方式', type: 'choice', needed: enteredSheets, options: asOptions(surveyWayNames) },
    givenBy: {
      label: '发放方',
      type: 'choice',
      needed: enteredSheets,
      options: asOptions({ purchaser: '购买主体', thirdParty: '第三方', contractor: '承接主体' }),
    },
    interviewer: { label: '调查员', type: 'text', needed: enteredSheets },
    sent: { label: '发出份数', type: 'number', unit: '份', needed: enteredSheets },
    endedOn: { label: '收回日期', type: 'date', needed: enteredSheets },
    sheets: {
      label: '问卷',
      type: 'list',
      needed: enteredSheets,
      norms: ['N19'],
      table: {},
      fields: {
        number: { label: '问卷号', type: 'text' },
        visited: { label: yesNoQuestions.visited, type: 'choice', options: yesNoOptions },
        showedCard: { label: yesNoQuestions.showedCard, type: 'choice', options: yesNoOptions },
        askedConsent: { label: yesNoQuestions.askedConsent, type: 'choice', options: yesNoOptions },
        attitude: levelField('attitude'),
        language: levelField('language'),
        policy: levelField('policy'),
        timely: levelField('timely'),
        charged: { label: yesNoQuestions.charged, type: 'choice', options: yesNoOptions },
        overall: levelField('overall'),
        visitors: { label: '入户人数', type: 'number', hint: '来了几人；不记得的不填' },
        opinion: { label: '意见', type: 'text' },
      },
    },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ audience, area, batch, endedOn }) =>
    [title, audience === 'townships' && '苏木乡镇卷', area.trim(), batch.trim(), endedOn].filter(Boolean).join(' '),
  byFigures: (figures) => ({
    comesTo(body, around) {
      const values = valuesAround(figures, around)
      const { answered, valid, score } = satisfactionOf(writtenSheets(body), levelPoints(values))
      if (answered === 0) return []
      const mean = score === null ? '' : `，总体满意程度平均 ${pointsText(score)} 分；${levelPointsText(values)}`
      return [`录入 ${answered} 份，有效 ${valid} 份${mean}。`]
    },
  }),
  looksAt: [complaint.id],
  remarks,
  begins: [
    {
      kind: complaint.id,
      title: '登记线索',
      basis: annex('三（一）'),
      whyNot(body, { state }) {
        if (answersOf(writtenSheets(body)).clues.length === 0) return `没有在“${yesNoQuestions.charged}”答“是”的问卷。`
        return state === enteredSheets ? null : '问卷录入完成以后再登记。'
      },
      bodyOf: (body) => ({ receivedOn: body.endedOn, channel: 'survey', matter: clueText(body) }),
    },
  ],
  states: finalBy(
    { title: '录入完成', basis: annex('三（一）'), guard },
    { id: enteredSheets, title: '已录入', frozen: suggested('：录入完成的问卷不再改动，更正先退回') },
  ),
  papers: ['survey-form'],
  slots: [
    { id: 'sheets', title: '收回的问卷', stage: 'after', required: false, answers: ['satisfaction'], late: true },
  ],
})
