import { compareDates } from '../dates'
import type { Acceptance } from './acceptance-body'
import { heldLacks } from './contract-held'
import { type Milestone, milestonesOf, nodeCode } from './milestones'
import { type Lack, lackIf, type RecordFacts } from './record-field'

type Facts = Pick<RecordFacts, 'project' | 'endsOn' | 'workPlanDueOn' | 'related'>

/** What must be done for its stage: the nodes of the work plan that stand for it, else the stage's own condition. */
export const nodesOf = ({ stage }: Pick<Acceptance, 'stage'>, facts: Facts): Milestone[] =>
  stage === null
    ? []
    : milestonesOf(facts, facts.related).filter((one) => one.stage === stage || nodeCode(one.title) === stage)

/** Of a contract that is signed and a service that has begun, and not before its node is reached (papers 11: 早于节点完成日 = E). */
export function dayLacks(body: Acceptance, facts: RecordFacts): Lack[] {
  const { acceptedOn } = body
  const { project } = facts
  const signedOn = project?.contract.signedOn ?? null
  const startOn = project?.period.startOn ?? null
  const isBefore = (on: string | null) => acceptedOn !== null && on !== null && compareDates(acceptedOn, on) < 0
  const early = nodesOf(body, facts).find(({ doneOn }) => isBefore(doneOn))
  return [
    ...heldLacks('acceptedOn', '验收', facts),
    ...lackIf(
      !isBefore(signedOn) && isBefore(startOn),
      'acceptedOn',
      `验收日期早于服务开始日期 ${startOn}，还没有可以验收的服务`,
    ),
    ...lackIf(
      early !== undefined,
      'acceptedOn',
      `验收日期早于节点“${early?.title}”的完成日期 ${early?.doneOn}，请核对验收日期或核查工作报告`,
    ),
  ]
}

/** A node nobody has reported as done: the acceptance says so itself, or is too early. */
export const dayRemarks = (body: Acceptance, facts: RecordFacts): string[] =>
  nodesOf(body, facts)
    .filter(({ doneOn }) => doneOn === null)
    .map(({ title }) => `节点“${title}”还没有登记完成日期，请先在核查工作报告中登记。`)
