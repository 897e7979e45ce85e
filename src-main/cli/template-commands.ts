import type { TemplateInspection } from '#shared/template/inspection'
import { describeInspection, inspectTemplate } from '../services/paper-writers'
import { readTemplate } from '../services/templates'
import { argument, type Command, printJson, reportError, takesOnly, UsageProblem } from './terminal'

/** `template check x.docx`: 0 usable, 1 not, with every reason; what is merely odd on standard error too. */
export const templateCommand: Command = async (terminal, args) => {
  const [action, ...positionals] = args.positionals
  if (action !== 'check') throw new UsageProblem('template 后面应为 check')
  const rest = { ...args, positionals }
  takesOnly(rest, 1, [])
  const bytes = await readTemplate(argument(rest, 0, '范本.docx'))
  if (!bytes.ok) return reportError(terminal, bytes.error)
  const inspection = await inspectTemplate(bytes.value)
  if (!inspection.ok) return reportError(terminal, inspection.error)
  printJson(terminal, inspection.value)
  return report(terminal, inspection.value)
}

async function report(terminal: Parameters<typeof reportError>[0], inspection: TemplateInspection) {
  for (const warning of inspection.warnings) terminal.complain(`提醒：${warning}\n`)
  if (inspection.usable) return 0
  return reportError(terminal, { code: 'TEMPLATE_INVALID', params: { detail: await describeInspection(inspection) } })
}
