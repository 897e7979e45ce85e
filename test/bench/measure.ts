import { performance } from 'node:perf_hooks'
import { median } from './median'

/** Milliseconds, and what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now()
  const value = await work()
  return [performance.now() - began, value]
}

/** Milliseconds of processor time of this process: what the work would take on a machine with nothing else to do, at most. */
export async function worked(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The median of fifteen. */
export async function repeated(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 15; run++) times.push((await timed(work))[0])
  return median(times)
}

/** A row; `floorMs` null = nothing to hold it against. */
export function print(what: string, ms: number, floorMs: number | null, floor = 'plain SQL'): void {
  const ratio = floorMs === null ? '' : `${(ms / floorMs).toFixed(2)} x ${floor} (${floorMs.toFixed(1)} ms)`
  console.log(`${what.padEnd(38)} ${ms.toFixed(1).padStart(9)} ms  ${ratio}`)
}
