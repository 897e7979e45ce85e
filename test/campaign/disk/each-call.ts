import type { CrashOffice } from '../crash/crash-office'
import { FailingDisk, type FaultTally, newTally } from './failed-calls'
import { ofEachLoop, sampleOf } from './which-calls'

export interface Piece {
  act: string
  /** So many of its calls, by chance; 0 = each. */
  sample: number
  seed: number
  /** So many of the same call in one long loop; 0 = each. */
  ofLoop: number
  /** Where an earlier run of the same step was left. */
  from: number
  /** The folders of what was lost are kept there. */
  keep: string | null
}

/** A case waits for the disk and for its program half of its time. */
const besideEachOther = 2
const toldEvery = 50

/** Each call of one step failed once, or a sample of them; what is lost is told at once. */
export async function failEachCall(
  office: CrashOffice,
  piece: Piece,
  say: (line: string) => void,
): Promise<FaultTally> {
  const { act, sample, seed, ofLoop, from } = piece
  const tally = newTally()
  const disks = Array.from({ length: besideEachOther }, () => new FailingDisk(office, tally, piece.keep))
  const all = await disks[0]!.faultsOf(act)
  const chosen = (sample > 0 ? sampleOf(all, sample, seed) : ofEachLoop(all, ofLoop)).slice(from)
  const waiting = [...chosen.entries()]
  let told = 0
  const work = async (disk: FailingDisk) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await disk.fail(next[1])
      for (; told < tally.losses.length; told += 1) say(`✗ ${tally.losses[told]}`)
      if ((next[0] + 1) % toldEvery === 0) say(`${act}：到第 ${from + next[0] + 1} 次，共 ${from + chosen.length} 次`)
    }
  }
  await Promise.all(disks.map(work))
  await Promise.all(disks.map((disk) => disk.end()))
  say(summaryOf(act, all.length, tally))
  return tally
}

function summaryOf(act: string, calls: number, { planned, failed, missed, answers, losses }: FaultTally): string {
  const done = answers.get('照常办成') ?? 0
  const met = `试了 ${planned} 次，出错 ${failed} 次，没有碰上 ${missed.length} 次`
  return `${act}：读写 ${calls} 次，${met}；照常办成 ${done} 次，说明后没有办成 ${failed - done} 次，有问题的 ${losses.length} 项`
}

const sum = (tallies: readonly FaultTally[], count: (tally: FaultTally) => number) =>
  tallies.reduce((all, tally) => all + count(tally), 0)

export const lostIn = (tallies: readonly FaultTally[]) => sum(tallies, ({ losses }) => losses.length)

/** What all the steps have come to. */
export function closingLines(tallies: readonly FaultTally[]): string[] {
  const answers = new Map<string, number>()
  for (const [answer, times] of tallies.flatMap((tally) => [...tally.answers]))
    answers.set(answer, (answers.get(answer) ?? 0) + times)
  const missed = tallies.flatMap((tally) => tally.missed)
  const failed = `让读写出错 ${sum(tallies, (tally) => tally.failed)} 次，没有碰上 ${missed.length} 次`
  return [
    ...missed.map(({ act, place, at }) => `没有碰上：${act} ${place}（第 ${at} 个）`),
    ...[...answers].map(([answer, times]) => `${answer}：${times} 次`),
    `${failed}，丢失、不完整或没有说清 ${lostIn(tallies)} 项`,
  ]
}
