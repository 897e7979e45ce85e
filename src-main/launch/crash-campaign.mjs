import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run crash-campaign [-- --rounds 2000 --seed 7]`: office days cut short by SIGKILL; what was acknowledged and is not there is told. */
await launchOnOwnNode(async (args) => (await runSource('test/campaign/crash.ts', args)).code)
