import { describeInspection, type TemplateInspection } from '#shared/template/inspection'
import { argument, type Command, printJson, reportError, takesOnly, UsageProblem } from './terminal'

/** `template check x.docx`: 0 usable, 1 not, with every reason; what is merely odd on standard error too. */
export const templateCommand: Command = async (terminal, args) => {
  const [action, ...positionals] = args.positionals
  if (action !== 'check') throw new UsageProblem('template 后面应为 check')
  const rest = { ...args, positionals }
  takesOnly(rest, 1, [])
  const inspection = await terminal.call('template.inspect', {
    paper: 'contract',
    path: argument(rest, 0, '范本.docx'),
  })
  if (!inspection.ok) return reportError(terminal, inspection.error)
  printJson(terminal, inspection.value)
  return report(terminal, inspection.value)
}

function report(terminal: Parameters<typeof reportError>[0], inspection: TemplateInspection) {
  for (const warning of inspection.warnings) terminal.complain(`提醒：${warning}\n`)
  if (inspection.usable) return 0
  return reportError(terminal, { code: 'TEMPLATE_INVALID', params: { detail: describeInspection(inspection) } })
}
