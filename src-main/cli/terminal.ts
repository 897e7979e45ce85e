import { lstatSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type AppError, errorLine } from '#shared/errors'
import type { ProjectFile } from '#shared/project/project-file'
import { fail, ok, type Result } from '#shared/result'
import { fsError } from '../fs/fs-errors'
import type { Call } from './backend-call'
import { unicodeText } from './unicode-text'

/** 0 good, 1 findings of level error or a bad bundle, 2 bad usage or input. */
export type ExitCode = 0 | 1 | 2

/** What a command may use: where results and messages go, and the backend. */
export interface Terminal {
  print(text: string): void
  complain(text: string): void
  /** Of the account that is named; null = none was given. */
  password(): Promise<string | null>
  call: Call
}

export interface CommandArguments {
  positionals: string[]
  options: {
    output?: string
    template?: string
    county?: string
    account?: string
    project?: string
    stage?: string
    foreign?: boolean
    register?: boolean
  }
}

export type Command = (terminal: Terminal, args: CommandArguments) => Promise<ExitCode>

/** Wrong usage; the usage text follows the message. */
export class UsageProblem extends Error {}

export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(`${JSON.stringify(value, null, 2)}\n`)
}

/** The input was read and is not good, as against one that could not be read. */
const refusals: ReadonlySet<AppError['code']> = new Set([
  'BUNDLE_INVALID',
  'BUNDLE_HOSTILE',
  'TEMPLATE_INVALID',
  'TEMPLATE_HOSTILE',
  'DATA_SET_INVALID',
  'READING_TOO_LONG',
  'READING_TOO_BIG',
])

export function reportError(terminal: Pick<Terminal, 'complain'>, error: AppError): ExitCode {
  terminal.complain(`${errorLine(error)}\n`)
  return refusals.has(error.code) ? 1 : 2
}

export function argument(args: CommandArguments, index: number, name: string): string {
  const value = args.positionals[index]
  if (value === undefined) throw new UsageProblem(`缺少参数：${name}`)
  return value
}

/** More words than the command takes are a mistake (757 005.02 is two amounts), as are options it does not know. */
export function takesOnly(args: CommandArguments, count: number, options: (keyof CommandArguments['options'])[]): void {
  const [extra] = args.positionals.slice(count)
  if (extra !== undefined) throw new UsageProblem(`多出的参数：${extra.slice(0, 60)}`)
  const stray = (Object.keys(args.options) as typeof options).find((name) => !options.includes(name))
  if (stray) throw new UsageProblem(`这个命令没有选项：--${stray}`)
}

export function option(
  args: CommandArguments,
  name: Exclude<keyof CommandArguments['options'], 'foreign' | 'register'>,
  shown: string,
): string {
  const value = args.options[name]
  if (value === undefined || value === '') throw new UsageProblem(`缺少选项：${shown}`)
  return value
}

/**
 * The file that `-o` names. PLACE_REFUSED where that would take the place of a county's own data, INPUT_INVALID of what is read;
 * FILE_EXISTS where any file lies there: it may be somebody's work.
 */
export async function outputFile({ call }: Terminal, args: CommandArguments, shown: string): Promise<Result<string>> {
  const path = resolve(option(args, 'output', shown))
  const place = placeOf(path)
  const read = [...args.positionals, args.options.template ?? ''].find(
    (input) => input !== '' && place !== null && placeOf(resolve(input)) === place,
  )
  if (read !== undefined) return fail('INPUT_INVALID', { detail: `不能写到读入的文件上，它会丢失：${read}` })
  const free = await call('app.placeToSave', { path })
  if (!free.ok) return free
  return lstatSync(path, { throwIfNoEntry: false }) ? fail('FILE_EXISTS', { path }) : ok(path)
}

/** The very file on the disk, whatever its name; null where there is none. */
function placeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}

/** FILE_NOT_FOUND, INPUT_INVALID; UTF-8 or UTF-16, with or without a byte order mark. */
export async function readText(path: string): Promise<Result<string>> {
  try {
    return ok(unicodeText(await readFile(path)))
  } catch (error) {
    if (error instanceof TypeError) return fail('INPUT_INVALID', { detail: `文件不是 UTF-8 或 UTF-16 编码：${path}` })
    return { ok: false, error: fsError(error, path, 'read') }
  }
}

export async function readJson(path: string): Promise<Result<unknown>> {
  const text = await readText(path)
  if (!text.ok) return text
  try {
    return ok(JSON.parse(text.value))
  } catch {
    return fail('INPUT_INVALID', { detail: `文件不是有效的 JSON：${path}` })
  }
}

export async function readProject({ call }: Terminal, path: string): Promise<Result<ProjectFile>> {
  const json = await readJson(path)
  return json.ok ? call('projectFile.read', { json: json.value }) : json
}
