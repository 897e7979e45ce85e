import { expect, test } from 'vitest'
import type { Project } from '#shared/project/project'
import { implementationPlan } from '#shared/records/implementation-plan'
import { nodesOutside } from '#shared/records/implementation-plan-days'
import { nothingAround } from '#shared/records/record-field'
import { cleanProject } from '../../fixtures/county-year'

/** A home survey bought by consultation, with its service from 2023-03-20 to 2024-03-19. */
function project(planned: Record<string, string> = {}): Project {
  const steps = Object.entries(planned).map(([id, plannedOn]) => ({ id, plannedOn, doneOn: null, who: '' }))
  const clean = cleanProject()
  const period = { ...clean.period, startOn: '2023-03-20', endOn: '2024-03-19' }
  return { ...clean, period, procurement: { ...clean.procurement, method: 'competitive_consultation', steps } }
}
const said = (texts: Parameters<typeof nodesOutside>[0], of = project()) =>
  nodesOutside(texts, of).map(({ field, text }) => `${field} ${text}`)

test('[P26] a node behind the service, or before it, is told with the part and the period', () => {
  expect(said({ tracking: '入户调查于2024年6月底前完成。\n2023年2月1日启动入户。' })).toEqual([
    'tracking “项目跟踪管理”部分写有2024年6月1日，服务期至2024年3月19日止',
    'tracking “项目跟踪管理”部分写有2023年2月1日，服务从2023年3月20日开始',
  ])
  expect(said({ content: '2025年1月5日前完成录入。', supervision: '2024-05-01检查。' })).toHaveLength(2)
})

test('[P26] the first and the last day are inside, and what comes before or after by its nature may lie outside', () => {
  expect(said({ tracking: '2023年3月20日进场，2024年3月19日完成全部入户。' })).toEqual([])
  expect(said({ tracking: '最终验收在2024年4月10日前进行。\n2023年3月1日发布采购公告。' })).toEqual([])
  expect(said({ tracking: '按2022年12月印发的办法执行。' })).toEqual([])
  expect(said({ evaluation: '绩效评价于2024年6月30日前完成。', funds: '2024年5月10日结清。' })).toEqual([])
})

test('[P26] 合同管理 is asked what it says of the service, and of nothing else', () => {
  expect(said({ contract: '服务期限自2023年3月20日至2024年5月19日。' })).toEqual([
    'contract “合同管理”部分写有2024年5月19日，服务期至2024年3月19日止',
  ])
  expect(said({ contract: '合同履行期自2023年3月1日起。' })).toHaveLength(1)
  expect(said({ contract: '服务期限自2023年3月20日至2024年3月19日。\n2023年3月10日签订，质保到2024年9月。' })).toEqual(
    [],
  )
})

test('[P26] a contract planned to be signed after the service has begun, or a step planned behind its end, is told', () => {
  expect(said({}, project({ sign: '2023-03-25' }))).toEqual([
    'method 采购计划把“签订合同”排在2023年3月25日，服务2023年3月20日开始',
  ])
  expect(said({}, project({ publish: '2024-03-22' }))).toEqual([expect.stringContaining('服务2024年3月19日结束')])
  expect(said({}, project({ sign: '2023-03-20', file: '2023-03-29' }))).toEqual([])
})

test('[P26] 签发 is refused for it, and not without a project to hold it against', () => {
  const guard = implementationPlan.states?.states.draft?.next?.issued?.guard
  const body = { ...implementationPlan.blank, tracking: '入户调查于2024年6月底前完成。' }
  const facts = { ...nothingAround, today: '2023-03-01', ownerId: 'p', filled: [] }
  const lacks = (of: Project | null) =>
    guard?.(body, { ...facts, project: of }, implementationPlan.fields).map(({ text }) => text) ?? []
  expect(lacks(project())).toEqual([expect.stringContaining('服务期至2024年3月19日止')])
  expect(lacks(null)).toEqual([])
})
