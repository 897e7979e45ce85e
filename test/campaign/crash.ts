import { parseArgs } from 'node:util'
import { crashRounds } from './crash/rounds'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '2000' }, seed: { type: 'string' } } })
const rounds = Number(values.rounds)
const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed)) {
  console.error('--rounds 应为正整数，--seed 应为整数。')
  process.exit(2)
}
console.log(`${rounds} 个工作日，每个在办事中途被强行结束，种子 ${seed}`)
const tally = await crashRounds(rounds, seed, ({ rounds: done, kills, acknowledged, losses }) =>
  console.log(`${done}/${rounds}：强行结束 ${kills} 次，已确认 ${acknowledged} 项，有问题的 ${losses.length} 项`),
)
const { kills, acknowledged, killedAt, points, refused, losses } = tally
for (const [what, times] of refused) console.log(`没有办成 ${times} 次：${what}`)
for (const loss of losses) console.log(`✗ ${loss}`)
console.log(`命名的中断点 ${points.length} 个，其中 ${killedAt.size} 个中断过`)
console.log(`强行结束 ${kills} 次，已确认 ${acknowledged} 项，丢失或不完整 ${losses.length} 项`)
process.exitCode = losses.length > 0 ? 1 : 0
