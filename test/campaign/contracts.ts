import { parseArgs } from 'node:util'
import { faultsOf, printContracts } from '../documents/contract/printed-contracts'
import { randomContracts } from '../property/papers/random-contracts'

/** So many at once: enough that LibreOffice starts seldom, few enough that a failure is seen soon. */
const batchSize = 40

const { values } = parseArgs({ options: { count: { type: 'string', default: '200' }, seed: { type: 'string' } } })
const count = Number(values.count)
const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || seed < 0) {
  console.error('--count 应为正整数，--seed 应为非负整数。')
  process.exit(2)
}
console.log(`${count} 份随机合同，种子 ${seed}`)

const { contracts, refused } = randomContracts(seed, count)
for (const line of refused) console.log(`✗ ${line}`)
let faulty = refused.length
for (let from = 0; from < contracts.length; from += batchSize) {
  for (const printed of await printContracts(contracts.slice(from, from + batchSize))) {
    const faults = faultsOf(printed)
    if (faults.length > 0) faulty += 1
    for (const fault of faults) console.log(`✗ ${printed.number} ${fault}`)
  }
  console.log(`${Math.min(from + batchSize, contracts.length)}/${contracts.length}，有问题的 ${faulty} 份`)
}
if (faulty > 0) console.log('只重做其中一份：npm run campaign:contracts -- --count 1 --seed <行首的号码>')
process.exitCode = faulty > 0 ? 1 : 0
