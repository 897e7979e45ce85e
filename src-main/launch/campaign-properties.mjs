import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensurePackages, testPackages } from './debian.mjs'
import { inMemory } from './memory-folder.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { inProject, localNode, projectRoot } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { listFiles } from './stamp.mjs'

/** `npm run campaign:properties [-- --rounds 20 --times 3 --seed 7]`: every property with other cases than `npm test` takes, and more; failures with their seed. */
await launchOnOwnNode(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      times: { type: 'string', default: '3' },
      seed: { type: 'string' },
    },
  })
  const [rounds, times] = [Number(values.rounds), Number(values.times)]
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000)
  if (![rounds, times].every((one) => Number.isSafeInteger(one) && one > 0) || !Number.isSafeInteger(seed)) {
    console.error('--rounds、--times 应为正整数，--seed 应为整数。')
    return 2
  }
  await ensurePackages(testPackages)
  const files = filesWithProperties().filter(
    (path) => positionals.length === 0 || positionals.some((part) => path.includes(part)),
  )
  const faulty = await inMemory(async (memory) => {
    let count = 0
    for (let at = 0; at < rounds; at += 1) {
      const own = seed + at
      console.log(`第 ${at + 1}/${rounds} 轮，种子 ${own}，案例 ${times} 倍`)
      const cases = { GOUFUTONG_PROPERTY_SEED: String(own), GOUFUTONG_PROPERTY_TIMES: String(times) }
      if (await passes(files, { ...cases, ...memory })) continue
      count += 1
      console.log(`✗ 重做这一轮：npm run campaign:properties -- --rounds 1 --times ${times} --seed ${own}`)
    }
    return count
  })
  console.log(`${rounds} 轮，${files.length} 个文件，有问题的 ${faulty} 轮`)
  return faulty > 0 ? 1 : 0
})

function filesWithProperties() {
  return listFiles(projectRoot, ['test']).filter(
    (path) =>
      path.endsWith('.test.ts') &&
      /from '(?:fast-check|.*\/property-runs)'/.test(readFileSync(inProject(path), 'utf8')),
  )
}

/** The time of a test grows with its cases. */
async function passes(files, env) {
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '-c', 'test/vitest.config.ts']
  const how = [
    '--project=unit',
    '--project=documents',
    '--reporter=dot',
    '--testTimeout=3600000',
    '--hookTimeout=3600000',
  ]
  return (await run(localNode(), [...vitest, ...how, ...files], { env: projectEnv(env) })).code === 0
}
