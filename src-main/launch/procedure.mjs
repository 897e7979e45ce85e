import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run procedure`: draws docs/procedure.md from the tables it shows. */
await launchOnOwnNode(async (args) => (await runSource('src-main/procedure-page.ts', args)).code)
