import { resolve } from 'node:path'
import type { BudgetDraft, BudgetTemplate, BudgetTemplateBody } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { newBudgetDraft } from '#shared/budget/new-draft'
import type { DataKind, DataSet } from '#shared/data-sets/data-set'
import { readDataFile } from '#shared/data-sets/read-data-file'
import { toDaxie } from '#shared/money/daxie'
import { plainYuan } from '#shared/money/yuan'
import { budgetTemplates, templateOf } from '#shared/office-data/budget-templates'
import { setOn } from '#shared/office-data/named-data'
import { fail, ok, type Result } from '#shared/result'
import {
  argument,
  type Command,
  printJson,
  readJson,
  readText,
  reportError,
  type Terminal,
  takesOnly,
} from './terminal'

/**
 * `budget inputs.json`: every line, group and the total in yuan, as text, by the template in force today: the program's, with
 * `--county` that of the office, with `--template` the one of a data file. Notices go to standard error; 1 when one is an error.
 */
export const budgetCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, ['county', 'template'])
  const json = await readJson(argument(args, 0, 'inputs.json'))
  if (!json.ok) return reportError(terminal, json.error)
  const found = args.options.template
    ? await templateInFile(args.options.template)
    : await templateInForce(terminal, args.options.county)
  if (!found.ok) return reportError(terminal, found.error)
  const template = found.value
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

async function templateInForce({ call }: Terminal, county: string | undefined): Promise<Result<BudgetTemplate>> {
  const [info, resources] = [await call('app.info', null), await call('app.resources', null)]
  if (!info.ok) return info
  if (!resources.ok) return resources
  const opened = county ? await call('county.open', { folder: resolve(county) }) : ok(null)
  if (!opened.ok) return opened
  const offices = county ? await call('dataSet.ofOffice', null) : ok([])
  if (!offices.ok) return offices
  const sets = [...(resources.value.rules.sets ?? []), ...offices.value]
  return ok(templateOf(setOn(budgetTemplates, sets, info.value.today, '家计调查')))
}

/** DATA_SET_INVALID names what is wrong with it. */
async function templateInFile(path: string): Promise<Result<BudgetTemplate>> {
  const text = await readText(path)
  if (!text.ok) return text
  const read = readDataFile([budgetTemplates as DataKind], text.value)
  if (!read.ok) return read
  const set = read.value.set as DataSet<BudgetTemplateBody>
  return ok(templateOf({ ...set, scope: set.body.service, by: 'office', stopped: false, number: 0 }))
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
