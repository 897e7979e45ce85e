import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Chance, chanceOf } from '../../property/undo/office'
import { names } from '../../store/county-of-before'
import { clearAway } from '../../store/made-in-test'
import { acts } from './acts'
import { type CrashOffice, startCrashOffice } from './crash-office'
import { type Day, officeDay } from './day'
import { faultsOf } from './whole-folder'

/** So many days in one county: what was acknowledged early is looked for again after each of the later kills. */
const inOneCounty = 25
const stepsOfDay = 40
const olderInOne = 3
/** At a named point the day is short: one step, then what comes by there. */
const stepsToPoint = 4
/** Where chance chooses the moment: after so many steps of the day, and that long into what follows. */
const latestStep = 10
const latestMs = 80

/** A call that changes the disk, before it or after, and the step of the day that comes by there. */
interface Point {
  name: string
  act: string
}

export interface Tally {
  rounds: number
  kills: number
  acknowledged: number
  /** Named points where it was killed, how often. */
  killedAt: Map<string, number>
  points: Point[]
  refused: Map<string, number>
  /** Each with its round: acknowledged and not there, there and not whole, there and done by nobody. */
  losses: string[]
}

/**
 * Office days, each cut short by SIGKILL: every other one at a named point (before or after a call that changes the disk), the
 * others at a moment by chance, until so many were. Each begins with what the county has, held against what was acknowledged.
 */
export async function crashRounds(
  rounds: number,
  seed: number,
  tell: (tally: Tally) => void = () => {},
): Promise<Tally> {
  const tally: Tally = {
    rounds: 0,
    kills: 0,
    acknowledged: 0,
    killedAt: new Map(),
    points: [],
    refused: new Map(),
    losses: [],
  }
  const chance = chanceOf(seed)
  while (tally.kills < rounds) {
    const office = await startCrashOffice(olderOf(tally.rounds / inOneCounty))
    if (tally.rounds === 0) tally.points = await pointsOf(office, seed)
    let cut = '没有被中断的一天'
    const until = Math.min(tally.kills + inOneCounty, rounds)
    while (tally.kills < until) cut = await round(office, tally, { seed, chance, cut })
    await round(office, tally, { seed, chance, cut, plan: justLook })
    tally.acknowledged += office.ledger.acknowledged
    for (const [what, times] of office.ledger.refused) tally.refused.set(what, (tally.refused.get(what) ?? 0) + times)
    await clearAway()
    tell(tally)
  }
  return tally
}

/** In each county some, in turns all that were kept. */
const olderOf = (county: number) =>
  Array.from({ length: olderInOne }, (_, at) => names[(Math.floor(county) * olderInOne + at) % names.length] ?? '')

interface Round {
  seed: number
  chance: Chance
  /** Where the day before ended: what is missed this morning was lost there. */
  cut: string
  plan?: Day
}

/** Answers where it was cut short. */
async function round(office: CrashOffice, tally: Tally, { seed, chance, cut, plan }: Round): Promise<string> {
  const at = tally.rounds
  // Each once before any comes again, in no order of the day.
  const point = at % 2 === 0 ? tally.points[((at / 2) * 37) % tally.points.length] : undefined
  const planned = plan ?? (point ? atPoint(point) : atMoment(chance))
  const missed = faultsOf(office.folder)
  const { killed, killedAt, losses } = await officeDay(office, `${seed}r${at}`, planned)
  tally.losses.push(...[...missed, ...losses].map((loss) => `${cut}：${loss}`))
  if (plan) return ''
  tally.rounds += 1
  if (killed) tally.kills += 1
  if (killedAt) tally.killedAt.set(killedAt, (tally.killedAt.get(killedAt) ?? 0) + 1)
  return `第 ${at + 1} 天（${killedAt ?? (killed ? '随机时刻' : '没有中断')}）`
}

const justLook: Day = { steps: 0, env: {}, kill: null }

const atMoment = (chance: Chance): Day => ({
  steps: stepsOfDay,
  env: {},
  kill: { afterSteps: chance.below(latestStep), ms: chance.below(latestMs) },
})

const atPoint = ({ name, act }: Point): Day => ({
  steps: stepsToPoint,
  env: { CRASH_AT: name, CRASH_ACT: act },
  kill: null,
})

/** Every point that a day of each step once comes by undisturbed. */
async function pointsOf(office: CrashOffice, seed: number): Promise<Point[]> {
  const notes = join(office.root, 'points.txt')
  const steps = Object.keys(acts).length
  await officeDay(office, `${seed}all`, { steps, env: { CRASH_POINTS: notes }, kill: null })
  const points = new Map<string, string>()
  let act = ''
  for (const line of readFileSync(notes, 'utf8').split('\n').filter(Boolean)) {
    if (line.startsWith('# ')) act = line.slice(2)
    else if (act !== '' && !points.has(line)) points.set(line, act)
  }
  rmSync(notes)
  return [...points].map(([name, act]) => ({ name, act }))
}
