import { supervisionWayNames } from '../contract/model-values'
import { annex, suggested } from '../law/citations'
import { asOptions } from './as-options'
import { finalBy } from './draft'
import { fewInspectors, inspectionLacks, inspectionRemarks } from './inspection-rules'
import {
  banBroken,
  handlingNames,
  type InspectionBody,
  type InspectionProblem,
  inspectedState,
  inspectionSchema,
  readsLikeBreach,
  writtenProblems,
} from './inspection-schema'
import { defineKind } from './kind'
import { valuesAround } from './kind-by-figures'
import type { FieldOption, RecordAround, RecordFacts, RecordField } from './record-field'
import type { SupervisionRow } from './supervision-plan'
import { fitsRow, rowOfVisit, rowsInForce, rowTitle } from './supervision-rows'
import { quartersOwed } from './supervision-standing'
import { clauseOptions, fundsService, serviceOptions, wayOptions } from './supervision-words'

const supervision = annex('二（二）')

const planRowOptions = ({ related }: RecordAround): FieldOption[] =>
  rowsInForce(related).map((row, at) => ({ code: row.id, title: `${at + 1} ${rowTitle(row)}` }))

/** What the row of the plan says of a field that says something else, or nothing. */
const asPlanned =
  (field: 'way' | 'service' | 'link', shown: (row: SupervisionRow) => string | null) =>
  ({ planRow }: Record<string, unknown>, { related }: RecordFacts) => {
    const row = rowsInForce(related).find(({ id }) => id === planRow)
    return row?.[field] ? { value: row[field], text: `按计划：${shown(row)}` } : null
  }

/** The row that is of its way, service and link, where it names none that is. */
function proposedRow(body: Record<string, unknown>, { related }: RecordFacts) {
  const visit = body as InspectionBody
  const rows = rowsInForce(related)
  if (rows.some((row) => row.id === visit.planRow && fitsRow(row, visit))) return null
  const row = rowOfVisit(rows, visit)
  return row && { value: row.id, text: `按检查方式、服务项目和环节：${rowTitle(row)}` }
}

const fields: Record<keyof InspectionBody, RecordField> = {
  planRow: {
    label: '对应的计划安排',
    type: 'choice',
    optionsOf: planRowOptions,
    gone: '（已不在计划中的安排）',
    hint: '已批准的监督检查计划中的一项；计划外的检查不选',
    proposed: proposedRow,
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
  inspectors: { label: '检查人', type: 'text', needed: inspectedState },
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
      noBreach: {
        label: '不属于转包、违约分包的理由',
        type: 'text',
        hint: '事实写了转包、分包，又不违反约定的写明，例如合同同意的分包及同意文件',
        without: (item) => !readsLikeBreach(item as InspectionProblem),
      },
    },
  },
  handling: {
    label: '处理',
    type: 'choice',
    needed: inspectedState,
    norms: ['P16'],
    options: asOptions(handlingNames),
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
  schema: inspectionSchema,
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
  fields,
  byFigures: (figures) => ({
    fields: {
      ...fields,
      inspectors: { ...fields.inspectors, hint: fewInspectors(figures.on('9999-12-31').suggestedValues) },
    },
    remarks: (body, facts, state) => inspectionRemarks(body, facts, state, valuesAround(figures, facts)),
  }),
  titleOf: ({ service, link, checkedOn }) =>
    ['监督检查', [service, link.trim()].filter(Boolean).join(' '), checkedOn].filter(Boolean).join(' '),
  looksAt: ['supervision-plan'],
  owed: ({ project, endsOn }, records) => quartersOwed({ startOn: project?.period.startOn ?? null, endsOn, records }),
  prefill: ({ kinds }) => ({ service: kinds.length === 1 ? (kinds[0]?.name ?? null) : null }),
  begins: [
    {
      kind: 'rectification',
      title: '发出整改',
      basis: supervision,
      atOnce: (body, to) => to === inspectedState && banBroken(body).length > 0,
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
      guard: inspectionLacks,
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
      answers: ['inspections'],
      late: true,
      signedOf: 'inspection-record',
    },
    { id: 'evidence', title: '检查的证据', stage: 'during', required: false, answers: [], late: true },
  ],
})
