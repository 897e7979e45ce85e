import type { BudgetTemplate } from './budget'

/** 家计调查 has a budget template of its own; every other service starts from the plain one. */
const surveyCode = 'SW-02'
const plainTemplateId = 'plain'

export function templateForService(templates: BudgetTemplate[], catalogCode: string): BudgetTemplate {
  const wantsPlain = catalogCode !== surveyCode
  const template = templates.findLast(({ id }) => (id === plainTemplateId) === wantsPlain)
  if (!template) throw new Error(`no budget template for ${catalogCode}`)
  return template
}

export const surveyTemplate = (templates: BudgetTemplate[]): BudgetTemplate => templateForService(templates, surveyCode)
