import { openCounty } from './open-county'
import { argument, type Command, printJson, readJson, readText, reportError, takesOnly } from './terminal'

/**
 * `budget inputs.json`: every line, group and the total in yuan, as text, by the template in force today: the program's, with
 * `--county` that of the office, with `--template` the one of a data file. Notices go to standard error; 1 when one is an error.
 */
export const budgetCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, ['county', 'account', 'template'])
  const json = await readJson(argument(args, 0, 'inputs.json'))
  if (!json.ok) return reportError(terminal, json.error)
  const { county, account, template } = args.options
  const text = template ? await readText(template) : null
  if (text && !text.ok) return reportError(terminal, text.error)
  const opened = county && !template ? await openCounty(terminal, county, account) : null
  if (opened && !opened.ok) return reportError(terminal, opened.error)
  const inputs = json.value as Record<string, string | number>
  const reckoned = await terminal.call('budget.reckon', { inputs, template: text?.value ?? null })
  if (!reckoned.ok) return reportError(terminal, reckoned.error)
  const { notices, ...figures } = reckoned.value
  for (const { level, message } of notices) terminal.complain(`${level === 'error' ? '错误' : '提醒'}：${message}\n`)
  printJson(terminal, figures)
  return notices.some(({ level }) => level === 'error') ? 1 : 0
}
