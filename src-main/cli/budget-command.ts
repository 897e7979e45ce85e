import type { BudgetDraft, BudgetTemplate } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { newBudgetDraft } from '#shared/budget/new-draft'
import { surveyTemplate } from '#shared/budget/template-for-service'
import { toDaxie } from '#shared/money/daxie'
import { plainYuan } from '#shared/money/yuan'
import { fail, ok, type Result } from '#shared/result'
import { argument, type Command, printJson, readJson, reportError, takesOnly } from './terminal'

/** `budget inputs.json`: every line, group and the total in yuan, as text. Notices go to standard error; 1 when one is an error. */
export const budgetCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, [])
  const json = await readJson(argument(args, 0, 'inputs.json'))
  if (!json.ok) return reportError(terminal, json.error)
  const resources = await terminal.call('app.resources', null)
  if (!resources.ok) return reportError(terminal, resources.error)
  const template = surveyTemplate(resources.value.budgetTemplates)
  const draft = draftOf(template, json.value)
  if (!draft.ok) return reportError(terminal, draft.error)
  const result = computeBudget(template, draft.value)
  if (!result.ok) return reportError(terminal, result.error)
  const { lines, groups, totalFen, notices } = result.value
  for (const { level, message } of notices) terminal.complain(`${level === 'error' ? '错误' : '提醒'}：${message}\n`)
  printJson(terminal, {
    lines: Object.fromEntries(lines.map(({ code, amountFen }) => [code, plainYuan(amountFen)])),
    groups: { A: plainYuan(groups.A), B: plainYuan(groups.B), C: plainYuan(groups.C) },
    total: plainYuan(totalFen),
    totalDaxie: toDaxie(totalFen),
  })
  return notices.some(({ level }) => level === 'error') ? 1 : 0
}

/** A flat object code -> number or decimal text; an unknown code is a mistake, not a remark. */
function draftOf(template: BudgetTemplate, json: unknown): Result<BudgetDraft> {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    return fail('INPUT_INVALID', { detail: '测算参数应为 {"参数代码": "数值"}' })
  }
  const known = new Set(template.inputs.map(({ code }) => code))
  const draft = newBudgetDraft(template)
  for (const [code, value] of Object.entries(json)) {
    if (!known.has(code)) return fail('INPUT_INVALID', { detail: `预算范本没有参数「${code}」` })
    if (typeof value !== 'string' && typeof value !== 'number') {
      return fail('INPUT_INVALID', { detail: `参数「${code}」应为数值` })
    }
    draft.inputs[code] = { value: String(value), source: '' }
  }
  return ok(draft)
}
