import { stageMatter } from '../contract/stage-days'
import { compareDates, type IsoDate } from '../dates'
import { figureOf, type SuggestedValues, valueStatus, valueText } from '../law/suggested-values'
import { isBlank, saysNoReason } from '../text/filler'
import { phrase } from '../text/join-text'
import { namesIn } from '../text/names-in'
import { quantityTargets } from './quantity-targets'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import {
  filedState,
  type PlanCheck,
  planChecks,
  type WorkPlanBody,
  writtenNodes,
  writtenStaff,
} from './work-plan-schema'

const isAfter = (on: IsoDate | null, than: IsoDate | null) => on !== null && than !== null && compareDates(on, than) > 0

/** P10: each node within the service, as agreed last, and what is to be done by one no less than by the one before. */
export function nodeLacks(body: WorkPlanBody, facts: RecordFacts): Lack[] {
  const startOn = facts.project?.period.startOn ?? null
  const { endsOn } = facts
  const nodes = writtenNodes(body)
  const totals = new Map(quantityTargets(facts).map(({ name, total }) => [name, total]))
  return [
    ...lackIf(startOn === null || endsOn === null, 'nodes', '项目还没有填服务期限，核对不了时间节点'),
    ...nodes.flatMap((row) => {
      const { id, on, target, quantity } = row
      const at = `时间节点第${body.nodes.indexOf(row) + 1}项`
      const before = nodes.filter((one) => one.target === target && isAfter(on, one.on))
      const most = Math.max(0, ...before.map((one) => one.quantity ?? 0))
      const total = target === null ? undefined : totals.get(target)
      return [
        ...lackIf(isAfter(startOn, on), `nodes.${id}.on`, `${at}早于服务开始日期 ${startOn}，不在合同期内`),
        ...lackIf(isAfter(on, endsOn), `nodes.${id}.on`, `${at}晚于服务结束日期 ${endsOn}，不在合同期内`),
        ...lackIf(quantity !== null && target === null, `nodes.${id}.target`, `${at}填了数量，没有选是哪一项数量目标`),
        ...lackIf(
          target !== null && quantity !== null && quantity < most,
          `nodes.${id}.quantity`,
          `${at}的累计数量比前面的节点（${most}）少：填到这一天为止一共应完成多少`,
        ),
        ...lackIf(
          total !== undefined && quantity !== null && quantity > total,
          `nodes.${id}.quantity`,
          `${at}的累计数量超过数量目标 ${total}`,
        ),
      ]
    }),
  ]
}

function smallTeams(body: WorkPlanBody, perTeam: number) {
  const teamed = writtenStaff(body).filter(({ role, team }) => role === 'service' && !isBlank(team))
  return [...new Set(teamed.map(({ team }) => team.trim()))]
    .map((team) => ({ team, members: teamed.filter((one) => one.team.trim() === team) }))
    .filter(({ members }) => members.length < perTeam)
}

/** Where the contract says nothing of teams, what is usual bars nothing. */
export function teamRemarks(body: WorkPlanBody, { project }: RecordFacts, values: SuggestedValues): string[] {
  if (project?.contract.personnel.perTeam) return []
  return smallTeams(body, figureOf(values, 'team-size')).map(
    ({ team, members }) =>
      `“${team}”只有 ${members.length} 人，每组一般不少于${valueText(values, 'team-size')}（${valueStatus(values, 'team-size')}）。`,
  )
}

/** P12: nobody supervises the households he goes to himself; the contract need not say so, and it bars nothing. */
export function ownWorkRemarks(body: WorkPlanBody): string[] {
  const namesOf = (role: string) =>
    writtenStaff(body).flatMap((one) => (one.role === role ? namesIn(one.name.normalize('NFKC')) : []))
  const service = new Set(namesOf('service'))
  const both = [...new Set(namesOf('supervision'))].filter((name) => service.has(name))
  return both.length > 0
    ? [`${both.join('、')}既入户、服务，又做内部督导：自己督导自己的工作，请承接主体另派督导，或者分开所督导的组。`]
    : []
}

/** P12: who supervises inside, who enters the platform, and how many go together. */
export function staffLacks(body: WorkPlanBody, { project }: RecordFacts): Lack[] {
  const staff = writtenStaff(body)
  const has = (role: string) => staff.some((one) => one.role === role)
  const perTeam = project?.contract.personnel.perTeam ?? 0
  return [
    ...lackIf(!has('supervision'), 'staff', '人员分工中没有内部督导的人'),
    ...lackIf(!has('entry'), 'staff', '人员分工中没有平台录入责任人'),
    ...smallTeams(body, perTeam).map(({ team, members }) => ({
      field: `staff.${members[0]?.id}.team`,
      text: `“${team}”只有 ${members.length} 人，合同约定每组不少于 ${perTeam} 人`,
    })),
  ]
}

