import { acts } from './crash/acts'
import { startFullOffice } from './crash/full-office'
import { whyNoStrace } from './disk/strace'
import { optionsGiven, unknownSteps } from './options'
import { TornSteps } from './torn/torn-steps'

const { values, why: wrong } = optionsGiven({
  sample: { type: 'string', default: '24' },
  seed: { type: 'string', default: '1' },
  act: { type: 'string', default: Object.keys(acts).join() },
})
const [sample, seed] = [Number(values.sample), Number(values.seed)]
const asked = values.act.split(',')
const why =
  wrong ??
  whyNoStrace() ??
  (Number.isSafeInteger(sample) && sample > 0 && Number.isSafeInteger(seed)
    ? null
    : '--sample 应为正整数，--seed 应为整数。') ??
  unknownSteps(asked, acts)
if (why !== null) {
  console.error(why)
  process.exit(2)
}
const steps = new TornSteps(await startFullOffice(1))
const { tally } = steps
for (const [at, act] of asked.entries())
  for (const lies of [false, true]) {
    const before = { ...tally, losses: tally.losses.length }
    await steps.cut({ act, ofEach: sample, seed, lies, wholeDay: at === 0 })
    for (const loss of tally.losses.slice(before.losses)) console.log(`✗ ${loss}`)
    const [moments, states] = [tally.moments - before.moments, tally.states - before.states]
    const what = lies ? '文件夹没有真正落盘' : '如实落盘'
    console.log(
      `${act}，${what}：${moments} 个时刻，${states} 种状态；有问题的 ${tally.losses.length - before.losses} 项`,
    )
  }
await steps.end()
const { opened, damaged } = tally.withoutLog
console.log(`不如实落盘的磁盘丢了数据库日志的名称，程序说明了：打开较早内容 ${opened} 次，说明已损坏 ${damaged} 次`)
console.log(`断电 ${tally.moments} 个时刻，重建 ${tally.states} 种状态，丢失或不完整 ${tally.losses.length} 项`)
process.exitCode = tally.losses.length > 0 ? 1 : 0
