import { openSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { acts } from './acts'
import { startWork } from './at-work'
import { stateOf } from './county-state'
import type { Told } from './told'

// A process that works through a random office day until it is killed, or the day is over: it tells what it finds, what it is about to do, and
// what was acknowledged, each before the next thing. `CRASH_ACT`: what it does after its first step.
const [folder = '', seed = '1', steps = '40', registers = ''] = process.argv.slice(2)
const { CRASH_ACT: wanted, CRASH_POINTS: notes } = process.env
const noting = notes ? openSync(notes, 'a') : 0
const tell = (told: Told) => void writeSync(1, `${JSON.stringify(told)}\n`)
const where = { root: resolve(folder, '..'), registers: registers.split(','), seed: Number(seed) }
const { backend, atWork } = startWork(where, tell)

await atWork.get('county.open', { folder })
tell({ stands: [...(await stateOf(atWork.get, folder))] })
const names = Object.keys(acts)
for (let step = 0; step < Number(steps); step += 1) {
  const name = (step > 0 && wanted) || (noting > 0 && names[step]) || (atWork.chance.of(names) ?? '')
  if (noting > 0) writeSync(noting, `# ${name}\n`)
  try {
    const done = await acts[name]?.(atWork)
    if (done) tell({ done })
  } catch (error) {
    tell({ refused: `${name}：${error instanceof Error ? error.message : error}` })
  }
}
await backend.close()
