import { readFileSync } from 'node:fs'
import { inject, type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest'
import { isLikely, type Mutant } from './mutants.ts'
import { takeOut, watchRules } from './take-out.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mutants: Mutant[]
    /** Only tests that name a carrier themselves are asked about it; else each of a file that does. */
    closely: boolean
  }
  interface TaskMeta {
    /** What the test noticed the lack of. */
    noticed?: string[]
  }
}

const found = watchRules()

/** Nobody asks a second test about what one has noticed. */
const noticed = new Set<string>()

/** Runs each test once for each carrier it speaks of, with that carrier taken out of the program, and before as it stands. */
export default class OneByOne extends TestRunner {
  async runTask(test: RunnerTestCase) {
    const text = inject('closely') ? ownLines(test) : readFileSync(test.file.filepath, 'utf8')
    const asked = inject('mutants').filter(
      (mutant) => !noticed.has(mutant.id) && isLikely(mutant, text, test.fullTestName),
    )
    if (asked.length === 0) return
    const run = TestRunner.getTestFn(test)
    found.clear()
    await run()
    const said = new Set(found)
    const again = async () => {
      await setUp(test, test.suite ?? test.file)
      await run()
    }
    for (const { id } of asked) {
      if ((id.startsWith('rule|') && !said.has(id)) || !(await failsWithout(id, again))) continue
      noticed.add(id)
      test.meta.noticed = [...(test.meta.noticed ?? []), id]
    }
  }
}

/** Its own part of its file: to where the next test begins. */
function ownLines({ file, location, suite }: RunnerTestCase): string {
  const lines = readFileSync(file.filepath, 'utf8').split('\n')
  const starts = (suite ?? file).tasks.map((task) => task.location?.line ?? 0)
  const from = location?.line ?? 1
  const next = Math.min(lines.length + 1, ...starts.filter((line) => line > from))
  return lines.slice(from - 1, next - 1).join('\n')
}

/** What comes before each test, the outermost first: a county that is made there is made without the carrier too. */
async function setUp(test: RunnerTestCase, suite: RunnerTestSuite): Promise<void> {
  if (!('filepath' in suite)) await setUp(test, suite.suite ?? suite.file)
  for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) await hook(test.context, suite)
}

/** Fails without it, and passes again with it: a test that cannot be run twice proves nothing. */
async function failsWithout(id: string, again: () => Promise<void>): Promise<boolean> {
  const putBack = takeOut(id)
  try {
    await again()
    return false
  } catch {
    putBack()
    await again()
    return true
  } finally {
    putBack()
  }
}
