import { compareDates } from '../dates'
import { notice } from '../law/citations'
import { asOptions } from './as-options'
import {
  blankFeedback,
  type FeedbackBody,
  feedbackSchema,
  feedbackSorts,
  feedbackWays,
  problemStages,
} from './feedback-schema'
import { feedbackStates } from './feedback-states'
import { defineKind } from './kind'
import type { RecordFacts, RecordField } from './record-field'
import { isOver } from './record-standing'

/** Received and not answered: its day counts. */
export const openFeedback: ReadonlySet<string> = new Set(['received', 'correcting'])

function remarks({ dueOn, answeredOn, problems }: FeedbackBody, { today }: RecordFacts, state: string): string[] {
  const isOpen = openFeedback.has(state)
  const undone = problems.flatMap(({ doneOn }, at) => (doneOn === null ? [at + 1] : []))
  return [
    ...(isOpen && dueOn && isOver(dueOn, today) ? [`整改期限 ${dueOn} 已过，还没有答复。`] : []),
    ...(!isOpen && dueOn && answeredOn && compareDates(answeredOn, dueOn) > 0
      ? [`答复日期 ${answeredOn} 晚于整改期限 ${dueOn}。`]
      : []),
    ...(state === 'answered' && undone.length > 0
      ? [`答复时问题第${undone.join('、')}项还没有改到位，改到位后另行报告。`]
      : []),
  ]
}

const fields: Record<keyof FeedbackBody, RecordField> = {
  sort: { label: '反馈种类', type: 'choice', needed: 'noted', norms: ['N24'], options: asOptions(feedbackSorts) },
  from: { label: '反馈单位', type: 'text', needed: 'noted', norms: ['N24'], hint: '自治区民政厅、盟市民政局等' },
  receivedOn: { label: '收到日期', type: 'date', needed: 'noted', norms: ['N24', 'N28'] },
  way: { label: '反馈方式', type: 'choice', needed: 'noted', options: asOptions(feedbackWays) },
  number: { label: '来文字号或编号', type: 'text', hint: '没有文号的，填平台上的编号；都没有的不填' },
  formerId: { label: '上一次反馈', type: 'record', ofKinds: ['feedback'] },
  projectIds: { label: '涉及项目', type: 'projects', norms: ['N28'], hint: '只说本旗县、不说哪个项目的不选' },
  problems: {
    label: '问题',
    type: 'list',
    needed: 'correcting',
    norms: ['N28'],
    hint: '通知里的问题逐条登记',
    fields: {
      stage: { label: '录入阶段', type: 'choice', needed: 'correcting', options: asOptions(problemStages) },
      fact: {
        label: '问题',
        type: 'longText',
        needed: 'correcting',
        hint: '哪些材料、哪些录入有问题；不写服务对象的姓名、身份证号',
      },
      ask: { label: '整改要求', type: 'longText', needed: 'correcting' },
      measure: { label: '整改情况', type: 'longText', since: 'correcting', needed: 'answered' },
      doneOn: {
        label: '改到位日期',
        type: 'date',
        since: 'correcting',
        anyYear: true,
        notBefore: 'receivedOn',
        hint: '答复时还没有改到位的不填，在整改情况里写明原因和计划',
      },
      proof: { label: '佐证材料', type: 'text', since: 'correcting', hint: '补录登记的编号、文件名称等' },
    },
  },
  dueOn: {
    label: '整改期限',
    type: 'date',
    needed: 'correcting',
    ahead: true,
    anyYear: true,
    notBefore: 'receivedOn',
    norms: ['N28'],
    hint: '按反馈的要求填写；通知只规定限期整改，没有写明天数',
  },
  responsible: { label: '承办股室、承办人', type: 'text', needed: 'correcting' },
  answer: {
    label: '答复意见',
    type: 'longText',
    since: 'correcting',
    needed: 'answered',
    norms: ['N24'],
    hint: '整改的总体情况、下一步措施',
  },
  answerNumber: {
    label: '答复文号',
    type: 'text',
    since: 'correcting',
    letterNumber: { datedBy: 'answeredOn' },
    hint: '在平台上答复、不发文的不填',
  },
  answeredOn: {
    label: '答复日期',
    type: 'date',
    since: 'correcting',
    needed: 'answered',
    anyYear: true,
    notBefore: 'receivedOn',
    norms: ['N24'],
  },
  acceptedOn: {
    label: '对方认可日期',
    type: 'date',
    since: 'answered',
    needed: 'accepted',
    anyYear: true,
    notBefore: 'answeredOn',
  },
  againOn: { label: '再次反馈日期', type: 'date', since: 'answered', anyYear: true, notBefore: 'answeredOn' },
  againText: { label: '再次反馈的意见', type: 'longText', since: 'answered' },
  notes: { label: '备注', type: 'longText' },
}

/**
 * 监督反馈: what a superior office says of the county's purchases, by when it wants it mended, and the answer (notice 二（二）,
 * 二（四）; N24, N28). Of the year and not of a project: the notice goes to the bureau, names several projects or none, and
 * is answered by one letter; the projects it names know of it by `projectIds`.
 */
export const feedback = defineKind<FeedbackBody>({
  id: 'feedback',
  title: '监督反馈',
  owner: 'year',
  about:
    '自治区、盟市的通报和点对点反馈，收到一份登记一份：问题逐条登记，限期整改，答复附佐证材料。只有表扬的，登记后存查。',
  norms: ['N24', 'N28'],
  schema: feedbackSchema,
  blank: blankFeedback,
  fields,
  titleOf: ({ sort, from, number, receivedOn }) =>
    [from.trim() || '监督反馈', sort && feedbackSorts[sort], number.trim(), receivedOn].filter(Boolean).join(' '),
  dueOn: ({ dueOn }, { state }) => (openFeedback.has(state) ? dueOn : null),
  remarks,
  begins: [
    {
      kind: 'feedback',
      title: '登记再次反馈',
      basis: notice('二（四）'),
      atOnce: (_body, to) => to === 'again',
      whyNot: (_body, { state }) => (state === 'again' ? null : '对方再次反馈以后登记。'),
      bodyOf: ({ sort, from, projectIds, problems, responsible, againOn, againText }) => ({
        sort: sort === 'praise' ? null : sort,
        from,
        receivedOn: againOn,
        projectIds,
        responsible,
        problems: problems.map(({ id, stage, fact }) => ({
          ...{ id, stage, fact, ask: againText, measure: '', doneOn: null, proof: '' },
        })),
      }),
    },
  ],
  states: feedbackStates,
  papers: ['feedback-answer'],
  slots: [
    { id: 'notice', title: '反馈、通报的原件或记录', stage: 'after', required: true, answers: [] },
    { id: 'evidence', title: '整改佐证材料', stage: 'after', required: false, answers: [] },
    {
      id: 'answer',
      title: '反馈意见整改情况报告（盖章）',
      stage: 'after',
      required: false,
      answers: [],
      late: true,
      signedOf: 'feedback-answer',
    },
    { id: 'receipt', title: '送达或平台回执', stage: 'after', required: false, answers: [], late: true },
  ],
})
