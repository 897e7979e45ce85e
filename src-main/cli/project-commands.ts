import { basisText } from '#shared/law/citations'
import type { Finding } from '#shared/norms/finding'
import { writeFileAtomic } from '../fs/atomic-write'
import {
  argument,
  type Command,
  outputFile,
  printJson,
  readProject,
  reportError,
  type Terminal,
  takesOnly,
} from './terminal'

const isError = ({ level }: Finding) => level === 'error'

/** `check project.json`: the findings as JSON. */
export const checkCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, [])
  const file = await readProject(terminal, argument(args, 0, 'project.json'))
  if (!file.ok) return reportError(terminal, file.error)
  const findings = await terminal.call('projectFile.check', { file: file.value })
  if (!findings.ok) return reportError(terminal, findings.error)
  printJson(terminal, findings.value)
  const errors = findings.value.filter(isError)
  if (errors.length === 0) return 0
  terminal.complain(`有 ${errors.length} 项必须改正的问题。\n`)
  return 1
}

/** `contract project.json [--template x.docx] -o out.docx`: blocked, with the list, while a finding of level error stands. */
export const contractCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, ['output', 'template'])
  const path = await outputFile(terminal, args, '-o out.docx')
  if (!path.ok) return reportError(terminal, path.error)
  const file = await readProject(terminal, argument(args, 0, 'project.json'))
  if (!file.ok) return reportError(terminal, file.error)
  const findings = await terminal.call('projectFile.check', { file: file.value })
  if (!findings.ok) return reportError(terminal, findings.error)
  const errors = findings.value.filter(isError)
  if (errors.length > 0) return blocked(terminal, errors)
  const templatePath = args.options.template ?? null
  const bytes = await terminal.call('projectFile.makePaper', { file: file.value, kind: 'contract', templatePath })
  if (!bytes.ok) return reportError(terminal, bytes.error)
  const written = await writeFileAtomic(path.value, bytes.value)
  return written.ok ? 0 : reportError(terminal, written.error)
}

/** `sample [-o project.json]`: the annotated example; a shell's own redirection may write another encoding. */
export const sampleCommand: Command = async (terminal, args) => {
  takesOnly(args, 0, ['output'])
  const text = await terminal.call('projectFile.sample', null)
  if (!text.ok) return reportError(terminal, text.error)
  if (args.options.output === undefined) {
    terminal.print(text.value)
    return 0
  }
  const path = await outputFile(terminal, args, '-o project.json')
  if (!path.ok) return reportError(terminal, path.error)
  const written = await writeFileAtomic(path.value, Buffer.from(text.value, 'utf8'))
  return written.ok ? 0 : reportError(terminal, written.error)
}

function blocked(terminal: Terminal, errors: Finding[]): 1 {
  for (const { message, basis, fix } of errors) {
    terminal.complain(`${message}（依据：${basisText(basis)}）${fix}\n`)
  }
  reportError(terminal, { code: 'CONTRACT_BLOCKED', params: { count: String(errors.length) } })
  return 1
}
