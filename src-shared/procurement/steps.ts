import type { Basis } from '../law/citations'
import {
  consultationMeasures,
  notice,
  procurementLaw,
  procurementRegulation,
  suggested,
  tenderMeasures,
} from '../law/citations'
import type { Actor } from './actor'
import {
  awardLimit,
  challengeLimit,
  complaintLimit,
  consultationAnswerLimits,
  decisionLimit,
  fileLimit,
  intentionLimit,
  loserDepositLimit,
  notBefore,
  publishLimit,
  replyLimit,
  reportLimit,
  signLimit,
  tenderAnswerLimits,
  winnerDepositLimit,
} from './legal-limits'
import type { Limit } from './limit'

/** Days that stand elsewhere in the project already; the step takes them from there. */
export type KnownDay = 'awardedOn' | 'signedOn' | 'publishedOn' | 'filedOn'

/** One step of a purchase. */
export interface PurchaseStep {
  /** Stands in files; never given anew. */
  id: string
  title: string
  actor: Actor
  /** Titles of the papers it leaves, as `materials/expected-papers.ts` lists them. */
  papers: readonly string[]
  limits: readonly Limit[]
  /** Where it says that the step is done at all. */
  basis: Basis
  /** Only where it has happened: nothing waits for it. */
  ifAny?: true
  dayOf?: KnownDay
}

type Course = 'competitive_consultation' | 'open_tender' | 'internal_control' | 'other'

const needs: PurchaseStep = {
  id: 'needs',
  title: '采购需求调查、征求社会公众意见',
  actor: 'purchaser',
  papers: [],
  limits: [],
  basis: procurementRegulation('第十五条'),
}

const intention: PurchaseStep = {
  id: 'intention',
  title: '采购意向公开',
  actor: 'purchaser',
  papers: ['采购意向公开'],
  limits: [],
  basis: intentionLimit.basis,
}

const plan: PurchaseStep = {
  id: 'plan',
  title: '编制采购实施计划并报财政部门备案',
  actor: 'purchaser',
  papers: [],
  limits: [],
  basis: procurementRegulation('第二十九条'),
}

const invite = (title: string, basis: Basis): PurchaseStep => ({
  id: 'invite',
  title,
  actor: 'agent',
  papers: ['采购公告'],
  limits: [intentionLimit, notBefore('plan', '在采购实施计划备案之后', plan.basis)],
  basis,
})

const documents = (title: string, basis: Basis): PurchaseStep => ({
  id: 'documents',
  title,
  actor: 'agent',
  papers: ['采购文件'],
  limits: [
    notBefore('needs', '在征求意见、确定需求之后', needs.basis),
    notBefore('invite', '在发布公告之后', basis, false),
  ],
  basis,
})

const clarify = (basis: Basis): PurchaseStep => ({
  id: 'clarify',
  title: '澄清、修改采购文件',
  actor: 'agent',
  papers: [],
  limits: [notBefore('documents', '在采购文件发出之后', basis, false)],
  basis,
  ifAny: true,
})

const panel = (title: string, basis: Basis): PurchaseStep => ({
  id: 'panel',
  title,
  actor: 'purchaser',
  papers: [],
  limits: [],
  basis,
})

const answers = (title: string, limits: Limit[]): PurchaseStep => ({
  id: 'answers',
  title,
  actor: 'supplier',
  papers: [],
  limits,
  basis: limits[0]?.basis ?? suggested('采购步骤'),
})

const review = (title: string, basis: Basis): PurchaseStep => ({
  id: 'review',
  title,
  actor: 'panel',
  papers: [],
  limits: [
    notBefore('answers', '在响应（投标）截止之后', basis, false),
    notBefore('panel', '在评审人员确定之后', basis, false),
  ],
  basis,
})

const report = (confirmed: boolean): PurchaseStep => ({
  id: 'report',
  title: '评审报告送达购买主体',
  actor: 'agent',
  papers: ['评审报告'],
  limits: [reportLimit(confirmed), notBefore('review', '在评审结束之后', reportLimit(confirmed).basis)],
  basis: reportLimit(confirmed).basis,
})

const decision = (confirmed: boolean): PurchaseStep => ({
  id: 'decision',
  title: '确定成交（中标）供应商',
  actor: 'purchaser',
  papers: [],
  limits: [decisionLimit(confirmed), notBefore('report', '在收到评审报告之后', decisionLimit(confirmed).basis)],
  basis: decisionLimit(confirmed).basis,
})

const award: PurchaseStep = {
  id: 'award',
  title: '发出成交（中标）通知书并公告结果',
  actor: 'agent',
  papers: ['成交（中标）通知书'],
  limits: [awardLimit, notBefore('decision', '在确定供应商之后', awardLimit.basis)],
  basis: awardLimit.basis,
  dayOf: 'awardedOn',
}

