import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CrashOffice } from '../crash/crash-office'
import { faultsOfCall, type IoCall, nameOf, readCalls } from './io-call'
import { doStep, type Step, type StepDone } from './one-step'
import { Operator } from './operator-at-gate'
import { filesThreadOf, Strace } from './strace'

/** The `at`-th call of that name that a thread makes in a step, and what it is answered. */
export interface Fault {
  act: string
  seed: number
  thread: 'program' | 'files' | 'begun'
  call: string
  at: number
  errno: string
  /** What it is on, as it was recorded. */
  place: string
}

export interface FaultTally {
  planned: number
  failed: number
  /** By call and file: how often. */
  calls: Map<string, number>
  /** How the step ended: done in spite of it, or by the code of the error it told. */
  answers: Map<string, number>
  /** The one call came to stand elsewhere than in the office's files, time after time. */
  missed: Fault[]
  losses: string[]
}

export const newTally = (): FaultTally => ({
  planned: 0,
  failed: 0,
  calls: new Map(),
  answers: new Map(),
  missed: [],
  losses: [],
})

/** How often the threads wake each other differs by one or two. */
const nearby = [0, 0, 1, -1, 2, -2]
/** A check-up takes longer than all the rest. */
const checkUpEvery = 10
/** What lies on the disk when a reading has failed is what would lie there without it, in all but few cases. */
const reads = /^(read|pread64|getdents64|statx|stat|lstat|newfstatat|access)$/
const readAsIfKilledEvery = 5
/** The same step does not find something to be done in every county, by every chance. */
const seeds = Array.from({ length: 20 }, (_, at) => at + 1)

/** Steps of an office day through one program, in each of which one call to the system is failed. */
export class FailingDisk {
  readonly #office: CrashOffice
  readonly #operator = new Operator()
  readonly #warm = new Set<string>()
  readonly tally: FaultTally
  readonly #keep: string | null

  /** Several may go on beside each other, with one tally; the folders of what was lost are kept in `keep`. */
  constructor(office: CrashOffice, tally = newTally(), keep: string | null = null) {
    this.#office = office
    this.tally = tally
    this.#keep = keep
  }

  end = () => this.#operator.end()

  /** Every call that the step makes on the office's files, one error for each. */
  async faultsOf(act: string): Promise<Fault[]> {
    const seed = await this.#seedOf(act)
    const all = ['-f', '-e', `trace=${Object.keys(faultsOfCall).join()}`]
    const { root, log } = await this.#step({ act, seed, attach: () => Strace.attach(this.#operator.pid, all) })
    const counts = new Map<string, number>()
    return readCalls(log).flatMap((call) => {
      const counted = `${call.thread} ${call.name}`
      const at = (counts.get(counted) ?? 0) + 1
      counts.set(counted, at)
      const place = nameOf(root, call)
      const errnos = [...(faultsOfCall[call.name] ?? []), ...(call.makes ? ['ENOSPC'] : [])]
      const thread = this.#threadOf(call)
      const errno = errnos[at % errnos.length]!
      return place === null || isOfTest(call, thread, place)
        ? []
        : [{ act, seed, thread, call: call.name, at, errno, place }]
    })
  }

  /** Does the step with that one call failed, and asks everything that can be asked afterwards. */
  async fail(fault: Fault): Promise<void> {
    this.tally.planned += 1
    for (const by of nearby) if (await this.#failOnce({ ...fault, at: Math.max(1, fault.at + by) })) return
    this.tally.missed.push(fault)
  }

  async #failOnce(fault: Fault): Promise<boolean> {
    const { act, seed, thread, call, at, errno } = fault
    if (!this.#warm.has(`${this.#operator.pid} ${act}`)) await this.#step({ act, seed })
    const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${errno}:when=${at}`]
    const { pid } = this.#operator
    const attach = () =>
      thread === 'files'
        ? Strace.attach(filesThreadOf(pid), inject)
        : Strace.attach(pid, thread === 'begun' ? ['-f', ...inject] : inject)
    const turn = this.tally.planned
    const asks = {
      checkUp: turn % checkUpEvery === 0,
      asIfKilled: !reads.test(call) || turn % readAsIfKilledEvery === 0,
    }
    const done = await this.#step({ act, seed, attach, asks })
    const hit = readCalls(done.log).filter(({ failed }) => failed)
    const names = hit.map((one) => nameOf(done.root, one))
    if (names.length === 0 || names.includes(null)) return false
    this.#count(`${act}：${names.join('、')} ${errno}（${thread} 第 ${at} 个）`, done)
    for (const name of names) add(this.tally.calls, name ?? '')
    return true
  }

  #count(what: string, { root, log, refused, losses }: StepDone): void {
    this.tally.failed += 1
    add(this.tally.answers, refused === null ? '照常办成' : (refused.split(' ')[0] ?? ''))
    this.tally.losses.push(...losses.map((loss) => `${what}：${loss}`))
    const kept = this.#keep && join(this.#keep, `${what.split('：')[0]}-${this.tally.failed}`)
    if (kept && losses.length > 0) keepCase(kept, root, [what, ...losses, log])
  }

  /** With which the step does something in this county; what the program reads but once is in its memory from then on. */
  async #seedOf(act: string): Promise<number> {
    for (const seed of seeds) if ((await this.#step({ act, seed })).done) return seed
    throw new Error(`${act}: nothing to be done`)
  }

  async #step(step: Omit<Step, 'asks'> & Partial<Step>): Promise<StepDone> {
    const done = await doStep(this.#operator, this.#office, { asks: 'nothing', ...step })
    this.#warm.add(`${this.#operator.pid} ${step.act}`)
    return done
  }

  #threadOf({ thread }: IoCall): Fault['thread'] {
    if (thread === this.#operator.pid) return 'program'
    return thread === filesThreadOf(this.#operator.pid) ? 'files' : 'begun'
  }
}

/** As it lies, with what was found and what strace has seen. */
function keepCase(kept: string, root: string, notes: readonly string[]): void {
  cpSync(dirname(root), kept, { recursive: true })
  writeFileSync(join(kept, 'what.txt'), notes.join('\n'))
  rmSync(dirname(root), { recursive: true, force: true })
}

/** What a step lays ready before the program is asked, and reads of what came out. */
const isOfTest = ({ name, makes }: IoCall, thread: string, place: string) =>
  (thread === 'program' && /^\w+ 文档\/材料包/.test(place)) ||
  /^\w+ 旧版(原件|\/\.part|$)/.test(place) ||
  /^rename 旧版\/[^/]+$/.test(place) ||
  (/^\w+ 文档\/(D|材料)#/.test(place) && (makes || name === 'write'))

const add = (counts: Map<string, number>, key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1)
