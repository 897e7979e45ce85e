import {
  consultationMeasures,
  consultationQuoted,
  notice,
  procurementLaw,
  procurementRegulation,
  tenderMeasures,
} from '../law/citations'
import type { TimeLimitsInForce } from '../law/time-limits'
import type { ProcurementMethod } from '../project/project'
import { consultationAnswerLimits, limitsOf, notBefore, tenderAnswerLimits } from './legal-limits'
import type { Limit } from './limit'
import type { PurchaseStep, StepRow } from './step'
import {
  afterAward,
  afterSigning,
  answers,
  award,
  clarify,
  decision,
  documents,
  intention,
  invite,
  needs,
  panel,
  plan,
  report,
  review,
  sign,
} from './step-pieces'

const ownRules = notice('一（二）')
const ownOrder = (from: string, title: string): Limit => ({ ...notBefore(from, title, ownRules, false), own: true })

const internalControl: StepRow[] = [
  {
    id: 'resolution',
    title: '集体研究决定采购',
    actor: 'purchaser',
    papers: ['resolution'],
    limits: [],
    basis: ownRules,
  },
  {
    id: 'comparison',
    title: '比选、询价并留存记录',
    actor: 'purchaser',
    papers: ['internal-purchase'],
    limits: [ownOrder('resolution', '在集体决策之后')],
    basis: ownRules,
  },
  {
    id: 'award',
    title: '确认成交供应商',
    actor: 'purchaser',
    papers: ['internal-purchase'],
    limits: [ownOrder('comparison', '在比选、询价之后')],
    basis: ownRules,
    dayOf: 'awardedOn',
  },
  { ...sign, limits: [ownOrder('award', '在成交确认之后')], basis: ownRules },
]

const consultation = (article: string) => consultationMeasures(article)

/**
 * The steps of a purchase by its method, in the order of the work, with every limit that binds them (domain 3.3). Below the
 * threshold the office's own rules hold: the notice sets no day. Of other methods only what the law says of all of them.
 */
export const purchaseSteps: Record<ProcurementMethod, readonly StepRow[]> = {
  competitive_consultation: [
    needs,
    intention,
    plan,
    invite('发布磋商公告或邀请', consultation('邀请供应商的规定')),
    documents('发出磋商文件', consultation('磋商文件的规定')),
    clarify(consultation('澄清修改的规定')),
    panel('组成磋商小组', consultation('磋商小组的规定')),
    answers('首次响应截止', consultationAnswerLimits, consultationQuoted('第十条')),
    review('磋商、报价、评分', consultation('磋商程序的规定')),
    report('consultation'),
    decision('consultation'),
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
    answers('投标截止、开标', tenderAnswerLimits, procurementLaw('第三十五条')),
    review('评标', tenderMeasures('评标的规定')),
    report('tender'),
    decision('tender'),
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

/** The steps of a method with the limits that count for one purchase. */
export const stepsBy = (method: ProcurementMethod, limits: Pick<TimeLimitsInForce, 'limits'>): PurchaseStep[] =>
  purchaseSteps[method].map((step) => ({
    ...step,
    limits: step.limits.flatMap((limit) => ('says' in limit ? limitsOf(limit, limits) : [limit])),
  }))
