import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { names } from '../../store/county-of-before'
import { acts } from './acts'
import { type CrashOffice, startCrashOffice } from './crash-office'
import { officeDay } from './day'

/** Counties that a step has made beside the office's own: the next one makes its own again. */
const madeBeside = /^(旧版$|恢复)/

/** An office in which each step of a day has been done on so many days. */
export async function startFullOffice(days: number): Promise<CrashOffice> {
  const office = await startCrashOffice(names.slice(-3))
  const notes = join(office.root, 'points.txt')
  const steps = Object.keys(acts).length
  for (let day = 0; day < days; day += 1)
    await officeDay(office, `第${day}天`, { steps, env: { CRASH_POINTS: notes }, kill: null })
  rmSync(notes)
  for (const name of readdirSync(office.root).filter((one) => madeBeside.test(one)))
    rmSync(join(office.root, name), { recursive: true })
  return office
}
