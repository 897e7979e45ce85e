import { openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { type Result, unwrap } from '#shared/result'
import { backendOf } from '../../faults/backend-of-folder'
import { chanceOf } from '../../property/undo/office'
import { type AtWork, acts } from './acts'
import { stateOf } from './county-state'
import type { Told } from './told'

// A process that works through a random office day until it is killed, or the day is over: it tells what it finds, what it is about to do, and
// what was acknowledged, each before the next thing. `CRASH_ACT`: what it does after its first step.
const [folder = '', seed = '1', steps = '40', registers = ''] = process.argv.slice(2)
const { CRASH_ACT: wanted, CRASH_POINTS: notes } = process.env
const noting = notes ? openSync(notes, 'a') : 0
const office = resolve(folder, '..')
const backend = backendOf(office)
const chance = chanceOf(Number(seed))
const tell = (told: Told) => void writeSync(1, `${JSON.stringify(told)}\n`)
const call = async <K extends ChannelName>(channel: K, input: Channels[K]['input']) =>
  (await backend.invoke(channel, input)) as Result<Channels[K]['output']>
let count = 0

const atWork: AtWork = {
  documents: join(office, '文档'),
  registers: registers.split(','),
  chance,
  name: (what) => `${what}${seed}x${++count}x`,
  call,
  get: async (channel, input) => unwrap(await call(channel, input)),
  will: (will) => tell({ will }),
}

await atWork.get('county.open', { folder })
tell({ stands: [...(await stateOf(atWork.get, folder))] })
const names = Object.keys(acts)
for (let step = 0; step < Number(steps); step += 1) {
  const name = (step > 0 && wanted) || (noting > 0 && names[step]) || (chance.of(names) ?? '')
  if (noting > 0) writeSync(noting, `# ${name}\n`)
  try {
    const done = await acts[name]?.(atWork)
    if (done) tell({ done })
  } catch (error) {
    tell({ refused: `${name}：${error instanceof Error ? error.message : error}` })
  }
}
await backend.close()
