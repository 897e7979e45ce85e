import { z } from 'zod'
import { supervisionWayNames } from '../contract/model-values'
import { compareDates } from '../dates'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import { figureOf, type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import type { SupervisionWay } from '../project/contract-form'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { asOptions } from './as-options'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { valuesAround } from './kind-by-figures'
import { type Lack, lackIf, type RecordAround, type RecordFacts } from './record-field'
import { type Frequency, frequencyNames, plannedIn, quarterTitle, serviceQuarters } from './supervision-schedule'
import { clauseOptions, fundsService, serviceOptions, wayCodes, wayOptions } from './supervision-words'

const frequencies = Object.keys(frequencyNames) as [Frequency, ...Frequency[]]

const rowSchema = z.strictObject({
  id: idSchema,
  service: shortText.nullable(),
  link: shortText,
  way: z.enum(wayCodes).nullable(),
  frequency: z.enum(frequencies).nullable(),
  fromOn: nullableDate,
  toOn: nullableDate,
  inspectors: shortText,
  sharePercent: nullableInt,
  area: shortText,
  clause: shortText.nullable(),
  focus: shortText,
})

export type SupervisionRow = z.infer<typeof rowSchema>

const schema = z.strictObject({
  number: shortText,
  madeOn: nullableDate,
  rows: z.array(rowSchema).max(200),
  approver: shortText,
  approvedOn: nullableDate,
  notes: longText,
})

export type SupervisionPlanBody = z.infer<typeof schema>

export const approvedState = 'approved'

/** Each way as it is usually done: 月汇报、季现场、全程抽查 (domain 5, 建议值). */
const usual: Record<SupervisionWay, Pick<SupervisionRow, 'link' | 'frequency' | 'focus'>> = {
  onsite: { link: '提供服务的现场', frequency: 'quarterly', focus: '人员、步骤、留痕与合同和工作方案是否一致' },
  work_report: { link: '进度和质量', frequency: 'monthly', focus: '完成数量、自查情况、困难和下一步安排' },
  document_review: {
    link: '服务记录和档案',
    frequency: 'quarterly',
    focus: '服务计划表、服务记录表、督导记录表是否齐全一致',
  },
  key_sampling: { link: '已完成的服务', frequency: 'quarterly', focus: '抽取的样本是否真实、完整、合格' },
}

/** A row for each way the contract names, and one for the contractor's money. */
function suggestedRows({ project, kinds, endsOn }: RecordAround, values: SuggestedValues): SupervisionRow[] {
  if (!project) return []
  const { supervisionWays, quality } = project.contract
  const window = { fromOn: project.period.startOn, toOn: endsOn }
  const blank = { inspectors: '', sharePercent: null, area: '', clause: 'C12' }
  const service = kinds[0]?.name ?? null
  const share = Math.round((quality.sampleShareBp ?? figureOf(values, 'sample-share')) / 100)
  return [
    ...supervisionWays.map((way) => ({
      ...blank,
      id: way,
      service,
      way,
      ...usual[way],
      ...window,
      ...(way === 'key_sampling' && { sharePercent: share, clause: 'C05' }),
    })),
    {
      ...blank,
      id: 'funds',
      service: fundsService,
      link: '专账和票据',
      way: 'document_review',
      frequency: 'quarterly',
      ...window,
      clause: 'C11',
      focus: '单独核算、专款专用、据实列支，票据合法，没有用于禁止的用途',
    },
  ]
}

/** Rows in which something is typed. */
export const plannedRows = ({ rows }: SupervisionPlanBody): SupervisionRow[] =>
  rows.filter(({ service, link, way, frequency }) => service || link.trim() || way || frequency)

const totalOf = (rows: readonly SupervisionRow[], facts: Pick<RecordAround, 'project' | 'endsOn'>): number[] => {
  const quarters = serviceQuarters(facts.project?.period.startOn ?? null, facts.endsOn)
  const counts = rows.map((row) => plannedIn(row, quarters))
  return quarters.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0))
}

/** Days of each row within the service, and no less in all than the contract's once a quarter (C12). */
function guard(body: SupervisionPlanBody, facts: RecordFacts): Lack[] {
  const rows = plannedRows(body)
  const startOn = facts.project?.period.startOn ?? null
  const { endsOn } = facts
  const planned = totalOf(rows, facts)
  const sum = planned.reduce((all, one) => all + one, 0)
  return [
    ...lackIf(startOn === null || endsOn === null, 'rows', '项目还没有填服务期限，排不出各季度的检查'),
    ...rows.flatMap((row) => {
      const at = `检查安排第${body.rows.indexOf(row) + 1}项的`
      const field = (name: string) => `rows.${row.id}.${name}`
      const { fromOn, toOn, sharePercent } = row
      return [
        ...lackIf(
          fromOn !== null && toOn !== null && compareDates(toOn, fromOn) < 0,
          field('toOn'),
          `${at}结束日期早于开始日期`,
        ),
        ...lackIf(
          startOn !== null && fromOn !== null && compareDates(fromOn, startOn) < 0,
          field('fromOn'),
          `${at}开始日期早于服务开始日期 ${startOn}`,
        ),
        ...lackIf(
          endsOn !== null && toOn !== null && compareDates(toOn, endsOn) > 0,
          field('toOn'),
          `${at}结束日期晚于服务结束日期 ${endsOn}`,
        ),
        ...lackIf(sharePercent !== null && sharePercent > 100, field('sharePercent'), `${at}抽查比例超过100%`),
      ]
    }),
    ...lackIf(
      planned.length > 0 && sum < planned.length,
      'rows',
      `合同约定每季度不少于一次，服务期内 ${planned.length} 个季度只安排了 ${sum} 次`,
    ),
    ...lackIf(!rows.some(({ service }) => service !== fundsService), 'rows', '没有安排对重点服务的检查'),
  ]
}

