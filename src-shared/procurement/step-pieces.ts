import { type Basis, procurementRegulation, suggested } from '../law/citations'
import {
  awardLimit,
  challengeLimit,
  complaintLimit,
  decisionLimit,
  fileLimit,
  intentionLimit,
  loserDepositLimit,
  notBefore,
  publishLimit,
  replyLimit,
  reportLimit,
  signLimit,
  winnerDepositLimit,
} from './legal-limits'
import type { Limit } from './limit'
import type { PurchaseStep } from './step'

// Steps that several methods share; `steps.ts` puts them in order.

export const needs: PurchaseStep = {
  id: 'needs',
  title: '采购需求调查、征求意见',
  actor: 'purchaser',
  papers: ['needs-review'],
  limits: [],
  basis: procurementRegulation('第十五条'),
}

export const intention: PurchaseStep = {
  id: 'intention',
  title: '采购意向公开',
  actor: 'purchaser',
  papers: ['intention'],
  limits: [],
  basis: intentionLimit.basis,
}

export const plan: PurchaseStep = {
  id: 'plan',
  title: '采购实施计划备案',
  actor: 'purchaser',
  papers: ['purchase-plan'],
  limits: [],
  basis: procurementRegulation('第二十九条'),
}

export const invite = (title: string, basis: Basis): PurchaseStep => ({
  id: 'invite',
  title,
  actor: 'agent',
  papers: ['invitation'],
  limits: [intentionLimit, notBefore('plan', '在采购实施计划备案之后', plan.basis)],
  basis,
})

export const documents = (title: string, basis: Basis): PurchaseStep => ({
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

export const clarify = (basis: Basis): PurchaseStep => ({
  id: 'clarify',
  title: '澄清、修改采购文件',
  actor: 'agent',
  papers: ['clarification'],
  limits: [notBefore('documents', '在采购文件发出之后', basis, false)],
  basis,
  ifAny: true,
})

export const panel = (title: string, basis: Basis): PurchaseStep => ({
  id: 'panel',
  title,
  actor: 'purchaser',
  papers: ['panel-record'],
  limits: [],
  basis,
})

export const answers = (title: string, limits: Limit[]): PurchaseStep => ({
  id: 'answers',
  title,
  actor: 'supplier',
  papers: ['answers'],
  limits,
  basis: limits[0]?.basis ?? suggested('采购步骤'),
})

export const review = (title: string, basis: Basis): PurchaseStep => ({
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

export const report = (confirmed: boolean): PurchaseStep => ({
  id: 'report',
  title: '评审报告送达购买主体',
  actor: 'agent',
  papers: ['review-report'],
  limits: [reportLimit(confirmed), notBefore('review', '在评审结束之后', reportLimit(confirmed).basis)],
  basis: reportLimit(confirmed).basis,
})

export const decision = (confirmed: boolean): PurchaseStep => ({
  id: 'decision',
  title: '确定成交（中标）供应商',
  actor: 'purchaser',
  papers: ['award-decision'],
  limits: [decisionLimit(confirmed), notBefore('report', '在收到评审报告之后', decisionLimit(confirmed).basis)],
  basis: decisionLimit(confirmed).basis,
})

export const award: PurchaseStep = {
  id: 'award',
  title: '发出通知书、公告结果',
  actor: 'agent',
  papers: ['award-letter', 'award-notice'],
  limits: [awardLimit, notBefore('decision', '在确定供应商之后', awardLimit.basis)],
  basis: awardLimit.basis,
  dayOf: 'awardedOn',
}

export const afterAward: PurchaseStep[] = [
  {
    id: 'challenge',
    title: '供应商质疑',
    actor: 'supplier',
    papers: ['challenge'],
    limits: [challengeLimit],
    basis: challengeLimit.basis,
    ifAny: true,
  },
  {
    id: 'reply',
    title: '答复质疑',
    actor: 'purchaser',
    papers: ['challenge'],
    limits: [replyLimit, notBefore('challenge', '在收到质疑之后', replyLimit.basis)],
    basis: replyLimit.basis,
    ifAny: true,
  },
  {
    id: 'complaint',
    title: '供应商投诉',
    actor: 'supplier',
    papers: ['complaint'],
    limits: [complaintLimit],
    basis: complaintLimit.basis,
    ifAny: true,
  },
  {
    id: 'loserDeposit',
    title: '退还未成交供应商保证金',
    actor: 'agent',
    papers: ['deposit-return'],
    limits: [loserDepositLimit, notBefore('award', '在通知书发出之后', loserDepositLimit.basis)],
    basis: loserDepositLimit.basis,
    ifAny: true,
  },
]

export const sign: PurchaseStep = {
  id: 'sign',
  title: '签订合同',
  actor: 'parties',
  papers: ['signed-contract'],
  limits: [signLimit, notBefore('award', '在成交（中标）之后', signLimit.basis)],
  basis: signLimit.basis,
  dayOf: 'signedOn',
}

export const afterSigning: PurchaseStep[] = [
  {
    id: 'publish',
    title: '合同公告',
    actor: 'purchaser',
    papers: ['contract-notice'],
    limits: [publishLimit, notBefore('sign', '在签订之后', publishLimit.basis)],
    basis: publishLimit.basis,
    dayOf: 'publishedOn',
  },
  {
    id: 'winnerDeposit',
    title: '退还成交供应商保证金',
    actor: 'agent',
    papers: ['deposit-return'],
    limits: [winnerDepositLimit, notBefore('sign', '在签订之后', winnerDepositLimit.basis)],
    basis: winnerDepositLimit.basis,
    ifAny: true,
  },
  {
    id: 'file',
    title: '合同副本备案',
    actor: 'purchaser',
    papers: ['filing-receipt'],
    limits: [fileLimit, notBefore('sign', '在签订之后', fileLimit.basis)],
    basis: fileLimit.basis,
    dayOf: 'filedOn',
  },
]
