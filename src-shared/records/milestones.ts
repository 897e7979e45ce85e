import type { IsoDate } from '../dates'
import { stageCode } from './payment-stages'
import type { FieldOption, RecordAround, RelatedRecord } from './record-field'
import { receivedState, type ServiceReportBody } from './service-report-schema'
import { filedState, type PlanNode, type WorkPlanBody, writtenNodes } from './work-plan-schema'

/** 里程碑: a node of the filed work plan, or a payment's condition no node stands for. */
export interface Milestone {
  id: string
  title: string
  /** null = the work plan says nothing of it. */
  plannedOn: IsoDate | null
  doneOn: IsoDate | null
  /** 第2期: the payment it is the condition of; null = of none. */
  stage: string | null
}

type Kept = readonly Pick<RelatedRecord, 'kind' | 'state' | 'body'>[]

/** Nodes of the plan that is filed; of several the newest counts. */
export function nodesInForce(records: Kept): PlanNode[] {
  const filed = records.filter(({ kind, state }) => kind === 'work-plan' && state === filedState)
  const body = filed.at(-1)?.body as WorkPlanBody | undefined
  return body ? writtenNodes(body) : []
}

/** Each milestone in the order of its day, with the day a report that was received says it was done. */
export function milestonesOf({ project }: Pick<RecordAround, 'project'>, records: Kept): Milestone[] {
  const nodes = nodesInForce(records)
  const said = records
    .filter(({ kind, state }) => kind === 'service-report' && state === receivedState)
    .flatMap(({ body }) => (body as ServiceReportBody).nodes)
  const doneOf = (id: string) => said.find(({ node, doneOn }) => node === id && doneOn !== null)?.doneOn ?? null
  const planned = nodes.map(({ id, node, on, stage }) => ({
    id,
    title: stage === null ? node.trim() : `${node.trim()}（第${stage}期付款的条件）`,
    plannedOn: on,
    doneOn: doneOf(id),
    stage: stage === null ? null : stageCode(Number(stage) - 1),
  }))
  const stages = (project?.contract.payments ?? []).flatMap(({ milestone, name }, at) => {
    const number = String(at + 1)
    if (milestone.trim() === '' || nodes.some(({ stage }) => stage === number)) return []
    const id = `stage-${number}`
    const title = `${milestone.trim()}（第${number}期 ${name.trim()}）`
    return [{ id, title, plannedOn: null, doneOn: doneOf(id), stage: stageCode(at) }]
  })
  return [...planned.sort((one, other) => ((one.plannedOn ?? '') < (other.plannedOn ?? '') ? -1 : 1)), ...stages]
}

export const milestoneOptions = (around: RecordAround): FieldOption[] =>
  milestonesOf(around, around.related).map(({ id, title, plannedOn }) => ({
    code: id,
    title: plannedOn === null ? title : `${title}，计划 ${plannedOn}`,
  }))
