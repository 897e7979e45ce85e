/** One line of progress for the person who waits. On standard error: standard output belongs to the command itself. */
export function say(sentence) {
  process.stderr.write(`[购服通] ${sentence}\n`)
}

/** A condition the person has to mend; launchers print its sentence without a stack and end with code 1. */
export class LaunchProblem extends Error {}

/** Runs a launcher: a `LaunchProblem` becomes one sentence, anything else is a bug and keeps its stack. */
export async function launch(main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0
  } catch (error) {
    if (!(error instanceof LaunchProblem)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
