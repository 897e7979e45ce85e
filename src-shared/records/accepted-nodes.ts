import { milestonesOf, nodeCode } from './milestones'
import { stageOptions } from './payment-stages'
import type { FieldOption, RecordAround } from './record-field'

/** A node of the plan that no payment waits for. */
export const isNodeCode = (stage: string | null): boolean => stage?.startsWith(nodeCode('')) ?? false

/** What an acceptance may be of: each stage of the contract, and each node of the filed plan that is the condition of none. */
export const acceptanceOptions = (around: RecordAround): FieldOption[] => [
  ...stageOptions(around.project),
  ...milestonesOf(around, around.related)
    .filter(({ stage }) => stage === null)
    .map(({ title }) => ({ code: nodeCode(title), title: `${nodeCode(title)}（没有对应的付款）` })),
]
