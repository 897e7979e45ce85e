import { type Chance, chanceOf } from '../../property/undo/office'
import { names } from '../../store/county-of-before'
import { clearAway } from '../../store/made-in-test'
import { type CrashOffice, startCrashOffice } from './crash-office'
import { type Day, officeDay } from './day'
import { type Point, pointsOf } from './points'
import { faultsOf } from './whole-folder'

/** So many days in one county: what was acknowledged early is looked for again after each of the later kills. */
const inOneCounty = 25
/** A day waits for its disk and for the one that watches it. */
const countiesBeside = 2
const stepsOfDay = 40
const olderInOne = 3
/** At a named point the day is short: one step, then what comes by there. */
const stepsToPoint = 4
/** Where chance chooses the moment: after so many steps of the day, and that long into what follows. */
const latestStep = 10
const latestMs = 80

export interface Tally {
  counties: number
  rounds: number
  /** Days that were to end at a named point. */
  pointed: number
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
    counties: 0,
    rounds: 0,
    pointed: 0,
    kills: 0,
    acknowledged: 0,
    killedAt: new Map(),
    points: [],
    refused: new Map(),
    losses: [],
  }
  const chance = chanceOf(seed)
  let points: Promise<Point[]> | undefined
  const county = async (kills: number) => {
    const office = await startCrashOffice(olderOf(tally.counties++))
    points ??= pointsOf(office, seed)
    tally.points = await points
    await daysIn(office, tally, { seed, chance, kills })
    tally.acknowledged += office.ledger.acknowledged
    for (const [what, times] of office.ledger.refused) tally.refused.set(what, (tally.refused.get(what) ?? 0) + times)
  }
  while (tally.kills < rounds) {
    await Promise.all(sharesOf(rounds - tally.kills).map(county))
    await clearAway()
    tell(tally)
  }
  return tally
}

function sharesOf(kills: number): number[] {
  const each = Math.min(inOneCounty, Math.ceil(kills / countiesBeside))
  return Array.from({ length: countiesBeside }, (_, at) => Math.min(each, kills - at * each)).filter((one) => one > 0)
}

/** In each county some, in turns all that were kept. */
const olderOf = (county: number) =>
  Array.from({ length: olderInOne }, (_, at) => names[(county * olderInOne + at) % names.length] ?? '')

interface Days {
  seed: number
  chance: Chance
  kills: number
}

async function daysIn(office: CrashOffice, tally: Tally, { seed, chance, kills }: Days): Promise<void> {
  /** Where the day before ended: what is missed this morning was lost there. */
  let cut = '没有被中断的一天'
  const oneDay = async (name: string, plan: Day) => {
    const missed = faultsOf(office.folder)
    const { losses, ...ended } = await officeDay(office, name, plan)
    tally.losses.push(...[...missed, ...losses].map((loss) => `${cut}：${loss}`))
    return ended
  }
  for (let left = kills, day = 0; left > 0; day += 1) {
    const at = tally.rounds++
    // Each once before any comes again, in no order of the day.
    const point = day % 2 === 0 ? tally.points[(tally.pointed++ * 37) % tally.points.length] : undefined
    const { killed, killedAt } = await oneDay(`${seed}r${at}`, point ? atPoint(point) : atMoment(chance))
    if (killed) left -= 1
    if (killed) tally.kills += 1
    if (killedAt) tally.killedAt.set(killedAt, (tally.killedAt.get(killedAt) ?? 0) + 1)
    cut = `第 ${at + 1} 天（${killedAt ?? (killed ? '随机时刻' : '没有中断')}）`
  }
  await oneDay(`${seed}look${tally.rounds}`, justLook)
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
