import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/**
 * `npm run norms`: which norm is carried by what, and proven by which tests; `-- --taken-out [P36 slot ...]` takes out
 * each carrier of a norm by itself, and prints the test that notices.
 */
await launchOnOwnNode(async (args) => {
  const file = args.includes('--taken-out') ? 'test/mutation/norms-taken-out.ts' : 'src-main/norms-table.ts'
  return (await runSource(file, args)).code
})
