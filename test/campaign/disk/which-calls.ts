import { type Chance, chanceOf } from '../../property/undo/office'
import type { Fault } from './failed-calls'

/**
 * Of a loop that asks the same of the same file again and again (a database read page by page) so many: the first two, the last,
 * and between them at even distances; all of what is asked less often. 0 = all.
 */
export function ofEachLoop(faults: readonly Fault[], count: number): Fault[] {
  if (count === 0) return [...faults]
  const loops = new Map<string, Fault[]>()
  for (const fault of faults) {
    const loop = `${fault.thread} ${fault.place}`
    loops.set(loop, [...(loops.get(loop) ?? []), fault])
  }
  const chosen = new Set([...loops.values()].flatMap((loop) => spread(loop, count)))
  return faults.filter((fault) => chosen.has(fault))
}

function spread<T>(loop: readonly T[], count: number): T[] {
  if (loop.length <= count) return [...loop]
  const between = Array.from({ length: count - 1 }, (_, at) => Math.round((at * (loop.length - 1)) / (count - 2)))
  return [...new Set([0, 1, ...between])].map((at) => loop[at] as T)
}

/** So many of the faults, no call on the same file twice while there are others. */
export function sampleOf(faults: readonly Fault[], count: number, seed: number): Fault[] {
  const chance = chanceOf(seed)
  const shuffled = takenBy(chance, faults)
  const firsts = shuffled.filter(
    (one, at) => shuffled.findIndex(({ call, place }) => call === one.call && place === one.place) === at,
  )
  return [...new Set([...firsts, ...shuffled])].slice(0, count)
}

function takenBy<T>(chance: Chance, all: readonly T[]): T[] {
  const left = [...all]
  return all.map(() => left.splice(chance.below(left.length), 1)[0] as T)
}
