import { ensurePackages, testPackages } from './debian.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { runSource } from './run-source.mjs'

/** `npm run campaign:contracts [-- --count 500 --seed 7]`: random contracts, printed by LibreOffice and read back; failures with their seed. */
await launchOnOwnNode(async (args) => {
  await ensurePackages(testPackages)
  return (await runSource('test/campaign/contracts.ts', args)).code
})
