import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run make-update -- …`: makes and signs a 升级文件, for whoever releases; without arguments it says how. */
await launchOnOwnNode(async (args) => (await runSource('src-main/make-update.ts', args)).code)
