import { annex, procurementRegulation } from '../law/citations'
import {
  type Acceptance,
  acceptanceSchema,
  acceptedState,
  conclusions,
  conclusionTitle,
  type StandardRow,
} from './acceptance-body'
import { dayRemarks } from './acceptance-days'
import { groupRemarks } from './acceptance-group'
import { proposedReports, proposedSample, sampleRemarks } from './acceptance-proposed'
import { owedQuantity, proposedQuantity } from './acceptance-quantity'
import { acceptanceLacks } from './acceptance-rules'
import { saidRemarks } from './acceptance-said'
import { standardsOfNode } from './acceptance-standards'
import { acceptanceOptions, isNodeCode } from './accepted-nodes'
import { asOptions } from './as-options'
import { restedLacks } from './contract-held'
import { finalBy } from './draft'
import { filesProposed } from './files-proposed'
import { defineKind } from './kind'
import { stageCode, stageOf } from './payment-stages'
import type { RecordAround } from './record-field'
import { clauseOptions } from './supervision-words'

const byAnnex = annex('二（二）')
const standardsOf = procurementRegulation('第四十五条')

/** The first stage that waits for an acceptance and has none; its condition, what it owes, and all the contract promises row by row. */
function prefilled(around: RecordAround): Partial<Acceptance> {
  const { project, others } = around
  if (!project) return {}
  const taken = new Set(others.map(({ body }) => (body as Acceptance).stage))
  const at = project.contract.payments.findIndex(({ prepaid }, index) => !prepaid && !taken.has(stageCode(index)))
  const stage = at < 0 ? null : stageCode(at)
  const terms = stageOf(project, stage)
  return {
    stage,
    node: terms ? terms.milestone.trim() || terms.condition.trim() : '',
    dueQuantity: owedQuantity(stage, around)?.quantity ?? null,
    standards: standardsOfNode(stage, around),
  }
}

