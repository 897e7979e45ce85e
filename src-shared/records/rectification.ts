import { compareDates } from '../dates'
import { valueStatus, valueText } from '../law/suggested-values'
import { asOptions } from './as-options'
import { defineKind } from './kind'
import type { FiguresBy, RecordFacts, RecordField, RelatedRecord } from './record-field'
import { isOver } from './record-standing'
import { proposedCorrectDay, proposedPlanDay, waitsFor } from './rectification-days'
import {
  compensationRemark,
  lateDays,
  lateRemark,
  proposedClause,
  proposedRemedy,
  proposedSum,
} from './rectification-late'
import {
  deliveryNames,
  type RectificationBody,
  rectificationSchema,
  remedyNames,
  sourceNames,
  verdictNames,
} from './rectification-schema'
import { rectificationStates } from './rectification-steps'
import { clauseOptions } from './supervision-words'

export const closedState = 'closed'

/** 未闭环的整改 among the records of a project: what bars acceptance and payment as the contract says. */
export const openRectifications = <R extends Pick<RelatedRecord, 'kind' | 'state'>>(records: readonly R[]): R[] =>
  records.filter(({ kind, state }) => kind === 'rectification' && state !== closedState)

function remarks(body: RectificationBody, facts: RecordFacts, state: string): string[] {
  const { today, endsOn } = facts
  const waits = waitsFor(body, state)
  const over = waits && isOver(waits.by, today)
  const isOpen = state !== closedState && state !== 'found'
  const { correctDueOn, receivedOn, planReceivedOn, planDueOn } = body
  return [
    ...(over ? [`${waits.what}的期限 ${waits.by} 已过，可以转补救、赔偿。`] : []),
    ...(isOpen ? lateRemark(body, facts) : []),
    ...(state === 'remedy' ? compensationRemark(body) : []),
    ...(planReceivedOn !== null && planDueOn !== null && compareDates(planReceivedOn, planDueOn) > 0
      ? [`整改方案逾期提交：期限 ${planDueOn}，${planReceivedOn} 收到。`]
      : []),
    ...(correctDueOn !== null && endsOn !== null && compareDates(correctDueOn, endsOn) > 0
      ? [`改毕期限晚于服务结束日期 ${endsOn}。`]
      : []),
    ...(isOpen && receivedOn === null ? ['整改通知书还没有登记签收日期。'] : []),
  ]
}

const fields: Record<keyof RectificationBody, RecordField> = {
  source: { label: '来源', type: 'choice', needed: 'ordered', norms: ['N28'], options: asOptions(sourceNames) },
  inspectionId: {
    label: '哪次检查、抽样、催办或者投诉',
    type: 'record',
    ofKinds: ['inspection', 'sampling', 'urging', 'complaint'],
  },
  sourceText: { label: '来源编号或者说明', type: 'text', hint: '上级反馈、通报的文号，投诉登记的日期' },
  problems: {
    label: '问题',
    type: 'list',
    needed: 'ordered',
    norms: ['P16'],
    fields: {
      fact: { label: '事实', type: 'longText', needed: 'ordered' },
      clause: { label: '合同条款', type: 'choice', needed: 'ordered', options: clauseOptions },
      evidence: { label: '证据', type: 'text', needed: 'ordered' },
      clauseText: { label: '约定内容', type: 'text' },
      measure: { label: '方案措施', type: 'longText', since: 'ordered' },
      proof: { label: '整改证据', type: 'text', since: 'approved' },
      verdict: { label: '复核结论', type: 'choice', since: 'corrected', options: asOptions(verdictNames) },
    },
  },
  number: {
    label: '通知书文号',
    type: 'text',
    needed: 'ordered',
    letterNumber: { datedBy: 'noticedOn' },
    hint: '如 示民函〔2023〕5号',
  },
  noticedOn: { label: '通知日期', type: 'date', needed: 'ordered' },
  addressee: { label: '主送', type: 'text', needed: 'ordered', hint: '合同的承接主体' },
  contact: { label: '联系股室、电话', type: 'text' },
  planDueOn: {
    label: '交方案期限',
    type: 'date',
    needed: 'ordered',
    ahead: true,
    norms: ['P16'],
  },
  correctDueOn: {
    label: '改毕期限',
    type: 'date',
    needed: 'ordered',
    ahead: true,
    notBefore: 'planDueOn',
    norms: ['P16'],
  },
  delivery: { label: '送达方式', type: 'choice', since: 'ordered', options: asOptions(deliveryNames) },
  receivedOn: { label: '签收日期', type: 'date', since: 'ordered', notBefore: 'noticedOn' },
  backReason: {
    label: '撤回通知书的原因',
    type: 'longText',
    since: 'ordered',
    norms: ['P16'],
    hint: '通知书还没有发出、退回更正的填写',
  },
  outReason: {
    label: '移出的原因',
    type: 'longText',
    norms: ['P16'],
    hint: '不用整改、移出这份记录的，写明为什么；其他的不填',
  },
  planReceivedOn: { label: '收到方案日期', type: 'date', since: 'ordered', notBefore: 'noticedOn' },
  planApprovedOn: { label: '批准方案日期', type: 'date', since: 'planned', notBefore: 'planReceivedOn' },
  planApprover: { label: '批准人', type: 'text', since: 'planned' },
  correctedOn: { label: '收到整改报告日期', type: 'date', since: 'approved', notBefore: 'planApprovedOn' },
  reviewedOn: { label: '复核日期', type: 'date', since: 'corrected' },
  reviewers: { label: '复核人', type: 'text', since: 'corrected' },
  reviewWay: { label: '复核方式', type: 'text', since: 'corrected', hint: '现场查看、查阅资料、抽样回访等' },
  extendedDueOn: {
    label: '再限期的改毕期限',
    type: 'date',
    since: 'corrected',
    ahead: true,
    hint: '没有改到位、再给一次期限的填写',
  },
  remedyType: {
    label: '补救、赔偿',
    type: 'choice',
    since: 'remedy',
    norms: ['P17'],
    options: asOptions(remedyNames),
    proposed: (body, facts) => proposedRemedy(body as RectificationBody, facts),
  },
  remedyClause: {
    label: '依据的合同条款',
    type: 'choice',
    since: 'remedy',
    norms: ['P17'],
    options: clauseOptions,
    proposed: (body, { today }) =>
      proposedClause(body as RectificationBody, { late: lateDays(body as RectificationBody, today) > 0 }),
  },
  remedyFen: {
    label: '金额',
    type: 'money',
    since: 'remedy',
    norms: ['P17'],
    proposed: (body, facts) => proposedSum(body as RectificationBody, facts),
  },
  remedyText: { label: '补救、赔偿情况', type: 'longText', since: 'remedy', hint: '赔偿损失的，写明金额的依据和算法' },
  decision: { label: '本单位的决定', type: 'text', since: 'remedy', hint: '会议纪要或者文号' },
  remedyDueOn: { label: '补救、赔偿期限', type: 'date', since: 'remedy', ahead: true, notBefore: 'noticedOn' },
  remedyDoneOn: { label: '办结日期', type: 'date', since: 'remedy', notBefore: 'noticedOn' },
  notes: { label: '备注', type: 'longText' },
}

