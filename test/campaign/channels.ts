import { parseArgs } from 'node:util'
import { channelSchemas } from '#shared/ipc/schemas'
import { clearAway } from '../store/made-in-test'
import { attack } from './hostile/attack'
import { furnish } from './hostile/furnished-county'

type Channel = keyof typeof channelSchemas

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string' }, channel: { type: 'string' } },
})
const count = Number(values.count)
const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || seed < 0) {
  console.error('--count 应为正整数，--seed 应为非负整数。')
  process.exit(2)
}
const channels = (Object.keys(channelSchemas) as Channel[]).filter((one) => !values.channel || one === values.channel)
const each = Math.ceil(count / channels.length)
console.log(`${channels.length} 个通道，每个 ${each} 次恶意输入，共 ${each * channels.length} 次，种子 ${seed}`)

const furnished = await furnish()
let [deep, faulty] = [0, 0]
for (const [at, channel] of channels.entries()) {
  const begun = Date.now()
  const found = await attack(furnished, [channel], { seed, count: each })
  deep += found.deep
  faulty += found.faults.length
  for (const fault of found.faults.slice(0, 3)) console.log(`✗ ${fault}`)
  console.log(
    `${at + 1}/${channels.length} ${channel}：深入 ${found.deep}，有问题的 ${found.faults.length}，${Date.now() - begun} ms`,
  )
}
await clearAway()
console.log(`越过格式检查的 ${deep} 次，有问题的 ${faulty} 次`)
process.exitCode = faulty > 0 ? 1 : 0
