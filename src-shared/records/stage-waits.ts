import { waitsForPlan } from '../contract/stage-days'
import { type IsoDate, realDate } from '../dates'
import type { Project } from '../project/project'
import { archivedState, handedState } from './archive-schema'
import { returnedState } from './data-return'
import { issuedState } from './evaluation-schema'
import { stageCode } from './payment-stages'
import type { RelatedRecord } from './record-field'
import { settledState } from './settlement-body'
import { acceptedFor } from './signed-acceptances'
import { filedState } from './work-plan-schema'

/** What a stage waits for beside its own acceptance, and the record that shows it. */
interface Wait {
  kind: string
  states: readonly string[]
  /** 评价完成后支付，评价报告还没有出具 */
  text: string
  dayOf: string
}

/** What the condition of a stage may name. */
const named: readonly (Wait & { said: Pick<RegExp, 'test'> })[] = [
  {
    said: { test: waitsForPlan },
    kind: 'work-plan',
    states: [filedState],
    text: '工作方案备案后支付，方案还没有登记备案',
    dayOf: 'concludedOn',
  },
  {
    said: /评价/,
    kind: 'evaluation',
    states: [issuedState],
    text: '绩效评价完成后支付，评价报告还没有出具',
    dayOf: 'evaluatedOn',
  },
  {
    said: /档案.{0,6}移交|移交.{0,6}档案/,
    kind: 'project-archive',
    states: [handedState, archivedState],
    text: '档案移交后支付，还没有登记移交',
    dayOf: 'handedOn',
  },
  {
    said: /个人信息.{0,8}(?:返还|删除)|删除证明/,
    kind: 'data-return',
    states: [returnedState],
    text: '个人信息返还删除证明提交后支付，还没有登记证明',
    dayOf: 'signedOn',
  },
]

/** C09 of a contract at unit prices: 支付末期款前双方按验收合格的实际数量结算. */
const settledFirst: Wait = {
  kind: 'settlement',
  states: [settledState],
  text: '按验收合格的实际数量结算后支付，还没有登记结算',
  dayOf: 'settledOn',
}

/** Ids of the kinds whose records show what a stage waits for. */
export const waitedFor: readonly string[] = ['acceptance', settledFirst.kind, ...named.map(({ kind }) => kind)]

/** What a stage waits for: shown by a record of that day, or said why nothing is paid yet. */
export type Awaited = { title: string; on: IsoDate | null } | { open: string }

/** All a stage of the contract waits for beside its acceptance, by its own condition and, the last, by the settlement. */
export function awaitedOf(project: Project, at: number, records: readonly RelatedRecord[]): Awaited[] {
  const { payments, pricing } = project.contract
  const stage = payments[at]
  if (!stage) return []
  const isLast = at === payments.length - 1
  const waits = [
    ...named.filter(({ said }) => said.test(stage.condition)),
    ...(isLast && pricing === 'unit_price' ? [settledFirst] : []),
  ]
  return [...waits.map((wait) => shownBy(wait, records)), ...yearBefore(project, at, records)]
}

function shownBy({ kind, states, text, dayOf }: Wait, records: readonly RelatedRecord[]): Awaited {
  const shown = records.findLast((record) => record.kind === kind && states.includes(record.state))
  return shown ? { title: shown.title, on: realDate(shown.body[dayOf] as IsoDate | null) } : { open: text }
}

/** 上一年度验收合格: the last stage of the year before has its acceptance. */
function yearBefore(project: Project, at: number, records: readonly RelatedRecord[]): Awaited[] {
  const { payments } = project.contract
  const { condition = '', year = null } = payments[at] ?? {}
  if (year === null || !/上一?年度验收/.test(condition)) return []
  const before = payments.findLastIndex((stage) => stage.year === year - 1 && !stage.prepaid)
  if (before < 0) return []
  const accepted = acceptedFor(records, stageCode(before))
  return [
    accepted
      ? { title: accepted.title, on: accepted.body.acceptedOn }
      : { open: `上一年度验收合格后支付，${stageCode(before)}还没有验收合格` },
  ]
}
