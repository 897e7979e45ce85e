import { rm } from 'node:fs/promises'
import { ensurePackages, testPackages } from './debian.mjs'
import { makeMemoryFolder } from './memory-folder.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run campaign:torn [-- --act 备份,恢复 --sample 20 --seed 7]`: every state that a power cut may leave of each step of an office day. */
await launchOnOwnNode(async (args) => {
  await ensurePackages(testPackages)
  const memory = makeMemoryFolder()
  const { code } = await runSource('test/campaign/torn.ts', args, memory ? { TMPDIR: memory } : {})
  if (memory) await rm(memory, { recursive: true, force: true })
  return code
})
