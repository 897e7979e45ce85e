import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { takenOut } from './taken-out.ts'

/** The quick tests of a program from which all that carries one norm is taken out. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [takenOut(process.env.GOUFUTONG_TAKEN_OUT ?? '')],
  test: {
    include: ['test/{unit,property,store}/**/*.test.ts'],
    testTimeout: 60_000,
    isolate: false,
    maxWorkers: 1,
    // What is kept of a module knows nothing of the norm that was taken out of it.
    fsModuleCache: false,
  },
})
