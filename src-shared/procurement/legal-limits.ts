import {
  type Basis,
  consultationMeasures,
  consultationQuoted,
  intentionNotice,
  procurementLaw,
  procurementRegulation,
  tenderMeasures,
} from '../law/citations'
import type { Limit } from './limit'

/** The limits of a purchase, each once, with its article (domain 3.3); a step's table names those that bind it. */

const days = (count: number) => ({ count, unit: 'days' as const })
const workdays = (count: number) => ({ count, unit: 'workdays' as const })
const law = (basis: Basis) => ({ basis, confirmed: true })
/** The text was not obtained, or speaks of another procedure. */
const unread = (basis: Basis) => ({ basis, confirmed: false })

/** The order of two steps. */
export const notBefore = (from: string, title: string, basis: Basis, confirmed = true): Limit => ({
  kind: 'earliest',
  from,
  ...days(0),
  title,
  basis,
  confirmed,
})

/** Counties are bound from 2022 on [G]. */
export const intentionLimit: Limit = {
  kind: 'earliest',
  from: 'intention',
  ...days(30),
  title: '采购意向公开满30日',
  ...unread(intentionNotice('采购意向公开时间的规定')),
  effectiveFrom: '2022-01-01',
}

export const consultationAnswerLimits: Limit[] = [
  {
    kind: 'earliest',
    from: 'documents',
    ...days(10),
    title: '磋商文件发出满10日',
    ...law(consultationQuoted('第十条')),
  },
  {
    kind: 'earliest',
    from: 'documents',
    ...workdays(5),
    title: '磋商文件发售满5个工作日',
    ...unread(consultationMeasures('第十条')),
  },
  {
    kind: 'earliest',
    from: 'invite',
    ...workdays(3),
    title: '磋商公告满3个工作日',
    ...unread(consultationMeasures('公告期限的规定')),
  },
  {
    kind: 'earliest',
    from: 'clarify',
    ...days(5),
    title: '澄清、修改通知后满5日，不足的顺延',
    ...unread(consultationMeasures('澄清修改的规定')),
  },
]

export const tenderAnswerLimits: Limit[] = [
  {
    kind: 'earliest',
    from: 'documents',
    ...days(20),
    title: '招标文件发出满20日',
    ...law(procurementLaw('第三十五条')),
  },
  {
    kind: 'earliest',
    from: 'documents',
    ...workdays(5),
    title: '招标文件提供满5个工作日',
    ...law(procurementRegulation('第三十一条')),
  },
  {
    kind: 'earliest',
    from: 'invite',
    ...workdays(5),
    title: '招标公告满5个工作日',
    ...unread(tenderMeasures('公告期限的规定')),
  },
  {
    kind: 'earliest',
    from: 'clarify',
    ...days(15),
    title: '澄清、修改通知后满15日，不足的顺延',
    ...law(procurementRegulation('第三十一条')),
  },
]

/** Written for tenders; for a consultation it is taken over [G]. */
const afterReview = (confirmed: boolean) => ({ basis: procurementRegulation('第四十三条'), confirmed })

export const reportLimit = (confirmed: boolean): Limit => ({
  kind: 'latest',
  from: 'review',
  ...workdays(2),
  title: '评审结束后2个工作日内送达',
  ...afterReview(confirmed),
})

export const decisionLimit = (confirmed: boolean): Limit => ({
  kind: 'latest',
  from: 'report',
  ...workdays(5),
  title: '收到评审报告后5个工作日内确定',
  ...afterReview(confirmed),
})

export const awardLimit: Limit = {
  kind: 'latest',
  from: 'decision',
  ...workdays(2),
  title: '确定供应商后2个工作日内发出通知书并公告',
  ...law(procurementRegulation('第四十三条')),
}

export const challengeLimit: Limit = {
  kind: 'latest',
  from: 'award',
  ...workdays(7),
  title: '知道或应知权益受损后7个工作日内提出',
  ...law(procurementLaw('第五十二条')),
}

export const replyLimit: Limit = {
  kind: 'latest',
  from: 'challenge',
  ...workdays(7),
  title: '收到质疑后7个工作日内答复',
  ...law(procurementLaw('第五十三条')),
}

/** Runs from the end of the time for a reply, whether one was given or not: 7 working days, and 15 more. */
export const complaintLimit: Limit = {
  kind: 'latest',
  from: 'challenge',
  ...workdays(22),
  title: '质疑答复期（7个工作日）满后15个工作日内投诉',
  ...law(procurementLaw('第五十五条')),
}

const bidDepositBack = procurementRegulation('第三十三条')

export const loserDepositLimit: Limit = {
  kind: 'latest',
  from: 'award',
  ...workdays(5),
  title: '通知书发出后5个工作日内退还未成交供应商',
  ...law(bidDepositBack),
}

export const winnerDepositLimit: Limit = {
  kind: 'latest',
  from: 'sign',
  ...workdays(5),
  title: '合同签订后5个工作日内退还成交供应商',
  ...law(bidDepositBack),
}

export const signLimit: Limit = {
  kind: 'latest',
  from: 'award',
  ...days(30),
  title: '成交（中标）通知书发出后30日内签订',
  ...law(procurementLaw('第四十六条')),
}

export const publishLimit: Limit = {
  kind: 'latest',
  from: 'sign',
  ...workdays(2),
  title: '签订后2个工作日内公告',
  ...law(procurementRegulation('第五十条')),
}

export const fileLimit: Limit = {
  kind: 'latest',
  from: 'sign',
  ...workdays(7),
  title: '签订后7个工作日内备案',
  ...law(procurementLaw('第四十七条')),
}
