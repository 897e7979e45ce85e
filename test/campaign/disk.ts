import { parseArgs } from 'node:util'
import { acts } from './crash/acts'
import { startFullOffice } from './crash/full-office'
import { FailingDisk, type Fault, sampleOf } from './disk/failed-calls'
import { whyNoStrace } from './disk/strace'

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    act: { type: 'string', default: Object.keys(acts).join() },
  },
})
const [sample, seed] = [Number(values.sample), Number(values.seed)]
const why = whyNoStrace()
if (why !== null || !Number.isSafeInteger(sample) || !Number.isSafeInteger(seed)) {
  console.error(why ?? '--sample、--seed 应为整数。')
  process.exit(2)
}
const disk = new FailingDisk(await startFullOffice(3))
const { tally } = disk
for (const act of values.act.split(',')) {
  const all = await disk.faultsOf(act)
  const some: Fault[] = sample > 0 ? sampleOf(all, sample, seed) : all
  for (const fault of some) {
    const before = tally.losses.length
    await disk.fail(fault)
    for (const loss of tally.losses.slice(before)) console.log(`✗ ${loss}`)
  }
  console.log(
    `${act}：${all.length} 种，试了 ${some.length} 种；一共 ${tally.failed}，有问题的 ${tally.losses.length} 项`,
  )
}
await disk.end()
for (const { act, call, place, at } of tally.missed) console.log(`没有碰上：${act} ${call} ${place}（第 ${at} 个）`)
for (const [answer, times] of tally.answers) console.log(`${answer}：${times} 次`)
console.log(
  `让读写出错 ${tally.failed} 次，涉及 ${tally.calls.size} 种调用，丢失、不完整或没有说清 ${tally.losses.length} 项`,
)
process.exitCode = tally.losses.length > 0 ? 1 : 0
