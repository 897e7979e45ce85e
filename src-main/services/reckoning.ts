import type { BudgetDraft, BudgetTemplate, BudgetTemplateBody } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { newBudgetDraft } from '#shared/budget/new-draft'
import { reckonedBudget } from '#shared/budget/reckoned-budget'
import type { DataKind, DataSet } from '#shared/data-sets/data-set'
import { readDataFile } from '#shared/data-sets/read-data-file'
import { toDaxie } from '#shared/money/daxie'
import { parseYuan } from '#shared/money/yuan'
import { budgetTemplates, templateOf } from '#shared/office-data/budget-templates'
import { setOn } from '#shared/office-data/named-data'
import { fail, ok, type Result } from '#shared/result'
import { type AppContext, type Handler, todayOf } from './context'
import { setsOf } from './office-data'

// Figures without a project, for the command line.

export const amountInWords: Handler<'money.inWords', AppContext> = async (_app, { amount }) => {
  const read = parseYuan(amount)
  return read.ok ? ok(toDaxie(read.value)) : read
}

/** By the template in force today, the office's where its county is open, or by that of a data file. */
export const reckon: Handler<'budget.reckon', AppContext> = async (app, { inputs, template: text }) => {
  const template = text === null ? inForce(app) : templateInFile(text)
  if (!template.ok) return template
  const draft = draftOf(template.value, inputs)
  if (!draft.ok) return draft
  const result = computeBudget(template.value, draft.value)
  return result.ok ? ok(reckonedBudget(result.value)) : result
}

const inForce = (app: AppContext): Result<BudgetTemplate> =>
  ok(templateOf(setOn(budgetTemplates, setsOf(app), todayOf(app), '家计调查')))

/** DATA_SET_INVALID names what is wrong with it. */
function templateInFile(text: string): Result<BudgetTemplate> {
  const read = readDataFile([budgetTemplates as DataKind], text)
  if (!read.ok) return read
  const set = read.value.set as DataSet<BudgetTemplateBody>
  return ok(templateOf({ ...set, scope: set.body.service, by: 'office', stopped: false, number: 0 }))
}

/** An unknown code is a mistake, not a remark. */
function draftOf(template: BudgetTemplate, inputs: Record<string, string | number>): Result<BudgetDraft> {
  const known = new Set(template.inputs.map(({ code }) => code))
  const stray = Object.keys(inputs).find((code) => !known.has(code))
  if (stray !== undefined) return fail('INPUT_INVALID', { detail: `预算范本没有参数「${stray}」` })
  const typed = Object.entries(inputs).map(([code, value]) => [code, { value: String(value), source: '' }])
  return ok({ ...newBudgetDraft(template), inputs: Object.fromEntries(typed) })
}
