import { resolve } from 'node:path'
import { problemCount } from '#shared/bundle/bundle'
import { importNotices } from '#shared/bundle/imported-project'
import { ok, type Result } from '#shared/result'
import { openCounty, signIn } from './open-county'
import {
  argument,
  type Command,
  type ExitCode,
  option,
  outputFile,
  printJson,
  readProject,
  reportError,
  type Terminal,
  takesOnly,
  UsageProblem,
} from './terminal'

export const bundleCommand: Command = async (terminal, args) => {
  const [action, ...positionals] = args.positionals
  const command = new Map([
    ['export', exportCommand],
    ['verify', verifyCommand],
    ['import', importCommand],
  ]).get(action ?? '')
  if (!command) throw new UsageProblem(`bundle 后面应为 export、verify 或 import`)
  return command(terminal, { ...args, positionals })
}

const exportCommand: Command = async (terminal, args) => {
  if (args.options.county) takesOnly(args, 0, ['output', 'county', 'account', 'project', 'stage', 'register'])
  else takesOnly(args, 1, ['output'])
  const path = await outputFile(terminal, args, '-o 包.zip')
  if (!path.ok) return reportError(terminal, path.error)
  const exported = args.options.county
    ? await exportFromCounty(terminal, args.options, path.value)
    : await exportFromFile(terminal, argument(args, 0, 'project.json'), path.value)
  return answer(terminal, exported)
}

async function exportFromFile(terminal: Terminal, projectPath: string, path: string) {
  const file = await readProject(terminal, projectPath)
  if (!file.ok) return file
  say(terminal, await terminal.call('projectFile.standing', { file: file.value }))
  return terminal.call('projectFile.exportBundle', { file: file.value, path })
}

async function exportFromCounty(
  terminal: Terminal,
  options: { county?: string; account?: string; project?: string; stage?: string; register?: boolean },
  path: string,
) {
  const { project: projectId, stage = null, register = false } = options
  if (!projectId) throw new UsageProblem('缺少选项：--project 编号')
  if (stage !== null && stage !== 'before' && stage !== 'during' && stage !== 'after') {
    throw new UsageProblem('--stage 应为 before、during 或 after')
  }
  const opened = await openCounty(terminal, options.county ?? '', options.account)
  if (!opened.ok) return opened
  say(terminal, await terminal.call('bundle.standing', { projectId, stage }))
  return terminal.call('bundle.export', { projectId, stage, register, path, jobId: 'cli' })
}

/** How a project stands before its export keeps nobody from exporting. */
function say({ complain }: Terminal, standing: Result<string[]>): void {
  if (standing.ok) for (const line of standing.value) complain(`${line}\n`)
}

const verifyCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, [])
  const verdict = await terminal.call('bundle.verify', { path: resolve(argument(args, 0, '包.zip')), jobId: 'cli' })
  if (!verdict.ok) return reportError(terminal, verdict.error)
  printJson(terminal, verdict.value)
  const kinds = { missing: '缺少', extra: '多出', altered: '被改动', malformed: '格式有误' }
  const { good, problems, remarks, remarkCount, next } = verdict.value
  for (const { kind, path, detail } of problems) terminal.complain(`${kinds[kind]}：${path} ${detail}\n`)
  for (const { path, detail } of remarks) terminal.complain(`说明：${path} ${detail}\n`)
  const unlisted = problemCount(verdict.value) + remarkCount - problems.length - remarks.length
  if (unlisted > 0) terminal.complain(`另有 ${unlisted} 处没有列出。\n`)
  if (next) terminal.complain(`${next}\n`)
  return good ? 0 : 1
}

const importCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, ['county', 'account', 'foreign'])
  const path = resolve(argument(args, 0, '包.zip'))
  const folder = resolve(option(args, 'county', '--county 文件夹'))
  const { call } = terminal
  const known = await call('county.open', { folder })
  const isNew = !known.ok && known.error.code === 'COUNTY_NOT_FOUND'
  const opened = isNew ? await call('county.createFromBundle', { path, folder }) : known
  if (!opened.ok) return reportError(terminal, opened.error)
  const signed = await signIn(terminal, args.options.account)
  if (!signed.ok) return reportError(terminal, signed.error)
  const imported = await call('bundle.import', { path, jobId: 'cli', foreign: args.options.foreign === true })
  if (!imported.ok) return reportError(terminal, imported.error)
  const { id, name, year } = imported.value.project
  for (const text of importNotices(imported.value)) terminal.complain(`注意：${text}\n`)
  return answer(terminal, ok({ id, name, year, county: folder }))
}

function answer(terminal: Terminal, result: Result<unknown>): ExitCode {
  if (!result.ok) return reportError(terminal, result.error)
  printJson(terminal, result.value)
  return 0
}
