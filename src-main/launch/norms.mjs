import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/**
 * `npm run norms`: which norm is carried by what, and proven by which tests; `-- --taken-out [P36 ...]` takes out what
 * carries each norm, one at a time, and prints the tests that notice.
 */
await launchOnOwnNode(async (args) => {
  const file = args.includes('--taken-out') ? 'test/mutation/norms-taken-out.ts' : 'src-main/norms-table.ts'
  return (await runSource(file, args)).code
})
