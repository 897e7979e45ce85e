import { createHash } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Chance, chanceOf } from '../../property/undo/office'
import { temporaryFolder } from '../../store/county-fixture'
import type { CrashOffice } from '../crash/crash-office'
import { Ledger } from '../crash/ledger'
import { morning } from '../crash/morning'
import type { Told } from '../crash/told'
import { Operator } from '../disk/operator-at-gate'
import { openAfterCut } from './after-power-cut'
import { FileOnDisk } from './file-on-disk'
import { ModelDisk } from './model-disk'
import { foundAt, layOutAt } from './office-on-disk'
import { type Found, foundAfter, powerCuts } from './power-cut'
import { type Recording, recordStep } from './record-step'
import { lostThroughLie } from './told-under-lie'

export interface TornTally {
  /** Moments at which the power went: before each sync, before each line that was told, at the end. */
  moments: number
  /** Different ones, each laid out, opened and asked. */
  states: number
  calls: number
  /** On a disk that lies: told that the log of the database is missing. */
  withoutLog: { opened: number; damaged: number }
  losses: string[]
}

interface Sample {
  act: string
  /** States of one moment. */
  ofEach: number
  seed: number
  lies: boolean
  /** Also while the county is opened before the step, gone on with after it and closed: the same for all steps. */
  wholeDay?: boolean
  /** Only before a line is told, where what was acknowledged is asked for with the least on the disk. */
  whenTold?: boolean
  /** Every n-th moment. */
  every?: number
  /** Syncs that a careless program would leave out. */
  forgets?: (sync: { path: string }) => boolean
}

/** As far as it has been told. */
interface Day {
  root: string
  told: Told[]
  disk: ModelDisk
  chance: Chance
  /** States that were asked, after so much was told. */
  seen: Set<string>
  moments: number
}

/** A check-up takes longer than all the rest. */
const checkUpEvery = 10
const seeds = Array.from({ length: 20 }, (_, at) => at + 1)

/** Steps of an office day, of which every state is built that a power cut may leave. */
export class TornSteps {
  readonly #office: CrashOffice
  readonly #operator = new Operator()
  #before: [string, string][] | null = null
  readonly #recordings = new Map<string, Recording>()
  readonly tally: TornTally = { moments: 0, states: 0, calls: 0, withoutLog: { opened: 0, damaged: 0 }, losses: [] }

  constructor(office: CrashOffice) {
    this.#office = office
  }

  end = () => this.#operator.end()

  async #recordingOf(act: string): Promise<Recording> {
    const known = this.#recordings.get(act)
    if (known) return known
    for (const seed of seeds) {
      const recording = await recordStep(this.#operator, this.#office, { act, seed })
      if (!recording.isDone) continue
      this.#recordings.set(act, recording)
      return recording
    }
    throw new Error(`${act}: nothing to be done`)
  }

  /** Cuts the power at its moments, and opens what may lie there then. */
  async cut(sample: Sample): Promise<void> {
    const { act, seed, lies } = sample
    const { root, calls } = await this.#recordingOf(act)
    this.#before ??= await this.#standing()
    const day: Day = {
      root,
      told: [{ stands: this.#before.map(([key, value]) => [key.replace(this.#office.root, root), value]) }],
      disk: foundAt(this.#office.root, new ModelDisk(root, { lies })),
      chance: chanceOf(seed),
      seen: new Set(),
      moments: 0,
    }
    for (const [at, call] of calls.entries()) {
      if (call.does === 'sync' && sample.forgets?.(call)) continue
      // What a step lays ready itself is there before the program begins.
      if (call.does === 'tell' && call.line.startsWith('{"laid"')) day.disk.settle()
      if (call.does === 'tell' || (call.does === 'sync' && !sample.whenTold)) await this.#moment(day, sample, at)
      day.disk.does(call)
      if (call.does === 'tell') day.told.push(JSON.parse(call.line))
    }
    await this.#moment(day, sample, calls.length)
    this.tally.calls += calls.length
  }

  /** What the office has before the step. */
  async #standing(): Promise<[string, string][]> {
    const copy = join(temporaryFolder(), '办公室')
    cpSync(this.#office.root, copy, { recursive: true })
    const { stands, losses } = await openAfterCut(copy, this.#office.root, { withCheckUp: false, mayLackLog: false })
    if (!stands) throw new Error(losses.join())
    return stands
  }

  async #moment(day: Day, { act, ofEach, lies, wholeDay, every = 1 }: Sample, at: number): Promise<void> {
    // Of what stood at the beginning, and before the step: then it is under way, until all is told again.
    if (!wholeDay && day.told.filter((one) => 'stands' in one).length !== 2) return
    day.moments += 1
    if (day.moments % every !== 0) return
    this.tally.moments += 1
    for (const { how, fates } of powerCuts(day.disk, ofEach, day.chance)) {
      const found = foundAfter(day.disk, fates)
      const digest = `${day.told.length} ${digestOf(found)}`
      if (day.seen.has(digest)) continue
      day.seen.add(digest)
      const where = `${act}（${lies ? '说谎的磁盘，' : ''}第 ${at} 个调用之前，${how}）`
      const losses = await this.#ask(found, day, lies)
      this.tally.losses.push(...losses.map((loss) => `${where}：${loss}`))
    }
  }

  async #ask(found: Found, { root, told }: Day, lies: boolean): Promise<string[]> {
    this.tally.states += 1
    const folder = temporaryFolder()
    const office = join(folder, '办公室')
    layOutAt(office, found)
    try {
      const withCheckUp = !lies && this.tally.states % checkUpEvery === 0
      const { stands, losses, without } = await openAfterCut(office, root, { withCheckUp, mayLackLog: lies })
      if (without) this.tally.withoutLog[without] += 1
      if (!stands) return losses
      if (lies) return [...losses, ...lostThroughLie(told, stands)]
      const ledger = new Ledger()
      for (const one of told) {
        if ('stands' in one) ledger.begin(new Map(one.stands))
        ledger.note(one)
      }
      return [...losses, ...(await morning(ledger, stands))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function digestOf(found: Found): string {
  const hash = createHash('sha256')
  for (const [place, entry] of found) {
    hash.update(`\n${place} `)
    if (entry !== 'folder' && !(entry instanceof FileOnDisk)) hash.update(entry)
  }
  return hash.digest('hex')
}
