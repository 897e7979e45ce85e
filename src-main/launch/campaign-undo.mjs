import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run campaign:undo [-- --runs 2000 --seed 7]`: random histories of commands, each taken back and done again; failures with their seed. */
await launchOnOwnNode(async (args) => (await runSource('test/campaign/undo.ts', args)).code)
