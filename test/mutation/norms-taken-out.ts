import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carriers, testsByNorm } from '#main/norms-table'
import { recordKinds } from '#shared/records/registry'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { projectEnv, run } from '../../src-main/launch/run.mjs'

/** Of norms that nothing carries yet but a step of the procedure. */
const ofSteps = 'test/unit/procedure/steps.test.ts'

/** Of the places for files of the records. */
const ofSlots = ['test/unit/procedure/page.test.ts', 'test/unit/records', 'test/unit/renderer/checklist.test.ts']

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

/** Titles of the tests of these files that fail without what carries the norm, or without the slot. */
async function failuresWithout(id: string, files: string[]): Promise<string[]> {
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const file = join(scratch, `${id.replace('/', ' ')}.json`)
  const to = ['--reporter=json', `--outputFile=${file}`]
  const args = [vitest, 'run', '-c', 'test/mutation/vitest.config.ts', ...to, ...files]
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
const carried = carriers()
const unproven: string[] = []
let found = 0
for (const { id, title } of norms.filter((norm) => asked.length === 0 || asked.includes(norm.id))) {
  const by = carried.get(id)
  const failed = await failuresWithout(id, filesOf(id))
  const own = failed.filter((name) => name.includes(`[${id}]`))
  // That a step names the norm is proof for what nothing else carries yet.
  const isProven = by ? own.length > 0 : failed.length > 0
  if (isProven) found += 1
  else unproven.push(id)
  const what = by ? `去掉${by.join('、')}后` : '尚无规则、记录和文书，去掉步骤后'
  const shown = own[0] ?? failed[0] ?? '没有测试发现'
  console.log(`${id}  ${title}  ${what} ${failed.length} 项测试不通过（${own.length} 项写明该规范）：${shown}`)
}
const slots = asked.length > 0 ? [] : recordKinds.flatMap((kind) => kind.slots.map((slot) => ({ kind, slot })))
for (const { kind, slot } of slots) {
  const failed = await failuresWithout(`${kind.id}/${slot.id}`, ofSlots)
  if (failed.length > 0) found += 1
  else unproven.push(`${kind.id}/${slot.id}`)
  console.log(
    `${kind.title}的材料栏“${slot.title}”去掉后 ${failed.length} 项测试不通过：${failed[0] ?? '没有测试发现'}`,
  )
}
rmSync(scratch, { recursive: true, force: true })
console.log(
  `${found} of ${found + unproven.length} noticed; without a test that fails: ${unproven.join(', ') || 'none'}`,
)
process.exitCode = unproven.length > 0 ? 1 : 0
