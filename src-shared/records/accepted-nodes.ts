import { milestonesOf } from './milestones'
import { stageOptions } from './payment-stages'
import type { FieldOption, RecordAround } from './record-field'

/** A node of the work plan that is accepted and paid by no stage of its own, by what the plan calls it. */
export const nodeCode = (title: string): string => `节点：${title}`

export const isNodeCode = (stage: string | null): boolean => stage?.startsWith(nodeCode('')) ?? false

/** What an acceptance may be of: each stage of the contract, and each node of the filed plan that is the condition of none. */
export const acceptanceOptions = (around: RecordAround): FieldOption[] => [
  ...stageOptions(around.project),
  ...milestonesOf(around, around.related)
    .filter(({ stage }) => stage === null)
    .map(({ title }) => ({ code: nodeCode(title), title: `${nodeCode(title)}（没有对应的付款）` })),
]
