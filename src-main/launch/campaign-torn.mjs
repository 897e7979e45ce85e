import { ensurePackages, testPackages } from './debian.mjs'
import { inMemory } from './memory-folder.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run campaign:torn [-- --act 备份,恢复 --sample 20 --seed 7]`: every state that a power cut may leave of each step of an office day. */
await launchOnOwnNode(async (args) => {
  await ensurePackages(testPackages)
  const { code } = await inMemory((env) => runSource('test/campaign/torn.ts', args, env))
  return code
})