/** A 否 and 备案 do not go together. */
export const checkLacks = (body: WorkPlanBody): Lack[] =>
  (Object.keys(planChecks) as PlanCheck[]).flatMap((check) =>
    lackIf(body[check] === 'no', check, `“${planChecks[check]}”核对为否，不能备案，应当退回补正`),
  )

/** The conclusion and its day follow what was last handed in. */
export const concludedLacks = (body: WorkPlanBody, wanted: 'file' | 'return'): Lack[] => [
  ...lackIf(
    body.conclusion !== null && body.conclusion !== wanted,
    'conclusion',
    `结论是“${body.conclusion === 'file' ? '备案' : '退回补正'}”`,
  ),
  ...lackIf(isAfter(body.resubmittedOn, body.concludedOn), 'concludedOn', '结论日期早于重新提交日期'),
]

export const returnLacks = (body: WorkPlanBody): Lack[] => [
  ...concludedLacks(body, 'return'),
  ...lackIf(isBlank(body.reasons), 'reasons', '退回补正的，没有填要补正什么'),
  ...lackIf(body.correctBy === null, 'correctBy', '退回补正的，没有填补正期限'),
  ...lackIf(isAfter(body.concludedOn, body.correctBy), 'correctBy', '补正期限早于结论日期'),
]

export const resubmitLacks = (body: WorkPlanBody): Lack[] => [
  ...lackIf(body.resubmittedOn === null, 'resubmittedOn', '没有填重新提交日期'),
  ...lackIf(isAfter(body.concludedOn, body.resubmittedOn), 'resubmittedOn', '重新提交日期早于退回的日期'),
]

type Agreed = Pick<RecordFacts, 'project' | 'kinds'>

/** P10: where the nodes count a quantity, they come to all of it. Whole clauses. */
const shortOfTarget = (body: WorkPlanBody, facts: Agreed): string[] =>
  quantityTargets(facts).flatMap(({ name, unit, total }) => {
    const counted = writtenNodes(body).flatMap(({ target, quantity }) => (target === name ? (quantity ?? []) : []))
    const most = Math.max(...counted)
    return counted.length > 0 && most < total
      ? [`时间节点的“${name}”累计只到 ${most} ${unit}，数量目标是 ${total} ${unit}`]
      : []
  })

/** N17, P10: a plan tells when each stage of the contract is reached, over the time of the service. Whole clauses. */
function uncovered(body: WorkPlanBody, facts: Agreed): string[] {
  const { project } = facts
  const nodes = writtenNodes(body)
  if (nodes.length === 0) return []
  const payments = project?.contract.payments ?? []
  const days = new Set(nodes.flatMap(({ on }) => on ?? []))
  const asked = payments.flatMap(({ prepaid, milestone }, at) => (prepaid && milestone.trim() === '' ? [] : at))
  const open = asked
    .filter((at) => !nodes.some(({ stage }) => stage === String(at + 1)))
    .map((at) => `“${stageMatter(payments, at)}”（第${at + 1}期 ${payments[at]?.name.trim()}）`)
  const isOneDay = days.size === 1 && (nodes.length > 1 || asked.length > 1)
  return [
    ...(isOneDay ? ['时间节点都在同一天，看不出进度安排'] : []),
    ...(open.length > 0 ? [`合同约定的${open.join('、')}没有对应的时间节点（在时间节点的“对应的付款期次”中选）`] : []),
    ...shortOfTarget(body, facts),
  ]
}

const wayOn = '请退回补正；另有决定的，填“仍然备案的决定和理由”'

/** Such a plan is filed by a recorded decision alone. */
export const coverLacks = (body: WorkPlanBody, facts: Agreed): Lack[] =>
  saysNoReason(body.nodesReason)
    ? uncovered(body, facts).map((text) => ({ field: 'nodesReason', text: `${text}：${wayOn}` }))
    : []

/** A plan filed so goes on being told, with its reason. */
export const coverRemarks = (body: WorkPlanBody, facts: Agreed): string[] =>
  uncovered(body, facts).map((text) =>
    saysNoReason(body.nodesReason) ? `${text}。` : `${text}；备案的决定和理由：${phrase(body.nodesReason)}。`,
  )

/** One plan is in force: a changed one is handed in and filed as the same, sent back before. */
export const filedTwiceLacks = ({ others }: Pick<RecordFacts, 'others'>): Lack[] => {
  const filed = others.find(({ state }) => state === filedState)
  return filed
    ? [
        {
          field: 'version',
          text: `“${filed.title}”已经备案；承接主体变更方案的，把它退回更正后重新备案，不另外登记一份`,
        },
      ]
    : []
}
