import { basisText } from '#shared/law/citations'
import { check } from '#shared/norms/check'
import type { Finding } from '#shared/norms/finding'
import { writeFileAtomic } from '../fs/atomic-write'
import { todayOf } from '../services/context'
import { countyYearOf } from '../services/project-file'
import { sampleText } from '../services/sample-county'
import { contractOf } from './file-papers'
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

/** `check project.json`: the findings as JSON. */
export const checkCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, [])
  const file = await readProject(argument(args, 0, 'project.json'))
  if (!file.ok) return reportError(terminal, file.error)
  const findings = check(countyYearOf(file.value, terminal.resources.rules, todayOf(terminal)), file.value.project.id)
  printJson(terminal, findings)
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return 0
  terminal.complain(`有 ${errors.length} 项必须改正的问题。\n`)
  return 1
}

/** `contract project.json [--template x.docx] -o out.docx`: blocked, with the list, while a finding of level error stands. */
export const contractCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, ['output', 'template'])
  const path = outputFile(args, '-o out.docx')
  if (!path.ok) return reportError(terminal, path.error)
  const file = await readProject(argument(args, 0, 'project.json'))
  if (!file.ok) return reportError(terminal, file.error)
  const countyYear = countyYearOf(file.value, terminal.resources.rules, todayOf(terminal))
  const errors = check(countyYear, file.value.project.id).filter(({ level }) => level === 'error')
  if (errors.length > 0) return blocked(terminal, errors)
  const bytes = await contractOf(terminal, countyYear, file.value.project, args.options.template)
  if (!bytes.ok) return reportError(terminal, bytes.error)
  const written = await writeFileAtomic(path.value, bytes.value)
  return written.ok ? 0 : reportError(terminal, written.error)
}

/** `sample [-o project.json]`: the annotated example; a shell's own redirection may write another encoding. */
export const sampleCommand: Command = async (terminal, args) => {
  takesOnly(args, 0, ['output'])
  const text = sampleText(terminal.resources.folder)
  if (args.options.output === undefined) {
    terminal.print(text)
    return 0
  }
  const path = outputFile(args, '-o project.json')
  if (!path.ok) return reportError(terminal, path.error)
  const written = await writeFileAtomic(path.value, Buffer.from(text, 'utf8'))
  return written.ok ? 0 : reportError(terminal, written.error)
}

function blocked(terminal: Terminal, errors: Finding[]): 1 {
  for (const { message, basis, fix } of errors) {
    terminal.complain(`${message}（依据：${basisText(basis)}）${fix}\n`)
  }
  reportError(terminal, { code: 'CONTRACT_BLOCKED', params: { count: String(errors.length) } })
  return 1
}