/** 履约验收 (P18): one acceptance of what a stage of the contract asks for, point by point. */
export const acceptance = defineKind<Acceptance>({
  id: 'acceptance',
  title: '履约验收',
  owner: 'project',
  about:
    '按合同约定的节点及时组织验收，逐项对照标准，听取服务对象意见；验收合格才付对应的款。一次验收登记一份，全体验收人员签字后登记签署。',
  norms: ['P18', 'P09', 'P24'],
  schema: acceptanceSchema,
  blank: {
    number: '',
    stage: null,
    node: '',
    acceptedOn: null,
    ways: [],
    members: [],
    standards: [],
    dueQuantity: null,
    doneQuantity: null,
    goodQuantity: null,
    sampled: null,
    sampleGood: null,
    badCodes: '',
    sampleReason: '',
    exception: '',
    reportsDue: null,
    reportsDone: null,
    asked: null,
    satisfied: null,
    opinions: '',
    noOpinionReason: '',
    thirdParty: '',
    problems: '',
    conclusion: null,
    contractorOpinion: '',
    notes: '',
  },
  fields: {
    number: { label: '验收书编号', type: 'text', hint: '本单位的编号，没有的不填' },
    stage: {
      label: '对应的付款期次或节点',
      type: 'choice',
      needed: acceptedState,
      hint: '合同“付款”中的各期，或者备案的工作方案中没有对应付款的节点',
      norms: ['P18', 'P09'],
      optionsOf: acceptanceOptions,
    },
    node: { label: '验收节点', type: 'longText', needed: acceptedState, hint: '合同约定到这时应完成什么' },
    acceptedOn: { label: '验收日期', type: 'date', needed: acceptedState, norms: ['P18'] },
    ways: {
      label: '验收方法',
      type: 'checks',
      needed: acceptedState,
      options: [
        { code: 'records', title: '查阅档案资料' },
        { code: 'sample', title: '抽查复核' },
        { code: 'visit', title: '回访服务对象' },
        { code: 'site', title: '查看服务现场' },
      ],
    },
    members: {
      label: '验收组',
      type: 'list',
      needed: acceptedState,
      hint: '三人以上单数，不含承接主体和有利害关系的人；可以邀请第三方（建议值）',
      fields: {
        name: { label: '姓名', type: 'text', needed: acceptedState },
        unit: { label: '单位', type: 'text', needed: acceptedState },
        duty: { label: '职责', type: 'text' },
      },
    },
    standards: {
      label: '逐项验收',
      type: 'list',
      needed: acceptedState,
      hint: '按合同的验收标准带入，逐条写；本节点不涉及的不删，选“本节点不涉及”并写明原因',
      norms: ['P18'],
      fields: {
        item: { label: '项目', type: 'text', needed: acceptedState },
        standard: { label: '应完成（标准）', type: 'text', needed: acceptedState },
        clause: { label: '合同条款', type: 'choice', options: clauseOptions },
        done: {
          label: '实际完成',
          type: 'text',
          needed: acceptedState,
          proposed: (row, facts) => filesProposed(row as StandardRow, facts),
        },
        evidence: { label: '证据', type: 'text' },
        met: {
          label: '是否达到',
          type: 'choice',
          options: [
            { code: 'yes', title: '达到' },
            { code: 'no', title: '没有达到' },
            { code: 'none', title: '本节点不涉及' },
          ],
        },
      },
    },
    dueQuantity: {
      label: '本节点应完成量',
      type: 'number',
      needed: acceptedState,
      hint: '户数、人次等，累计到本节点',
      proposed: proposedQuantity,
    },
    doneQuantity: { label: '实际完成量', type: 'number', needed: acceptedState },
    goodQuantity: { label: '合格数量', type: 'number', needed: acceptedState, hint: '按单价结算的以此计算' },
    sampled: {
      label: '抽查户数',
      type: 'number',
      hint: '没有抽查的不填',
      norms: ['P14'],
      proposed: proposedSample('checked'),
    },
    sampleGood: { label: '抽查合格数', type: 'number', proposed: proposedSample('good') },
    badCodes: { label: '不合格户编码', type: 'longText', hint: '只写户编码，不写姓名和证件号码' },
    sampleReason: {
      label: '抽样没有通过仍然合格的决定和理由',
      type: 'longText',
      hint: '抽样都已通过的不填',
      norms: ['P14'],
    },
    exception: {
      label: '没有达到约定仍然合格的决定和理由',
      type: 'longText',
      hint: '数量、一户一档、逐项标准都达到约定，填的数前后一致的不填',
      norms: ['P18', 'P24'],
    },
    reportsDue: { label: '应交报告', type: 'number', unit: '份', proposed: proposedReports('due') },
    reportsDone: { label: '已交报告', type: 'number', unit: '份', proposed: proposedReports('done') },
    asked: { label: '征求意见的服务对象', type: 'number', unit: '人', norms: ['P18'] },
    satisfied: { label: '其中满意', type: 'number', unit: '人' },
    opinions: { label: '服务对象的意见', type: 'longText' },
    noOpinionReason: { label: '没有征求服务对象意见的理由', type: 'longText', hint: '征求了意见的不填' },
    thirdParty: { label: '第三方意见', type: 'longText' },
    problems: { label: '问题与改进', type: 'longText' },
    conclusion: {
      label: '验收结论',
      type: 'choice',
      needed: acceptedState,
      norms: ['P18'],
      options: asOptions(conclusions),
    },
    contractorOpinion: { label: '承接主体意见', type: 'longText' },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ stage, acceptedOn, conclusion }) =>
    ['验收', stage, conclusionTitle(conclusion), acceptedOn].filter(Boolean).join(' '),
  others: 'owner',
  looksAt: ['rectification', 'sampling', 'service-report', 'work-plan'],
  prefill: prefilled,
  begins: [
    {
      kind: 'payment',
      title: '登记付款',
      basis: annex('一（四）'),
      whyNot: ({ conclusion, stage }, { state }) => {
        if (isNodeCode(stage)) return '这次验收的节点没有对应的付款期次。'
        if (state !== acceptedState) return '验收书还没有登记签署，不能据以付款。'
        return conclusion === 'failed' ? '验收结论是不合格，不能据以付款。' : null
      },
      bodyOf: ({ stage, acceptedOn }) => ({ stage, acceptedOn }),
    },
    {
      kind: 'acceptance-notice',
      title: '登记验收结果公告',
      basis: standardsOf,
      whyNot: (_body, { state }) => (state === acceptedState ? null : '验收书还没有登记签署，没有结论可以公告。'),
      bodyOf: () => ({}),
    },
  ],
  remarks(body, facts, state) {
    if (state !== acceptedState)
      return [
        ...sampleRemarks(body, facts),
        ...saidRemarks(body, facts),
        ...dayRemarks(body, facts),
        ...groupRemarks(body),
      ]
    return facts.arisen.some(({ kind }) => kind === 'acceptance-notice') ? [] : ['还没有登记验收结果公告。']
  },
  states: finalBy(
    { title: '登记签署', basis: standardsOf, guard: acceptanceLacks },
    { id: acceptedState, title: '已签署', frozen: byAnnex, guardBack: (_, facts) => restedLacks('conclusion', facts) },
  ),
  papers: ['acceptance-certificate'],
  slots: [
    {
      id: 'certificate',
      title: '签字盖章的验收书',
      stage: 'during',
      required: true,
      answers: ['acceptance'],
      signedOf: 'acceptance-certificate',
      retained: true,
    },
    { id: 'evidence', title: '验收证据', stage: 'during', required: false, answers: [], late: true, retained: true },
    { id: 'opinions', title: '服务对象意见', stage: 'during', required: false, late: true },
  ],
})
