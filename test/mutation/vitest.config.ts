import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What holds a page, a list or a table against the tables themselves notices everything, and proves nothing of what the program does. */
const tableTests = [
  'test/unit/{architecture,build,cli,launch}/**',
  'test/unit/materials/made-papers.test.ts',
  'test/unit/mutation/**',
  'test/unit/norms/norms-table.test.ts',
  'test/unit/procedure/page.test.ts',
  'test/unit/procedure/tables.test.ts',
]

/** Each test again without a carrier of norms, for every carrier it may know of. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/{unit,store}/**/*.test.ts', 'test/documents/papers/**/*.test.ts'],
    exclude: tableTests,
    /** Nor does that a paper is, to the letter, the one before. */
    testNamePattern: /^(?!.*the paper that was looked at)/,
    setupFiles: ['test/clear-away.ts'],
    runner: 'test/mutation/one-by-one.ts',
    includeTaskLocation: true,
    /** Without what it waits for, a test would wait for ever. */
    testTimeout: 30_000,
    hookTimeout: 60_000,
    isolate: false,
    maxWorkers: '100%',
  },
})
