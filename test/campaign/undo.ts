import { parseArgs } from 'node:util'
import { chanceOf, startOffice } from '../property/undo/office'
import { actCount, newTally, runHistory } from '../property/undo/random-history'
import { clearAway } from '../store/made-in-test'

/** So many histories in one county: enough that making it counts for little, few enough that it stays small. */
const inOneCounty = 10

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string' },
    length: { type: 'string', default: '12' },
  },
})
const [runs, length] = [Number(values.runs), Number(values.length)]
const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
if (![runs, length].every((one) => Number.isSafeInteger(one) && one > 0) || !Number.isSafeInteger(seed)) {
  console.error('--runs、--length 应为正整数，--seed 应为整数。')
  process.exit(2)
}
console.log(`${runs} 段随机经过，每段 ${length} 项操作，种子 ${seed}`)

const tally = newTally()
let faulty = 0
for (let run = 0; run < runs; run += inOneCounty) {
  const office = await startOffice()
  for (let at = run; at < Math.min(run + inOneCounty, runs); at += 1) {
    const chance = chanceOf(seed + at)
    const history = Array.from({ length }, () => ({ act: chance.below(actCount), seed: chance.below(1_000_000) }))
    try {
      await runHistory(office, history, tally)
    } catch (error) {
      faulty += 1
      console.log(`✗ 第 ${at + 1} 段：${error instanceof Error ? error.message : error}`)
      break
    }
  }
  await clearAway()
  if ((run / inOneCounty) % 10 === 9) console.log(`${run + inOneCounty}/${runs}，有问题的 ${faulty} 段`)
}
const told = (of: ReadonlyMap<string, number>) =>
  [...of]
    .toSorted()
    .map(([name, count]) => `${name} ${count}`)
    .join('，')
const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((all, one) => all + one, 0)
console.log(`撤销、重做各一次且内容一致 ${sum(tally.taken)} 项：${told(tally.taken)}`)
console.log(`不合规定没有办成、内容不变 ${sum(tally.refused)} 项：${told(tally.refused)}`)
console.log(`说明原因、不能撤销 ${sum(tally.lasting)} 项：${told(tally.lasting)}`)
console.log(`从头到尾撤销再重做 ${tally.chains} 段，最长 ${tally.longest} 步；有问题的 ${faulty} 段`)
process.exitCode = faulty > 0 ? 1 : 0
