import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableInt, shortText } from '../scalar-schemas'

/** What the office goes through before it files the plan (P10, P12); a single 否 sends it back. */
export const planChecks = {
  coversAll: '覆盖合同的全部内容',
  clearNodes: '时间节点清晰，都在合同期内',
  clearDuties: '人员分工、岗位职责明确',
  ownSupervision: '有内部监督管理机制',
  platformEntry: '明确平台录入责任人',
  pairs: '每个小组的人数符合约定',
} as const
export type PlanCheck = keyof typeof planChecks

export const roleNames = {
  lead: '项目负责人',
  service: '入户、服务',
  supervision: '内部督导',
  entry: '平台录入',
  other: '其他',
} as const
type Role = keyof typeof roleNames

const staffSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  role: z.enum(Object.keys(roleNames) as [Role, ...Role[]]).nullable(),
  team: shortText,
  duties: shortText,
})

const nodeSchema = z.strictObject({
  id: idSchema,
  node: shortText,
  on: nullableDate,
  target: shortText.nullable(),
  quantity: nullableInt,
  stage: shortText.nullable(),
})

export type PlanStaff = z.infer<typeof staffSchema>
export type PlanNode = z.infer<typeof nodeSchema>

const verdict = z.enum(['yes', 'no']).nullable()

export const workPlanSchema = z.strictObject({
  name: shortText,
  version: shortText,
  dueOn: nullableDate,
  receivedOn: nullableDate,
  coversAll: verdict,
  clearNodes: verdict,
  clearDuties: verdict,
  ownSupervision: verdict,
  platformEntry: verdict,
  pairs: verdict,
  staff: z.array(staffSchema).max(500),
  nodes: z.array(nodeSchema).max(200),
  /** Why it is filed all the same while a stage of the contract has no node, or all are on one day. */
  nodesReason: longText.default(''),
  conclusion: z.enum(['file', 'return']).nullable(),
  concludedOn: nullableDate,
  handler: shortText,
  reasons: longText,
  correctBy: nullableDate,
  resubmittedOn: nullableDate,
  notes: longText,
})

export type WorkPlanBody = z.infer<typeof workPlanSchema>

export const filedState = 'filed'

/** Rows in which something is typed. */
export const writtenNodes = ({ nodes }: Pick<WorkPlanBody, 'nodes'>): PlanNode[] =>
  nodes.filter(({ node, on, quantity }) => node.trim() !== '' || on !== null || quantity !== null)
export const writtenStaff = ({ staff }: Pick<WorkPlanBody, 'staff'>): PlanStaff[] =>
  staff.filter(({ name, role, duties }) => name.trim() !== '' || role !== null || duties.trim() !== '')
