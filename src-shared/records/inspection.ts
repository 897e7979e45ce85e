import { z } from 'zod'
import { supervisionWayNames } from '../contract/model-values'
import { compareDates, type IsoDate } from '../dates'
import { idSchema } from '../ids'
import { annex, suggested } from '../law/citations'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'
import { isBlank } from '../text/filler'
import { finalBy } from './draft'
import { defineKind } from './kind'
import { type FieldOption, type Lack, lackIf, type RecordAround, type RecordFacts } from './record-field'
import { approvedState, plannedRows, type SupervisionPlanBody, type SupervisionRow } from './supervision-plan'
import { frequencyNames } from './supervision-schedule'
import { clauseOptions, fundsService, serviceOptions, wayCodes, wayOptions } from './supervision-words'

const problemSchema = z.strictObject({
  id: idSchema,
  fact: longText,
  clause: shortText.nullable(),
  clauseText: shortText,
  evidence: shortText,
})

export type InspectionProblem = z.infer<typeof problemSchema>

const schema = z.strictObject({
  planRow: shortText.nullable(),
  checkedOn: nullableDate,
  place: shortText,
  way: z.enum(wayCodes).nullable(),
  service: shortText.nullable(),
  link: shortText,
  inspectors: shortText,
  present: shortText,
  planned: nullableInt,
  done: nullableInt,
  sampleBatch: shortText,
  sampleCount: nullableInt,
  sampleUnits: longText,
  papersSeen: longText,
  accounts: longText,
  problems: z.array(problemSchema).max(200),
  handling: z.enum(['clear', 'on_spot', 'rectify']).nullable(),
  onSpot: longText,
  opinion: longText,
  signature: z.enum(['signed', 'refused']).nullable(),
  refusal: shortText,
  notes: longText,
})

export type InspectionBody = z.infer<typeof schema>

/** Signed by both sides: it has taken place. */
export const inspectedState = 'done'

export const handlingNames = { clear: '未发现问题', on_spot: '当场改正', rectify: '发出整改通知' } as const

const supervision = annex('二（二）')
/** The part of the contract that forbids handing the service on (P27). */
const banClause = 'C16'