const afterAward: PurchaseStep[] = [
  {
    id: 'challenge',
    title: '供应商质疑',
    actor: 'supplier',
    papers: [],
    limits: [challengeLimit],
    basis: challengeLimit.basis,
    ifAny: true,
  },
  {
    id: 'reply',
    title: '答复质疑',
    actor: 'purchaser',
    papers: [],
    limits: [replyLimit, notBefore('challenge', '在收到质疑之后', replyLimit.basis)],
    basis: replyLimit.basis,
    ifAny: true,
  },
  {
    id: 'complaint',
    title: '供应商投诉',
    actor: 'supplier',
    papers: [],
    limits: [complaintLimit],
    basis: complaintLimit.basis,
    ifAny: true,
  },
  {
    id: 'loserDeposit',
    title: '退还未成交供应商保证金',
    actor: 'agent',
    papers: [],
    limits: [loserDepositLimit, notBefore('award', '在通知书发出之后', loserDepositLimit.basis)],
    basis: loserDepositLimit.basis,
    ifAny: true,
  },
]

const sign: PurchaseStep = {
  id: 'sign',
  title: '签订合同',
  actor: 'parties',
  papers: ['已签订的合同'],
  limits: [signLimit, notBefore('award', '在成交（中标）之后', signLimit.basis)],
  basis: signLimit.basis,
  dayOf: 'signedOn',
}

const afterSigning: PurchaseStep[] = [
  {
    id: 'publish',
    title: '合同公告',
    actor: 'purchaser',
    papers: ['合同公告'],
    limits: [publishLimit, notBefore('sign', '在签订之后', publishLimit.basis)],
    basis: publishLimit.basis,
    dayOf: 'publishedOn',
  },
  {
    id: 'winnerDeposit',
    title: '退还成交供应商保证金',
    actor: 'agent',
    papers: [],
    limits: [winnerDepositLimit, notBefore('sign', '在签订之后', winnerDepositLimit.basis)],
    basis: winnerDepositLimit.basis,
    ifAny: true,
  },
  {
    id: 'file',
    title: '合同副本备案',
    actor: 'purchaser',
    papers: ['合同备案回执'],
    limits: [fileLimit, notBefore('sign', '在签订之后', fileLimit.basis)],
    basis: fileLimit.basis,
    dayOf: 'filedOn',
  },
]

const ownRules = notice('一（二）')

const internalControl: PurchaseStep[] = [
  {
    id: 'resolution',
    title: '集体研究决定采购',
    actor: 'purchaser',
    papers: ['集体决策会议纪要'],
    limits: [],
    basis: ownRules,
  },
  {
    id: 'comparison',
    title: '比选、询价并留存记录',
    actor: 'purchaser',
    papers: ['内部控制采购资料'],
    limits: [notBefore('resolution', '在集体决策之后', ownRules, false)],
    basis: ownRules,
  },
  {
    id: 'award',
    title: '确认成交供应商',
    actor: 'purchaser',
    papers: ['内部控制采购资料'],
    limits: [notBefore('comparison', '在比选、询价之后', ownRules, false)],
    basis: ownRules,
    dayOf: 'awardedOn',
  },
  { ...sign, limits: [notBefore('award', '在成交确认之后', ownRules, false)], basis: ownRules },
]

const consultation = (article: string) => consultationMeasures(article)

/**
 * The steps of a purchase by its method, in the order of the work, with every limit that binds them (domain 3.3). Below the
 * threshold the office's own rules hold: the notice sets no day. Of other methods only what the law says of all of them.
 */
export const purchaseSteps: Record<Course, readonly PurchaseStep[]> = {
  competitive_consultation: [
    needs,
    intention,
    plan,
    invite('发布磋商公告（或库抽取、推荐邀请）', consultation('邀请供应商的规定')),
    documents('发出磋商文件', consultation('磋商文件的规定')),
    clarify(consultation('澄清修改的规定')),
    panel('组成磋商小组', consultation('磋商小组的规定')),
    answers('首次响应文件提交截止', consultationAnswerLimits),
    review('磋商、最后报价、综合评分', consultation('磋商程序的规定')),
    report(false),
    decision(false),
    award,
    ...afterAward,
    sign,
    ...afterSigning,
  ],
  open_tender: [
    needs,
    intention,
    plan,
    invite('发布招标公告', tenderMeasures('招标公告的规定')),
    documents('发出招标文件', tenderMeasures('招标文件的规定')),
    clarify(procurementRegulation('第三十一条')),
    panel('组成评标委员会', tenderMeasures('评标委员会的规定')),
    answers('投标截止、开标', tenderAnswerLimits),
    review('评标', tenderMeasures('评标的规定')),
    report(true),
    decision(true),
    award,
    ...afterAward,
    sign,
    ...afterSigning,
  ],
  internal_control: internalControl,
  other: [
    needs,
    intention,
    plan,
    { ...award, limits: [notBefore('plan', '在采购实施计划备案之后', plan.basis)], basis: procurementLaw('第三章') },
    ...afterAward,
    sign,
    ...afterSigning,
  ],
}
