import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run campaign:channels [-- --count 20000 --seed 7 --channel project.save]`: hostile input into every channel; failures with their seed. */
await launchOnOwnNode(async (args) => (await runSource('test/campaign/channels.ts', args)).code)
