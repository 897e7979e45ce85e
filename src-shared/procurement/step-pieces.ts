import { type Basis, intentionNotice, procurementLaw, procurementRegulation } from '../law/citations'
import {
  awardLimit,
  challengeLimit,
  complaintLimit,
  decisionLimit,
  fileLimit,
  intentionLimit,
  type LimitRule,
  loserDepositLimit,
  notBefore,
  publishLimit,
  replyLimit,
  reportLimit,
  signLimit,
  winnerDepositLimit,
} from './legal-limits'
import type { StepRow } from './step'

// Steps that several methods share; `steps.ts` puts them in order.

export const needs: StepRow = {
  id: 'needs',
  title: '采购需求调查、征求意见',
  actor: 'purchaser',
  papers: ['needs-review'],
  limits: [],
  basis: procurementRegulation('第十五条'),
}

export const intention: StepRow = {
  id: 'intention',
  title: '采购意向公开',
  actor: 'purchaser',
  papers: ['intention'],
  limits: [],
  basis: intentionNotice('采购意向公开时间的规定'),
}

export const plan: StepRow = {
  id: 'plan',
  title: '采购实施计划备案',
  actor: 'purchaser',
  papers: ['purchase-plan'],
  limits: [],
  basis: procurementRegulation('第二十九条'),
}

export const invite = (title: string, basis: Basis): StepRow => ({
  id: 'invite',
  title,
  actor: 'agent',
  papers: ['invitation'],
  limits: [intentionLimit, notBefore('plan', '在采购实施计划备案之后', plan.basis)],
  basis,
})

export const documents = (title: string, basis: Basis): StepRow => ({
  id: 'documents',
  title,
  actor: 'agent',
  papers: ['purchase-documents'],
  limits: [
    notBefore('needs', '在征求意见、确定需求之后', needs.basis),
    notBefore('invite', '在发布公告之后', basis, false),
  ],
  basis,
})

export const clarify = (basis: Basis): StepRow => ({
  id: 'clarify',
  title: '澄清、修改采购文件',
  actor: 'agent',
  papers: ['clarification'],
  limits: [notBefore('documents', '在采购文件发出之后', basis, false)],
  basis,
  ifAny: true,
})

export const panel = (title: string, basis: Basis): StepRow => ({
  id: 'panel',
  title,
  actor: 'purchaser',
  papers: ['panel-record'],
  limits: [],
  basis,
})

export const answers = (title: string, limits: LimitRule[], basis: Basis): StepRow => ({
  id: 'answers',
  title,
  actor: 'supplier',
  papers: ['answers'],
  limits,
  basis,
})

export const review = (title: string, basis: Basis): StepRow => ({
  id: 'review',
  title,
  actor: 'panel',
  papers: ['review-record'],
  limits: [
    notBefore('answers', '在响应（投标）截止之后', basis, false),
    notBefore('panel', '在评审人员确定之后', basis, false),
  ],
  basis,
})

/** Written for tenders; a consultation takes it over. */
const afterReview = procurementRegulation('第四十三条')

export const report = (of: 'consultation' | 'tender'): StepRow => ({
  id: 'report',
  title: '评审报告送达购买主体',
  actor: 'agent',
  papers: ['review-report'],
  limits: [reportLimit(of), notBefore('review', '在评审结束之后', afterReview)],
  basis: afterReview,
})

export const decision = (of: 'consultation' | 'tender'): StepRow => ({
  id: 'decision',
  title: '确定成交（中标）供应商',
  actor: 'purchaser',
  papers: ['award-decision'],
  limits: [decisionLimit(of), notBefore('report', '在收到评审报告之后', afterReview)],
  basis: afterReview,
})

export const award: StepRow = {
  id: 'award',
  title: '发出通知书、公告结果',
  actor: 'agent',
  papers: ['award-letter', 'award-notice'],
  limits: [awardLimit, notBefore('decision', '在确定供应商之后', afterReview)],
  basis: afterReview,
  dayOf: 'awardedOn',
}

const bidDepositBack = procurementRegulation('第三十三条')

export const afterAward: StepRow[] = [
  {
    id: 'challenge',
    title: '供应商质疑',
    actor: 'supplier',
    papers: ['challenge'],
    limits: [challengeLimit],
    basis: procurementLaw('第五十二条'),
    ifAny: true,
  },
  {
    id: 'reply',
    title: '答复质疑',
    actor: 'purchaser',
    papers: ['challenge'],
    limits: [replyLimit, notBefore('challenge', '在收到质疑之后', procurementLaw('第五十三条'))],
    basis: procurementLaw('第五十三条'),
    ifAny: true,
  },
  {
    id: 'complaint',
    title: '供应商投诉',
    actor: 'supplier',
    papers: ['complaint'],
    limits: [complaintLimit],
    basis: procurementLaw('第五十五条'),
    ifAny: true,
  },
  {
    id: 'loserDeposit',
    title: '退还未成交供应商保证金',
    actor: 'agent',
    papers: ['deposit-return'],
    limits: [loserDepositLimit, notBefore('award', '在通知书发出之后', bidDepositBack)],
    basis: bidDepositBack,
    ifAny: true,
  },
]

export const sign: StepRow = {
  id: 'sign',
  title: '签订合同',
  actor: 'parties',
  papers: ['signed-contract'],
  limits: [signLimit, notBefore('award', '在成交（中标）之后', procurementLaw('第四十六条'))],
  basis: procurementLaw('第四十六条'),
  dayOf: 'signedOn',
}

export const afterSigning: StepRow[] = [
  {
    id: 'publish',
    title: '合同公告',
    actor: 'purchaser',
    papers: ['contract-notice'],
    limits: [publishLimit, notBefore('sign', '在签订之后', procurementRegulation('第五十条'))],
    basis: procurementRegulation('第五十条'),
    dayOf: 'publishedOn',
  },
  {
    id: 'winnerDeposit',
    title: '退还成交供应商保证金',
    actor: 'agent',
    papers: ['deposit-return'],
    limits: [winnerDepositLimit, notBefore('sign', '在签订之后', bidDepositBack)],
    basis: bidDepositBack,
    ifAny: true,
  },
  {
    id: 'file',
    title: '合同副本备案',
    actor: 'purchaser',
    papers: ['filing-receipt'],
    limits: [fileLimit, notBefore('sign', '在签订之后', procurementLaw('第四十七条'))],
    basis: procurementLaw('第四十七条'),
    dayOf: 'filedOn',
  },
]
