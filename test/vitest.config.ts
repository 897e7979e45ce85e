import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
/** Every core works: vitest would leave one of them idle. */
const maxWorkers = '100%'
/** A second, the default, is short for a window that starts beside another one. */
const patient = { poll: { timeout: 15_000 } }
const setupFiles = ['test/clear-away.ts']
const suite = (name: string, include: string[], extra: object = {}) => ({
  root,
  test: { name, include, ...extra },
})

/** One project per kind of proof; `npm test` runs the first three one after the other, end-to-end two windows at a time; `npm run screens` the last. */
export default defineConfig({
  root,
  test: {
    projects: [
      suite('unit', ['test/{unit,property,store,bundle,faults}/**/*.test.ts'], {
        testTimeout: 60_000,
        setupFiles,
        isolate: false,
        maxWorkers,
        sequence: { groupOrder: 0 },
      }),
      suite('documents', ['test/documents/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        setupFiles,
        isolate: false,
        maxWorkers,
        sequence: { groupOrder: 1 },
      }),
      suite('e2e', ['test/e2e/**/*.test.ts'], {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        setupFiles: ['test/e2e/own-screen.ts'],
        expect: patient,
        isolate: false,
        maxWorkers: 2,
        sequence: { groupOrder: 2 },
      }),
      suite('screens', ['test/screens/**/*.test.ts'], {
        testTimeout: 180_000,
        hookTimeout: 180_000,
        setupFiles: ['test/e2e/own-screen.ts'],
        expect: patient,
        maxWorkers: 2,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
})
