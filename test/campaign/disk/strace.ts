import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why this machine lets nobody stand between a program and its disk; null = it does. */
export function whyNoStrace(): string | null {
  try {
    const inject = ['-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO']
    execFileSync('strace', ['-f', ...inject, '-o', '/dev/null', 'true'], { stdio: 'pipe' })
    return null
  } catch (error) {
    return `strace 用不了（没有安装，或者系统不许跟踪进程）：${error instanceof Error ? error.message : error}`
  }
}

/** The number of the thread that node does its files in, beside the program itself. */
export function filesThreadOf(pid: number): number {
  const tasks = `/proc/${pid}/task`
  const found = readdirSync(tasks).find((task) =>
    readFileSync(`${tasks}/${task}/comm`, 'utf8').startsWith('libuv-worker'),
  )
  if (found === undefined) throw new Error('the program has not touched a file yet')
  return Number(found)
}

/** strace at a running program, or at one thread of it, until it is taken away. */
export class Strace {
  readonly #child: ChildProcess
  readonly #folder: string

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child
    this.#folder = folder
  }

  static async attach(thread: number, args: readonly string[]): Promise<Strace> {
    const folder = mkdtempSync(join(tmpdir(), 'goufutong-strace-'))
    const all = ['-y', '-e', 'signal=none', ...args, '-o', join(folder, 'log'), '-p', String(thread)]
    const child = spawn('strace', all, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (piece) => {
        said += piece
        if (said.includes('attached')) resolve()
      })
      child.once('close', () => reject(new Error(`strace: ${said}`)))
    })
    return new Strace(child, folder)
  }

  /** What it has seen. */
  async detach(): Promise<string> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit')
      this.#child.kill('SIGINT')
      await ended
    }
    const log = readFileSync(join(this.#folder, 'log'), 'utf8')
    rmSync(this.#folder, { recursive: true, force: true })
    return log
  }
}
