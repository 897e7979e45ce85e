import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePackages, testPackages } from './debian.mjs'
import { inMemory } from './memory-folder.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/**
 * `npm run campaign:disk [-- --act 备份,恢复 --sample 20 --seed 7 --of-loop 16 --from 300 --keep <folder>]`: each call to the disk of each step of an office
 * day failed once; `--from`: where a run of the same step was left.
 */
await launchOnOwnNode(async (args) => {
  await ensurePackages(testPackages)
  const keep = ['--keep', join(tmpdir(), `goufutong-disk-${process.pid}`)]
  const { code } = await inMemory((env) => runSource('test/campaign/disk.ts', [...keep, ...args], env))
  return code
})