/** What may be so, and is worth a second look. */
function remarks(body: SupervisionPlanBody, facts: RecordFacts, values: SuggestedValues): string[] {
  const rows = plannedRows(body)
  if (rows.length === 0) return []
  const missing = wayCodes.filter((way) => !rows.some((row) => row.way === way)).map((way) => supervisionWayNames[way])
  const quarters = serviceQuarters(facts.project?.period.startOn ?? null, facts.endsOn)
  const planned = totalOf(rows, facts)
  const empty = quarters.filter((_, at) => planned[at] === 0)
  const least = figureOf(values, 'sample-reason')
  const few = rows.filter(({ sharePercent }) => sharePercent !== null && sharePercent * 100 < least)
  return [
    ...(missing.length > 0 ? [`四种方式中没有安排${missing.join('、')}。`] : []),
    ...(empty.length > 0 ? [`${empty.map(quarterTitle).join('、')}没有安排检查。`] : []),
    ...(rows.some(({ service }) => service === fundsService) ? [] : ['没有安排对承接主体资金使用的检查。']),
    ...(few.length > 0
      ? [
          `抽查比例低于${valueText(values, 'sample-reason')}（${valueStatus(values, 'sample-reason')}），请核对或者在备注写明理由。`,
        ]
      : []),
  ]
}

/** 监督检查计划 (P13 to P15, N16): what is looked at, how, how often and by whom, over the whole service. */
export const supervisionPlan = defineKind<SupervisionPlanBody>({
  id: 'supervision-plan',
  title: '监督检查计划',
  owner: 'project',
  about:
    '对服务全过程怎样检查：突出重点服务、关键环节，写明方式、频次、时间、检查人。按合同的监督方式预填，改好后由分管负责人批准；计划有变的，退回更正后另出一版。',
  norms: ['P13', 'P14', 'P15', 'N16'],
  schema,
  blank: { number: '', madeOn: null, rows: [], approver: '', approvedOn: null, notes: '' },
  fields: {
    number: { label: '编号', type: 'text', hint: '本单位自编，不编号的不填' },
    madeOn: { label: '制定日期', type: 'date', needed: approvedState, beforeContract: true },
    rows: {
      label: '检查安排',
      type: 'list',
      needed: approvedState,
      norms: ['P13', 'P14', 'P15'],
      fields: {
        service: {
          label: '服务项目',
          type: 'choice',
          needed: approvedState,
          norms: ['P15'],
          optionsOf: serviceOptions,
        },
        link: { label: '环节', type: 'text', needed: approvedState, norms: ['P15'] },
        way: { label: '方式', type: 'choice', needed: approvedState, norms: ['P14'], options: wayOptions },
        frequency: {
          label: '频次',
          type: 'choice',
          needed: approvedState,
          norms: ['P13'],
          options: asOptions(frequencyNames),
        },
        fromOn: { label: '开始日期', type: 'date', needed: approvedState, ahead: true },
        toOn: { label: '结束日期', type: 'date', needed: approvedState, ahead: true },
        inspectors: { label: '检查人', type: 'text', needed: approvedState },
        sharePercent: { label: '抽查比例', type: 'number', unit: '%' },
        area: { label: '区域', type: 'text' },
        clause: { label: '合同条款', type: 'choice', options: clauseOptions },
        focus: { label: '看点', type: 'text' },
      },
    },
    approver: { label: '批准人', type: 'text', needed: approvedState, hint: '一般为分管负责人' },
    approvedOn: {
      label: '批准日期',
      type: 'date',
      notBefore: 'madeOn',
      beforeContract: true,
      dayOf: approvedState,
      hint: '不填的按批准之日',
    },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ number, approvedOn, madeOn }) =>
    ['监督检查计划', number.trim(), approvedOn ?? madeOn].filter(Boolean).join(' '),
  byFigures(figures) {
    return {
      prefill: (around) => ({ rows: suggestedRows(around, valuesAround(figures, around)) }),
      remarks: (body, facts) => remarks(body, facts, valuesAround(figures, facts)),
    }
  },
  states: finalBy(
    { title: '批准', basis: annex('二（二）'), guard },
    { id: approvedState, title: '已批准', frozen: suggested('：批准的计划不再改动，调整先退回，另出一版') },
  ),
  papers: ['supervision-plan'],
  slots: [
    {
      id: 'signed',
      title: '监督检查计划（签批）',
      stage: 'during',
      required: false,
      late: true,
      signedOf: 'supervision-plan',
    },
  ],
})
