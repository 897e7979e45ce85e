import type { ProjectTab } from '../../navigation'

/** The steps of a project in the order of the paper workflow: rail, footer and findings name them from here. */
export const projectSteps: { tab: ProjectTab; name: string }[] = [
  { tab: 'basics', name: '基本信息' },
  { tab: 'budget', name: '预算' },
  { tab: 'procurement', name: '采购' },
  { tab: 'contractor', name: '承接主体' },
  { tab: 'contract', name: '合同' },
  { tab: 'bundle', name: '材料与提交' },
]

/** The steps before and after one; null at either end. */
export function stepsAround(tab: ProjectTab) {
  const at = projectSteps.findIndex((step) => step.tab === tab)
  return { before: projectSteps[at - 1] ?? null, after: projectSteps[at + 1] ?? null }
}
