import { clearAway } from '../store/made-in-test'
import { acts } from './crash/acts'
import { startFullOffice } from './crash/full-office'
import { closingLines, failEachCall, lostIn } from './disk/each-call'
import type { FaultTally } from './disk/failed-calls'
import { whyNoStrace } from './disk/strace'
import { optionsGiven, unknownSteps } from './options'

const { values, why: wrong } = optionsGiven({
  sample: { type: 'string', default: '0' },
  seed: { type: 'string', default: '1' },
  'of-loop': { type: 'string', default: '0' },
  from: { type: 'string', default: '0' },
  act: { type: 'string', default: Object.keys(acts).join() },
  keep: { type: 'string' },
})
const numbers = [values.sample, values.seed, values['of-loop'], values.from].map(Number)
const [sample = 0, seed = 1, ofLoop = 0, from = 0] = numbers
const steps = values.act.split(',')
const why =
  wrong ??
  whyNoStrace() ??
  (numbers.every(Number.isSafeInteger) ? null : '--sample、--seed、--of-loop、--from 应为整数。') ??
  unknownSteps(steps, acts)
if (why !== null) {
  console.error(why)
  process.exit(2)
}
const office = await startFullOffice(1)
const tallies: FaultTally[] = []
for (const act of steps) {
  const piece = { act, sample, seed, ofLoop, from, keep: values.keep ?? null }
  tallies.push(await failEachCall(office, piece, (line) => console.log(line)))
}
await clearAway()
for (const line of closingLines(tallies)) console.log(line)
if (lostIn(tallies) > 0 && values.keep) console.log(`出了问题的都留在 ${values.keep}`)
process.exitCode = lostIn(tallies) > 0 ? 1 : 0
