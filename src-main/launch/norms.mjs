import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run norms`: which norm is carried by what, and proven by which tests. */
await launchOnOwnNode(async (args) => (await runSource('src-main/norms-table.ts', args)).code)
