import { isLastStage, type StageDay, stageDay, stageMatter, waitsForPlan } from '../contract/stage-days'
import { type IsoDate, periodOf } from '../dates'
import type { PaymentStage } from '../project/contract-form'
import { stageCode } from './payment-stages'
import type { FieldOption, RecordAround, RelatedRecord } from './record-field'
import { receivedState, type ServiceReportBody } from './service-report-schema'
import { acceptedFor } from './signed-acceptances'
import { filedState, type PlanNode, type WorkPlanBody, writtenNodes } from './work-plan-schema'

/** 里程碑: a node of the filed work plan, or a stage of the contract no node stands for. */
export interface Milestone {
  id: string
  title: string
  clause: 'C04' | 'C09' | 'C11'
  /** null = the days of the service are open. */
  dueOn: IsoDate | null
  /** Whose word the day is; `reckoned` = nobody's: 合同未约定日期，按服务期推算. */
  by: 'plan' | 'contract' | 'reckoned'
  doneOn: IsoDate | null
  /** The day of its acceptance, where nobody has registered when it was done: it was no later. */
  acceptedOn: IsoDate | null
  /** 第2期: the payment it is the condition of; null = of none. */
  stage: string | null
  /** It is the filing of the work plan, which is owed by itself. */
  isPlan: boolean
}

type Around = Pick<RecordAround, 'project' | 'endsOn' | 'workPlanDueOn'>
type Kept = readonly Pick<RelatedRecord, 'kind' | 'state' | 'body'>[]

const filedPlan = (records: Kept): WorkPlanBody | undefined =>
  records.filter(({ kind, state }) => kind === 'work-plan' && state === filedState).at(-1)?.body as
    | WorkPlanBody
    | undefined

/** A node of the work plan that is accepted and paid by no stage of its own, by what the plan calls it. */
export const nodeCode = (title: string): string => `节点：${title}`

/** Nodes of the plan that is filed; of several the newest counts. */
export function nodesInForce(records: Kept): PlanNode[] {
  const body = filedPlan(records)
  return body ? writtenNodes(body) : []
}

/** Each milestone in the order of its day: every stage of the contract is among them, by the nodes of the plan that stand for it or by itself. */
export function milestonesOf(around: Around, records: Kept): Milestone[] {
  const nodes = nodesInForce(records)
  const doneOf = doneIn(records)
  const planned = nodes.map(({ id, node, on, stage }): Milestone => {
    const code = stage === null ? null : stageCode(Number(stage) - 1)
    const doneOn = doneOf(id)
    return {
      id,
      title: stage === null ? node.trim() : `${node.trim()}（第${stage}期付款的条件）`,
      clause: 'C04',
      dueOn: on,
      by: 'plan',
      doneOn,
      acceptedOn: doneOn === null ? acceptedOn(records, code ?? nodeCode(node.trim())) : null,
      stage: code,
      isPlan: false,
    }
  })
  const open = stagesOf(around, records).filter(({ stage }) => !planned.some((one) => one.stage === stage))
  return [...planned, ...open].sort((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1))
}

/** The day a report that was received says a milestone was done. */
function doneIn(records: Kept) {
  const said = records
    .filter(({ kind, state }) => kind === 'service-report' && state === receivedState)
    .flatMap(({ body }) => (body as ServiceReportBody).nodes)
  return (id: string) => said.find(({ node, doneOn }) => node === id && doneOn !== null)?.doneOn ?? null
}

const acceptedOn = (records: Kept, stage: string): IsoDate | null =>
  acceptedFor(records as readonly RelatedRecord[], stage)?.body.acceptedOn ?? null

/** Every stage of the contract, by what it says itself. */
const stagesOf = (around: Around, records: Kept): Milestone[] =>
  (around.project?.contract.payments ?? []).map((stage, at, payments): Milestone => {
    const isPlan = stage.prepaid && waitsForPlan(stage.condition)
    const day = dayOf(around, at, isPlan)
    const doneOn = doneIn(records)(`stage-${at + 1}`) ?? (stage.prepaid ? begunOn(around, records, stage) : null)
    return {
      id: `stage-${at + 1}`,
      title: `${stageMatter(payments, at)}（第${at + 1}期 ${stage.name.trim()}）`,
      clause: isPlan ? 'C11' : isLastStage(payments, at) ? 'C04' : 'C09',
      dueOn: day?.on ?? null,
      by: day?.agreed ? 'contract' : 'reckoned',
      doneOn,
      acceptedOn: doneOn === null ? acceptedOn(records, stageCode(at)) : null,
      stage: stageCode(at),
      isPlan,
    }
  })

function dayOf({ project, endsOn, workPlanDueOn }: Around, at: number, isPlan: boolean): StageDay | null {
  if (isPlan && workPlanDueOn) return { on: workPlanDueOn, agreed: true }
  const period = periodOf(project?.period.startOn ?? null, endsOn)
  return period && stageDay(project?.contract.payments ?? [], at, period)
}

/** What is paid ahead waits for the contract, or for the plan, which is handed in before it is filed. */
function begunOn({ project }: Around, records: Kept, { condition }: PaymentStage): IsoDate | null {
  if (!waitsForPlan(condition)) return /合同(?:签订|生效)/.test(condition) ? (project?.contract.signedOn ?? null) : null
  return filedPlan(records)?.receivedOn ?? null
}

/** How a day is called by whose word it is. */
export const dayWord: Record<Milestone['by'], string> = {
  plan: '计划',
  contract: '合同期限',
  reckoned: '推算（待核实）',
}

export const milestoneOptions = (around: RecordAround): FieldOption[] =>
  milestonesOf(around, around.related)
    .filter(({ isPlan }) => !isPlan)
    .map(({ id, title, dueOn, by }) => ({
      code: id,
      title: dueOn === null ? title : `${title}，${dayWord[by]} ${dueOn}`,
    }))
