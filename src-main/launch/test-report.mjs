/**
 * Adds up a run for the last line.
 * @param {{name: string, ok: boolean}[]} checks steps that count as one each
 * @param {{report: object | null, ok: boolean}[]} runs of vitest: the JSON reporter's report, null when there was none, and whether
 * it ended well
 */
export function countResults(checks, runs) {
  const failedChecks = checks.filter((check) => !check.ok).length
  const sum = (of) => runs.reduce((total, { report }) => total + (report ? of(report) : 0), 0)
  const tests = sum((report) => report.numTotalTests)
  return {
    passed: checks.length - failedChecks + sum((report) => report.numPassedTests),
    failed: failedChecks + runs.reduce((total, run) => total + failuresOf(run), 0) + (tests === 0 ? 1 : 0),
    skipped: sum((report) => report.numPendingTests + report.numTodoTests),
  }
}

function failuresOf({ report, ok }) {
  // A file that cannot be loaded has no failed test of its own, and still is a failure.
  const brokenFiles = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = (report?.numFailedTests ?? 0) + brokenFiles
  return failed === 0 && !ok ? 1 : failed
}

/** `12 passed, 0 failed`, with `, 1 skipped` only when something was. */
export function formatResults({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const projectsIn = (args) =>
  args.flatMap((arg, index) => {
    if (arg.startsWith('--project=')) return [arg.slice('--project='.length)]
    return arg === '--project' ? [args[index + 1] ?? ''] : []
  })

/** Whether the arguments for vitest leave a project in that needs Electron. */
export function includesEndToEnd(args) {
  const projects = projectsIn(args)
  return (
    projects.length === 0 || projects.some((name) => ['e2e', 'journeys', 'screens'].includes(name) || /[*!]/.test(name))
  )
}

/**
 * The runs of vitest beside each other: windows wait half of their time, and what reckons takes what they leave of the
 * processor. The walk over all screens is asked for by name (`npm run screens`).
 */
export function runsOf(args) {
  if (projectsIn(args).length > 0) return [args]
  const runs = [['e2e'], ['documents', 'unit']]
  return runs.map((names) => [...names.map((name) => `--project=${name}`), '--passWithNoTests', ...args])
}

/** Whether tests are picked by title: those left out count as skipped without being a failure. */
export const selectsByName = (args) => args.some((arg) => /^(-t|--testNamePattern)(=|$)/.test(arg))
