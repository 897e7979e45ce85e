/**
 * Adds up a run for the last line.
 * @param {{name: string, ok: boolean}[]} checks steps that count as one each
 * @param {object | null} vitest the JSON reporter's report, null when there was none
 * @param {boolean} vitestOk whether vitest itself ended well
 */
export function countResults(checks, vitest, vitestOk) {
  const failedChecks = checks.filter((check) => !check.ok).length
  // A file that cannot be loaded has no failed test of its own, and still is a failure.
  const brokenFiles = (vitest?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failedTests = (vitest?.numFailedTests ?? 0) + brokenFiles
  return {
    passed: checks.length - failedChecks + (vitest?.numPassedTests ?? 0),
    failed: failedChecks + (failedTests === 0 && !vitestOk ? 1 : failedTests),
    skipped: (vitest?.numPendingTests ?? 0) + (vitest?.numTodoTests ?? 0),
  }
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

/** The kinds of proof that belong to every run; the walk over all screens is asked for by name (`npm run screens`). */
export const withSuites = (args) =>
  projectsIn(args).length > 0 ? args : [...['unit', 'documents', 'e2e'].map((name) => `--project=${name}`), ...args]

/** Whether tests are picked by title: those left out count as skipped without being a failure. */
export const selectsByName = (args) => args.some((arg) => /^(-t|--testNamePattern)(=|$)/.test(arg))
