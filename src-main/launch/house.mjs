import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run house`: draws the rooms of the sources and what they import. */
await launchOnOwnNode(async (args) => (await runSource('test/unit/architecture/draw-house.ts', args)).code)
