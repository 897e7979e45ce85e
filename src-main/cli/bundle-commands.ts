import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { problemCount } from '#shared/bundle/bundle'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import type { ProjectFile } from '#shared/project/project-file'
import { ok, type Result } from '#shared/result'
import { type Backend, createBackend } from '../backend'
import { openBundle } from '../bundle/bundle-contents'
import { exportBundle } from '../bundle/export-bundle'
import { verifyBundle } from '../bundle/verify-bundle'
import { bundleEntries, bundleInfo, dueOf } from '../services/bundle-entries'
import { databaseName } from '../store/open'
import { contentsOfFile } from './file-papers'
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
  if (args.options.county) takesOnly(args, 0, ['output', 'county', 'project', 'stage'])
  else takesOnly(args, 1, ['output'])
  const path = outputFile(args, '-o 包.zip')
  if (!path.ok) return reportError(terminal, path.error)
  const exported = args.options.county
    ? await exportFromCounty(terminal, args.options, path.value)
    : await exportFromFile(terminal, argument(args, 0, 'project.json'), path.value)
  return answer(terminal, exported)
}

async function exportFromFile(terminal: Terminal, projectPath: string, path: string) {
  const file = await readProject(projectPath)
  if (!file.ok) return file
  const contents = await contentsOfFile(terminal, file.value)
  if (!contents.ok) return contents
  const info = bundleInfo(terminal, file.value, null)
  const due = dueOf(terminal.resources, contents.value, info.createdOn)
  return exportBundle({ entries: bundleEntries(contents.value), info, due, path })
}

function exportFromCounty(
  terminal: Terminal,
  options: { county?: string; project?: string; stage?: string },
  path: string,
) {
  const { project: projectId, stage = null } = options
  if (!projectId) throw new UsageProblem('缺少选项：--project 编号')
  if (stage !== null && stage !== 'before' && stage !== 'during' && stage !== 'after') {
    throw new UsageProblem('--stage 应为 before、during 或 after')
  }
  return inCounty(terminal, async (call) => {
    const opened = await call('county.open', { folder: resolve(options.county ?? '') })
    return opened.ok ? call('bundle.export', { projectId, stage, path, jobId: 'cli' }) : opened
  })
}

const verifyCommand: Command = async (terminal, args) => {
  takesOnly(args, 1, [])
  const verdict = await verifyBundle(resolve(argument(args, 0, '包.zip')))
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
  takesOnly(args, 1, ['county', 'foreign'])
  const path = resolve(argument(args, 0, '包.zip'))
  const folder = resolve(option(args, 'county', '--county 文件夹'))
  const imported = await inCounty(terminal, async (call) => {
    const opened = existsSync(join(folder, databaseName))
      ? await call('county.open', { folder })
      : await createFrom(call, path, folder)
    return opened.ok ? call('bundle.import', { path, jobId: 'cli', foreign: args.options.foreign === true }) : opened
  })
  if (!imported.ok) return reportError(terminal, imported.error)
  const { id, name, year } = imported.value
  return answer(terminal, ok({ id, name, year, county: folder }))
}

type Call = <K extends ChannelName>(channel: K, input: Channels[K]['input']) => Promise<Result<Channels[K]['output']>>

/** A folder without a county becomes the bundle's county: its unit and its year; the import brings the other years. */
async function createFrom(call: Call, path: string, folder: string): Promise<Result<unknown>> {
  const scratch = await mkdtemp(join(tmpdir(), 'goufutong-'))
  try {
    const opened = await openBundle(path, join(scratch, 'bundle'))
    if (!opened.ok) return opened
    const { file } = opened.value
    return await call('county.create', { folder, profile: file.profile, year: yearOf(file) })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function yearOf({ years, project }: ProjectFile) {
  const unknown = { amountFen: null, documentNumber: '', effectiveOn: null, confirmed: false }
  const empty = { year: project.year, grants: [], threshold: unknown, ceilingJustification: null }
  return years.find(({ year }) => year === project.year) ?? empty
}

/** The backend with settings of its own, so that a command never changes what the desktop app opens next. */
async function inCounty<T>(terminal: Terminal, work: (call: Call) => Promise<Result<T>>): Promise<Result<T>> {
  const settings = await mkdtemp(join(tmpdir(), 'goufutong-'))
  const { resources, version, now, newId } = terminal
  const folders = { resourcesFolder: resources.folder, userDataFolder: settings, documentsFolder: settings }
  const backend: Backend = createBackend({ ...folders, version, now, newId })
  try {
    return await work((channel, input) => backend.invoke(channel, input) as never)
  } finally {
    await backend.close()
    await rm(settings, { recursive: true, force: true })
  }
}

function answer(terminal: Terminal, result: Result<unknown>): ExitCode {
  if (!result.ok) return reportError(terminal, result.error)
  printJson(terminal, result.value)
  return 0
}
