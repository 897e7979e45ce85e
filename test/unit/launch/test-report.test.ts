import { expect, test } from 'vitest'
import {
  countResults,
  formatResults,
  includesEndToEnd,
  selectsByName,
  withSuites,
} from '../../../src-main/launch/test-report.mjs'

const good = [
  { name: 'biome check', ok: true },
  { name: 'tsc', ok: true },
]
const report = (passed: number, failed: number, pending = 0, files: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: files,
})

test('lint and types count as one each', () => {
  expect(countResults(good, report(10, 0), true)).toEqual({ passed: 12, failed: 0, skipped: 0 })
  expect(countResults([{ name: 'tsc', ok: false }], report(10, 2), false)).toEqual({
    passed: 10,
    failed: 3,
    skipped: 0,
  })
})

test('a file that cannot be loaded is a failure although none of its tests failed', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countResults([], report(1, 1, 0, files), false).failed).toBe(2)
})

test('a vitest that ends badly without a failed test, or without a report, is a failure', () => {
  expect(countResults(good, report(5, 0), false).failed).toBe(1)
  expect(countResults(good, null, false).failed).toBe(1)
})

test('the last line', () => {
  expect(formatResults({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(formatResults({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})

test('which arguments leave the end-to-end tests in', () => {
  expect(includesEndToEnd([])).toBe(true)
  expect(includesEndToEnd(['--project', 'unit'])).toBe(false)
  expect(includesEndToEnd(['--project=unit', '--project=e2e'])).toBe(true)
  expect(includesEndToEnd(['--project', '!documents'])).toBe(true)
  expect(includesEndToEnd(['-t', 'P36'])).toBe(true)
})

test('the walk over all screens needs Electron too, and is asked for by name', () => {
  expect(includesEndToEnd(['--project=screens'])).toBe(true)
  expect(withSuites(['-t', 'P36'])).toEqual(['--project=unit', '--project=documents', '--project=e2e', '-t', 'P36'])
  expect(withSuites(['--project', 'screens'])).toEqual(['--project', 'screens'])
})

test('tests picked by title leave others out on purpose', () => {
  expect([['-t', 'P36'], ['--testNamePattern=P36']].every(selectsByName)).toBe(true)
  expect(selectsByName(['--project', 'unit', 'test/unit'])).toBe(false)
})
