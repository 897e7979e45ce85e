import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testsByNorm } from '#main/norms-table'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { projectEnv, run } from '../../src-main/launch/run.mjs'

/** Of norms that nothing carries yet but a step of the procedure. */
const ofSteps = 'test/unit/procedure/steps.test.ts'

const asked = process.argv.slice(2).filter((word) => /^[NP]\d\d$/.test(word))
const norms: { id: string; title: string }[] = JSON.parse(
  readFileSync(join(projectRoot, 'resources/norms.json'), 'utf8'),
)
const tests = testsByNorm(join(projectRoot, 'test'))

/** Files of quick tests that name the norm; the table of the procedure looks at all of them. */
function filesOf(id: string): string[] {
  const places = (tests.get(id) ?? []).flatMap(
    (title) => /\((test\/(?:unit|property|store)\/[^)]+)\)$/.exec(title)?.[1] ?? [],
  )
  return [...new Set([...places, ofSteps])]
}

/** Titles of the tests that fail without what carries the norm. */
async function failuresWithout(id: string): Promise<string[]> {
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const file = join(scratch, `${id}.json`)
  const to = ['--reporter=json', `--outputFile=${file}`]
  const args = [vitest, 'run', '-c', 'test/mutation/vitest.config.ts', ...to, ...filesOf(id)]
  const { output } = await run(process.execPath, args, { quiet: true, env: projectEnv({ GOUFUTONG_TAKEN_OUT: id }) })
  if (!existsSync(file)) throw new Error(output)
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    testResults: { assertionResults: { status: string; title: string; fullName: string }[] }[]
  }
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName)
}

const scratch = mkdtempSync(join(tmpdir(), 'taken-out-'))
let unproven = 0
for (const { id, title } of norms.filter((norm) => asked.length === 0 || asked.includes(norm.id))) {
  const failed = await failuresWithout(id)
  const own = failed.filter((name) => name.includes(`[${id}]`))
  if (failed.length === 0) unproven += 1
  const shown = own[0] ?? failed[0] ?? '没有测试发现'
  console.log(`${id}  ${title}  去掉后 ${failed.length} 项测试不通过（${own.length} 项写明该规范）：${shown}`)
}
rmSync(scratch, { recursive: true, force: true })
process.exitCode = unproven > 0 ? 1 : 0