/** Rows of the plans that are approved; where two have the same, that of the newer. */
export function rowsInForce(related: RecordAround['related']): SupervisionRow[] {
  const rows = related
    .filter(({ kind, state }) => kind === 'supervision-plan' && state === approvedState)
    .flatMap(({ body }) => plannedRows(body as SupervisionPlanBody))
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

const planRowOptions = ({ related }: RecordAround): FieldOption[] =>
  rowsInForce(related).map((row, at) => ({ code: row.id, title: `${at + 1} ${rowTitle(row)}` }))

/** 家计调查：入户登记（服务现场检查，每季度一次） */
export const rowTitle = ({ service, link, way, frequency }: SupervisionRow): string => {
  const how = [way && supervisionWayNames[way], frequency && frequencyNames[frequency]].filter(Boolean).join('，')
  return `${[service, link.trim()].filter(Boolean).join('：')}${how && `（${how}）`}`
}

/** What the row of the plan says of a field that says something else, or nothing. */
const asPlanned =
  (field: 'way' | 'service' | 'link', shown: (row: SupervisionRow) => string | null) =>
  ({ planRow }: Record<string, unknown>, { related }: RecordFacts) => {
    const row = rowsInForce(related).find(({ id }) => id === planRow)
    return row?.[field] ? { value: row[field], text: `按计划：${shown(row)}` } : null
  }

/** A day of the service: what is looked at begins and ends with it. */
function outOfService(on: IsoDate | null, { project, endsOn }: RecordFacts): Lack[] {
  const startOn = project?.period.startOn ?? null
  if (on === null) return []
  return [
    ...lackIf(startOn !== null && compareDates(on, startOn) < 0, 'checkedOn', `检查日期早于服务开始日期 ${startOn}`),
    ...lackIf(endsOn !== null && compareDates(on, endsOn) > 0, 'checkedOn', `检查日期晚于服务结束日期 ${endsOn}`),
  ]
}

export const writtenProblems = ({ problems }: Pick<InspectionBody, 'problems'>): InspectionProblem[] =>
  problems.filter(({ fact, clause, evidence }) => !isBlank(fact) || clause !== null || !isBlank(evidence))

/** The problems that break the ban on handing the service on (P27). */
export const banBroken = (body: Pick<InspectionBody, 'problems'>): InspectionProblem[] =>
  writtenProblems(body).filter(({ clause }) => clause === banClause)

/** What was found and what follows from it say the same. */
function guard(body: InspectionBody, facts: RecordFacts): Lack[] {
  const problems = writtenProblems(body)
  const { handling, way, sampleCount, sampleBatch, sampleUnits, signature, refusal, onSpot } = body
  const isSampled = sampleCount !== null && sampleCount > 0 && !(isBlank(sampleBatch) && isBlank(sampleUnits))
  return [
    ...outOfService(body.checkedOn, facts),
    ...problems.flatMap((problem) =>
      lackIf(
        problem.clause === 'other' && isBlank(problem.clauseText),
        `problems.${problem.id}.clauseText`,
        `问题第${body.problems.indexOf(problem) + 1}项没有写明是哪一条约定`,
      ),
    ),
    ...lackIf(handling === 'clear' && problems.length > 0, 'handling', '记录了问题，处理不能是“未发现问题”'),
    ...lackIf(
      handling !== null && handling !== 'clear' && problems.length === 0,
      'problems',
      `处理是“${handling && handlingNames[handling]}”，没有填问题`,
    ),
    ...lackIf(handling === 'on_spot' && isBlank(onSpot), 'onSpot', '当场改正的，没有填当场改正情况'),
    ...lackIf(
      banBroken(body).length > 0 && handling !== null && handling !== 'rectify',
      'handling',
      '违反“不得转包与分包限制”的问题应当发出整改通知，不能当场改正了事',
    ),
    ...lackIf(way === 'key_sampling' && !isSampled, 'sampleCount', '重点抽查没有填样本：数量、批次或者编码'),
    ...lackIf(signature === 'refused' && isBlank(refusal), 'refusal', '拒签的，没有注明情况'),
  ]
}

function remarks(body: InspectionBody, { related, arisen }: RecordFacts, state: string): string[] {
  const { inspectors, planRow, handling } = body
  const alone =
    !isBlank(inspectors) &&
    inspectors
      .trim()
      .split(/[、，,；;和\s]+/)
      .filter(Boolean).length < 2
  const open =
    state === inspectedState && handling === 'rectify' && !arisen.some(({ kind }) => kind === 'rectification')
  const broken = banBroken(body).length > 0
  return [
    ...(alone ? ['检查人一般不少于两人（建议值）。'] : []),
    ...(planRow === null && rowsInForce(related).length > 0
      ? ['没有选对应的计划安排，不计入各项安排的完成次数。']
      : []),
    ...(broken ? ['记录了违反合同“不得转包与分包限制”的问题：承接主体不得转包，应当发出整改通知。'] : []),
    ...(open ? ['处理是“发出整改通知”，还没有发出：点“发出整改”，问题和条款自动带入。'] : []),
  ]
}

/** 监督检查记录 of one project: in one of the four ways, of a named service and link, with each problem's fact, clause and evidence (P14, P15, N16). */
export const inspection = defineKind<InspectionBody>({
  id: 'inspection',
  title: '监督检查记录',
  owner: 'project',
  inRegister: true,
  about:
    '服务现场检查、工作汇报、资料查阅、重点抽查，每次登记一份：查哪项服务、哪个环节，问题写明事实、合同条款、证据。只记事实和数，不写服务对象的个人信息，不下认定结论。',
  norms: ['P14', 'P15', 'N16', 'P27'],
  schema,
  blank: {
    planRow: null,
    checkedOn: null,
    place: '',
    way: null,
    service: null,
    link: '',
    inspectors: '',
    present: '',
    planned: null,
    done: null,
    sampleBatch: '',
    sampleCount: null,
    sampleUnits: '',
    papersSeen: '',
    accounts: '',
    problems: [],
    handling: null,
    onSpot: '',
    opinion: '',
    signature: null,
    refusal: '',
    notes: '',
  },
  fields: {
    planRow: {
      label: '对应的计划安排',
      type: 'choice',
      optionsOf: planRowOptions,
      gone: '（已不在计划中的安排）',
      hint: '已批准的监督检查计划中的一项；计划外的检查不选',
    },
    checkedOn: { label: '检查日期', type: 'date', needed: inspectedState },
    way: {
      label: '检查方式',
      type: 'choice',
      needed: inspectedState,
      norms: ['P14'],
      options: wayOptions,
      proposed: asPlanned('way', ({ way }) => way && supervisionWayNames[way]),
    },
    service: {
      label: '服务项目',
      type: 'choice',
      needed: inspectedState,
      norms: ['P15'],
      optionsOf: serviceOptions,
      proposed: asPlanned('service', ({ service }) => service),
    },
    link: {
      label: '环节',
      type: 'text',
      needed: inspectedState,
      norms: ['P15'],
      hint: '例如入户登记；突出重点服务、关键环节',
      proposed: asPlanned('link', ({ link }) => link),
    },
    place: { label: '地点', type: 'text', needed: inspectedState },
    inspectors: { label: '检查人', type: 'text', needed: inspectedState, hint: '一般不少于两人（建议值）' },
    present: { label: '承接主体在场人', type: 'text', needed: inspectedState },
    planned: { label: '到检查之日计划完成量', type: 'number', hint: '按工作方案，计量单位同合同' },
    done: { label: '实际完成量', type: 'number' },
    sampleCount: { label: '抽取样本数', type: 'number', hint: '重点抽查必填' },
    sampleBatch: { label: '样本批次、种子', type: 'text' },
    sampleUnits: { label: '样本编码', type: 'longText', hint: '只写编码，不写姓名、身份证号' },
    papersSeen: { label: '查阅的资料', type: 'longText' },
    accounts: {
      label: '专账与票据情况',
      type: 'longText',
      norms: ['N16'],
      hint: `每季度至少查一次：单独核算、专款专用、票据合法；“${fundsService}”的检查必填`,
    },
    problems: {
      label: '问题',
      type: 'list',
      norms: ['P16'],
      fields: {
        fact: { label: '事实', type: 'longText', needed: inspectedState },
        clause: {
          label: '合同条款',
          type: 'choice',
          needed: inspectedState,
          options: clauseOptions,
          hint: '用本单位合同范本的，条号以签订的合同为准',
        },
        evidence: { label: '证据', type: 'text', needed: inspectedState },
        clauseText: { label: '约定内容', type: 'text' },
      },
    },
    handling: {
      label: '处理',
      type: 'choice',
      needed: inspectedState,
      norms: ['P16'],
      options: Object.entries(handlingNames).map(([code, title]) => ({ code, title })),
    },
    onSpot: { label: '当场改正情况', type: 'longText' },
    opinion: { label: '被检查方意见', type: 'longText' },
    signature: {
      label: '在场人签认',
      type: 'choice',
      needed: inspectedState,
      options: [
        { code: 'signed', title: '已签认' },
        { code: 'refused', title: '拒签' },
      ],
    },
    refusal: { label: '拒签情况', type: 'text', hint: '拒签的注明时间、理由和见证人' },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ service, link, checkedOn }) =>
    ['监督检查', [service, link.trim()].filter(Boolean).join(' '), checkedOn].filter(Boolean).join(' '),
  looksAt: ['supervision-plan'],
  prefill: ({ kinds }) => ({ service: kinds.length === 1 ? (kinds[0]?.name ?? null) : null }),
  remarks,
  begins: [
    {
      kind: 'rectification',
      title: '发出整改',
      basis: supervision,
      whyNot({ handling }, { state }) {
        if (handling !== 'rectify') return '处理不是“发出整改通知”。'
        return state === inspectedState ? null : '检查记录签认以后再发。'
      },
      bodyOf: (body) => ({
        source: 'inspection',
        problems: writtenProblems(body).map(({ id, fact, clause, clauseText, evidence }) => ({
          id,
          fact,
          clause,
          clauseText,
          evidence,
          measure: '',
          proof: '',
          verdict: null,
        })),
      }),
    },
  ],
  states: finalBy(
    {
      title: '签认办结',
      basis: supervision,
      guard: (body, facts) => [
        ...guard(body, facts),
        ...lackIf(
          body.service === fundsService && isBlank(body.accounts),
          'accounts',
          '检查资金使用的，没有填专账与票据情况',
        ),
      ],
    },
    { id: inspectedState, title: '已签认', frozen: suggested('：签认后不再改动，更正先退回') },
  ),
  papers: ['inspection-record'],
  slots: [
    {
      id: 'signed',
      title: '监督检查记录（签字）',
      stage: 'during',
      required: true,
      late: true,
      signedOf: 'inspection-record',
    },
    { id: 'evidence', title: '检查的证据', stage: 'during', required: false, late: true },
  ],
})
