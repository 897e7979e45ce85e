import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run campaign:flips [-- --flips 400 --seed 7]`: bits of a county's file turned one at a time, and what the program makes of each. */
await launchOnOwnNode(async (args) => (await runSource('test/campaign/flips.ts', args)).code)
