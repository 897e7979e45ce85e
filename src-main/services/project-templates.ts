import type { BudgetTemplate } from '#shared/budget/budget'
import type { AppResources } from '#shared/resources'

/** 家计调查 has a budget template of its own; every other service starts from the plain one. */
export const surveyCode = 'SW-02'
const plainTemplateId = 'plain'

export function templateForService(resources: AppResources, catalogCode: string): BudgetTemplate {
  const wantsPlain = catalogCode !== surveyCode
  const template = resources.budgetTemplates.findLast(({ id }) => (id === plainTemplateId) === wantsPlain)
  if (!template) throw new Error(`no budget template for ${catalogCode}`)
  return template
}

export const surveyTemplate = (resources: AppResources): BudgetTemplate => templateForService(resources, surveyCode)
