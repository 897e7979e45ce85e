import { ensurePackages, testPackages } from './debian.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run campaign:disk [-- --act 备份,恢复 --sample 20 --seed 7]`: each call to the disk of each step of an office day failed once. */
await launchOnOwnNode(async (args) => {
  await ensurePackages(testPackages)
  return (await runSource('test/campaign/disk.ts', args)).code
})
