import { spawn } from 'node:child_process'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { builtPrograms } from './built-programs'

const root = resolve(import.meta.dirname, '../..')
const programs = await builtPrograms()
const builtOf = (file: string) => join(programs, `${basename(file, '.ts')}.js`)

interface How {
  /** Brought in before it, in each of its threads. */
  first?: readonly string[]
  env?: Record<string, string>
  /** It waits at times for a line of ours. */
  isTold?: boolean
}

/** A program of the tests (its place below the project) in a process of its own: to be killed. */
export function startProgram(
  file: string,
  args: readonly string[],
  { first = [], env = {}, isTold = false }: How = {},
) {
  const imports = first.flatMap((one) => ['--import', pathToFileURL(builtOf(one)).href])
  const child = spawn(process.execPath, [...imports, builtOf(file), ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(programs, 'compiled'), ...env },
  })
  if (!isTold) child.stdin.end()
  return child
}

export type Program = ReturnType<typeof startProgram>

/** What it tells, line by line. */
export const linesOf = ({ stdout }: Program) => createInterface({ input: stdout })

/** The same, one at a time. */
export function teller(file: string, args: readonly string[]) {
  const child = startProgram(file, args)
  const lines = linesOf(child)[Symbol.asyncIterator]()
  return { child, nextLine: async () => (await lines.next()).value as string }
}
