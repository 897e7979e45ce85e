import { readFileSync } from 'node:fs'
import { inject, type RunnerTestCase, TestRunner } from 'vitest'
import { isLikely, type Mutant } from './mutants.ts'
import { takeOut, watchRules } from './take-out.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mutants: Mutant[]
  }
  interface TaskMeta {
    /** What the test noticed the lack of. */
    noticed?: string[]
  }
}

const found = watchRules()

/** Nobody asks a second test about what one has noticed. */
const noticed = new Set<string>()

/** Runs each test as it stands, and once for each carrier its file speaks of, with that carrier taken out of the program. */
export default class OneByOne extends TestRunner {
  async runTask(test: RunnerTestCase) {
    const run = TestRunner.getTestFn(test)
    found.clear()
    await run()
    const said = new Set(found)
    const text = readFileSync(test.file.filepath, 'utf8')
    const mayMiss = (mutant: Mutant) =>
      isLikely(mutant, text, test.fullTestName) && (!mutant.id.startsWith('rule|') || said.has(mutant.id))
    for (const mutant of inject('mutants').filter(({ id }) => !noticed.has(id))) {
      if (!mayMiss(mutant) || !(await failsWithout(mutant, run))) continue
      noticed.add(mutant.id)
      test.meta.noticed = [...(test.meta.noticed ?? []), mutant.id]
    }
  }
}

/** Fails without it, and passes again with it: a test that cannot be run twice proves nothing. */
async function failsWithout({ id }: Mutant, run: () => unknown): Promise<boolean> {
  const putBack = takeOut(id)
  try {
    await run()
    return false
  } catch {
    putBack()
    await run()
    return true
  } finally {
    putBack()
  }
}