/** Days and numbers the office can replace, by those of the record's project. */
function fieldsBy(figures: FiguresBy): typeof fields {
  const { suggestedValues: today } = figures.on('9999-12-31')
  const valuesOf = ({ project }: RecordFacts) => (project ? figures.of(project).suggestedValues : today)
  return {
    ...fields,
    planDueOn: {
      ...fields.planDueOn,
      proposed: (body, facts) => proposedPlanDay(body as RectificationBody, facts, valuesOf(facts)),
    },
    correctDueOn: {
      ...fields.correctDueOn,
      proposed: (body, facts) => proposedCorrectDay(body as RectificationBody, facts, valuesOf(facts)),
    },
    reviewers: {
      ...fields.reviewers,
      hint: `一般不少于${valueText(today, 'inspectors')}（${valueStatus(today, 'inspectors')}）`,
    },
  }
}

/** 整改 of what was found in a project's service, from the finding to the closing (P16, P17, N28). */
export const rectification = defineKind<RectificationBody>({
  id: 'rectification',
  title: '整改',
  owner: 'project',
  inRegister: true,
  about:
    '发现问题的，责令承接主体限期提出整改方案并整改：发通知书、收方案、批准、收整改报告、复核，逐步办理，不能跳步。逾期或者不到位的，转补救、赔偿。',
  norms: ['P16', 'P17', 'P27', 'N28'],
  schema: rectificationSchema,
  blank: {
    source: null,
    inspectionId: null,
    sourceText: '',
    problems: [],
    number: '',
    noticedOn: null,
    addressee: '',
    planDueOn: null,
    correctDueOn: null,
    contact: '',
    delivery: null,
    receivedOn: null,
    backReason: '',
    outReason: '',
    planReceivedOn: null,
    planApprovedOn: null,
    planApprover: '',
    correctedOn: null,
    reviewedOn: null,
    reviewers: '',
    reviewWay: '',
    extendedDueOn: null,
    remedyType: null,
    remedyClause: null,
    remedyFen: null,
    remedyText: '',
    decision: '',
    remedyDueOn: null,
    remedyDoneOn: null,
    notes: '',
  },
  fields,
  byFigures: (figures) => ({ fields: fieldsBy(figures) }),
  titleOf: ({ number, problems, noticedOn }) =>
    ['整改', number.trim() || problems[0]?.fact.trim().slice(0, 20), noticedOn].filter(Boolean).join(' '),
  prefill: ({ contractor }) => ({ addressee: contractor?.name ?? '' }),
  dueOn: (body, { state }) => waitsFor(body, state)?.by ?? null,
  remarks,
  states: rectificationStates,
  papers: ['rectification-notice', 'rectification-review'],
  slots: [
    {
      id: 'notice',
      title: '整改通知书（盖章）和送达凭证',
      stage: 'during',
      required: true,
      answers: ['rectification'],
      late: true,
      signedOf: 'rectification-notice',
    },
    {
      id: 'plan',
      title: '承接主体的整改方案',
      stage: 'during',
      required: false,
      answers: ['rectification'],
      late: true,
    },
    {
      id: 'report',
      title: '承接主体的整改报告',
      stage: 'during',
      required: false,
      answers: ['rectification'],
      late: true,
    },
    {
      id: 'review',
      title: '整改复核单（签字）',
      stage: 'during',
      required: false,
      answers: ['rectification'],
      late: true,
      signedOf: 'rectification-review',
    },
    { id: 'remedy', title: '补救、赔偿的决定和凭证', stage: 'during', required: false, late: true },
  ],
})
