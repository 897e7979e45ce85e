import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest } from 'vitest/node'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { isLikely, type Mutant, mutants } from './mutants.ts'

/**
 * `npm run norms -- --taken-out [P36 slot …]`: takes each carrier of a norm out of the program by itself and prints the
 * first test that notices; ends with 1 when none does, or a test fails as it stands.
 */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isAsked = ({ id, norms }: Mutant) =>
  asked.length === 0 || asked.some((word) => norms.includes(word) || id === word || id.startsWith(`${word}|`))
const carriers = mutants().filter(isAsked)

/** As its first test fails: P36  去掉规则 period.overlap */
const lines = new Map(carriers.map(({ id, norms, text }) => [id, `${norms.join(' ') || '-'}  去掉${text}`]))
const lineOf = (id: string) => lines.get(id) ?? id

const noticed = new Set<string>()
const broken: string[] = []
const began = Date.now()
const vitest = await createVitest('test', {
  config: join(projectRoot, 'test/mutation/vitest.config.ts'),
  watch: false,
  reporters: [
    {
      onTestCaseResult(test) {
        const name = `${test.fullName}  (${test.module.relativeModuleId})`
        for (const id of test.meta().noticed ?? []) {
          if (!noticed.has(id)) console.log(`${lineOf(id)}：${name}`)
          noticed.add(id)
        }
        if (test.result().state === 'failed') broken.push(name)
      },
    },
  ],
})
const all = await vitest.globTestSpecifications()
/** Tests that name a carrier first, and of them the quickest: what they notice, nobody else is asked about. */
for (const closely of [true, false]) {
  for (const place of ['test/unit/', 'test/store/', 'test/documents/']) {
    const left = carriers.filter(({ id }) => !noticed.has(id))
    vitest.provide('mutants', left)
    vitest.provide('closely', closely)
    const files = all.filter(({ moduleId }) => {
      if (!moduleId.includes(place)) return false
      const text = readFileSync(moduleId, 'utf8')
      return left.some((carrier) => isLikely(carrier, text, text))
    })
    if (files.length > 0) await vitest.runTestSpecifications(files)
  }
}
await vitest.close()

for (const name of broken) console.log(`不去掉什么也不通过：${name}`)
const unnoticed = carriers.filter(({ id }) => !noticed.has(id))
for (const { id } of unnoticed) console.log(`${lineOf(id)}：没有测试发现（${id}）`)
const norms = new Set(carriers.flatMap((carrier) => carrier.norms))
const seconds = Math.round((Date.now() - began) / 1000)
console.log(
  `${norms.size} norms, ${carriers.length} carriers taken out one at a time: ${carriers.length - unnoticed.length} noticed, ${unnoticed.length} not, in ${seconds} s`,
)
process.exitCode = unnoticed.length > 0 || broken.length > 0 ? 1 : 0
