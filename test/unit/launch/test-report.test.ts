import { expect, test } from 'vitest'
import {
  countResults,
  formatResults,
  includesEndToEnd,
  runsOf,
  selectsByName,
} from '../../../src-main/launch/test-report.mjs'

const good = [
  { name: 'biome check', ok: true },
  { name: 'tsc', ok: true },
]
const report = (passed: number, failed: number, pending = 0, files: object[] = []) => ({
  numTotalTests: passed + failed + pending,
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: files,
})

const ended = (ok: boolean, of: object | null) => ({ ok, report: of })

test('lint and types count as one each', () => {
  expect(countResults(good, [ended(true, report(10, 0))])).toEqual({ passed: 12, failed: 0, skipped: 0 })
  expect(countResults([{ name: 'tsc', ok: false }], [ended(false, report(10, 2))])).toEqual({
    passed: 10,
    failed: 3,
    skipped: 0,
  })
})

test('runs beside each other are added up', () => {
  const both = [ended(true, report(10, 0, 1)), ended(false, report(5, 2))]
  expect(countResults(good, both)).toEqual({ passed: 17, failed: 2, skipped: 1 })
})

test('a file that cannot be loaded is a failure although none of its tests failed', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  expect(countResults([], [ended(false, report(1, 1, 0, files))]).failed).toBe(2)
})

test('a run that ends badly without a failed test, or without a report, is a failure', () => {
  expect(countResults(good, [ended(true, report(5, 0)), ended(false, report(5, 0))]).failed).toBe(1)
  expect(countResults(good, [ended(true, report(5, 0)), ended(false, null)]).failed).toBe(1)
})

test('words that no test answers to are a failure; a run of other tests may have none of them', () => {
  expect(countResults(good, [ended(true, report(0, 0)), ended(true, null)]).failed).toBe(1)
  expect(countResults(good, [ended(true, report(0, 0)), ended(true, report(1, 0))]).failed).toBe(0)
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
  expect(runsOf(['--project', 'screens'])).toEqual([['--project', 'screens']])
})

test('windows run beside what reckons, each with what was asked for', () => {
  expect(runsOf(['-t', 'P36'])).toEqual([
    ['--project=e2e', '--passWithNoTests', '-t', 'P36'],
    ['--project=documents', '--project=unit', '--passWithNoTests', '-t', 'P36'],
  ])
})

test('tests picked by title leave others out on purpose', () => {
  expect([['-t', 'P36'], ['--testNamePattern=P36']].every(selectsByName)).toBe(true)
  expect(selectsByName(['--project', 'unit', 'test/unit'])).toBe(false)
})
