import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { acts } from './acts'
import type { CrashOffice } from './crash-office'
import { officeDay } from './day'

/** A call that changes the disk, before it or after, and the step of the day that comes by there. */
export interface Point {
  name: string
  act: string
}

/** Every point that a day of each step once comes by undisturbed. */
export async function pointsOf(office: CrashOffice, seed: number): Promise<Point[]> {
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
