import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = resolve(import.meta.dirname, '..')
/** A window waits a third of its time, a test of faults for the disk or another program: one more than there are cores keeps them at work. */
const windows = availableParallelism() + 1
/** A second, the default, is short for a window that starts beside another one. */
const patient = { poll: { timeout: 15_000 } }
const inWindow = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  setupFiles: ['test/e2e/own-screen.ts'],
  expect: patient,
}
const setupFiles = ['test/clear-away.ts', 'test/same-cases.ts']
const suite = (name: string, include: string[], extra: object = {}) => ({
  root,
  test: { name, include, ...extra },
})

/** Files that take long and do not look it; the others begin by their size. */
const long = [
  'e2e/packaged-app',
  'e2e/material-slots',
  'e2e/evidence',
  'e2e/feedback',
  'documents/template/carriers',
  'bundle/zip64',
  'faults/bundle-many-problems',
  'faults/crash-campaign',
  'faults/failing-disk',
  'faults/torn-writes',
]

/** Whole ways through the program, of which the other tests pass each part, and long looks at one corner: a campaign of their own, `npm run journeys`. */
const journeys = [
  'contract-form-words',
  'county-year',
  'example-county',
  'first-hour',
  'long-paste',
  'long-print',
  'main-journey',
  'older-copy',
  'own-template',
  'paper-template',
  'printed-lists',
  'printed-materials',
  'typed-text-survives',
  'update',
  'verify-others',
].map((name) => `test/e2e/${name}.test.ts`)

/** So that no worker is left alone at the end with a file of minutes. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => long.some((name) => moduleId.includes(`/test/${name}.test.`))
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project)
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))]
    })
  }
}

/** One project per kind of proof; `npm test` runs the third beside the first two, which give way to it; `npm run journeys` and `npm run screens` the others. */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      suite('unit', ['test/{unit,property,store,bundle,faults,update}/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        setupFiles,
        isolate: false,
        maxWorkers: windows,
        sequence: { groupOrder: 0 },
      }),
      suite('documents', ['test/documents/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        setupFiles,
        isolate: false,
        maxWorkers: windows,
        sequence: { groupOrder: 0 },
      }),
      suite('e2e', ['test/e2e/**/*.test.ts'], {
        exclude: journeys,
        ...inWindow,
        isolate: false,
        maxWorkers: windows,
        sequence: { groupOrder: 0 },
      }),
      suite('journeys', journeys, {
        ...inWindow,
        isolate: false,
        maxWorkers: windows,
        sequence: { groupOrder: 2 },
      }),
      suite('screens', ['test/screens/**/*.test.ts'], {
        ...inWindow,
        maxWorkers: 2,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
})
