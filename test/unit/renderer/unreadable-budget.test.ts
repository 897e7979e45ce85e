import { expect, test } from 'vitest'
import { useAppData } from '../../../src-renderer/app-data'
import { budgetProblem } from '../../../src-renderer/project-draft/use-budget'
import { unreadableBudget } from '../../../src-renderer/project-draft/use-project-unreadable'
import { cleanProject, jiajiTemplate } from '../../fixtures/county-year'

test('a figure the budget cannot be computed with is told by its own name, and leads to its field', () => {
  useAppData.setState({ resources: { budgetTemplates: [jiajiTemplate] } as never })
  const { budget, ...rest } = cleanProject()
  const inputs = { ...budget.inputs, hh: { value: '三千多', source: '' } }
  const project = { ...rest, budget: { ...budget, inputs } }
  expect(unreadableBudget(project, budgetProblem(project))).toMatchObject([
    { label: '户数', field: 'budget.inputs.hh', screen: 'budget' },
  ])
})
