import { once } from 'node:events'
import { linesOf, type Program, startProgram } from '../../faults/start-program'
import type { Told } from '../crash/told'

/** No step takes as long, on a computer that does much else besides. */
const longestMs = 180_000

/** The program that does one step at a time (`operator.ts`): one for many steps, started anew where it has ended. */
export class Operator {
  #program: Program | null = null
  #lines: AsyncIterator<string> | null = null

  /** With one thread for its files, so that the n-th call is the same one each time. */
  get program(): Program {
    if (this.#program) return this.#program
    const program = startProgram('test/campaign/disk/operator.ts', [], {
      isTold: true,
      env: { UV_THREADPOOL_SIZE: '1' },
    })
    program.stdin.on('error', () => {})
    program.once('exit', () => {
      if (this.#program === program) this.#program = null
    })
    this.#program = program
    this.#lines = linesOf(program)[Symbol.asyncIterator]()
    return program
  }

  get pid(): number {
    return this.program.pid ?? 0
  }

  say(line: string): void {
    this.program.stdin.write(`${line}\n`)
  }

  /** All it tells until one of these is told; false = it has ended before, or says nothing any more. */
  async hear(note: (told: Told) => void, isLast: (told: Told) => boolean): Promise<boolean> {
    const program = this.#program
    const patience = setTimeout(() => program?.kill('SIGKILL'), longestMs)
    try {
      return await this.#hearUntil(note, isLast)
    } finally {
      clearTimeout(patience)
    }
  }

  async #hearUntil(note: (told: Told) => void, isLast: (told: Told) => boolean): Promise<boolean> {
    for (;;) {
      const { value, done } = await this.#lines!.next()
      if (done) {
        await this.end()
        return false
      }
      const told = JSON.parse(value) as Told
      note(told)
      if (isLast(told)) return true
    }
  }

  async end(): Promise<void> {
    const program = this.#program
    if (!program) return
    const ended = once(program, 'exit')
    program.kill('SIGKILL')
    if (this.#program) await ended
    this.#program = null
  }
}
