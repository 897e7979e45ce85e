import { startBackend } from '../../store/county-fixture'
import { broken } from './broken'
import type { Ledger } from './ledger'

/** What is found in the morning, held against what was acknowledged; a bundle that nobody has acknowledged must be whole, too. */
export async function morning(ledger: Ledger, found: Iterable<[string, string]>): Promise<string[]> {
  const stands = new Map(found)
  if (ledger.isEmpty) {
    ledger.begin(stands)
    return []
  }
  for (const key of stands.keys())
    if (key.startsWith('bundle ') && !ledger.isKnown(key) && !(await isGood(key.slice(7)))) stands.set(key, broken)
  return ledger.against(stands)
}

async function isGood(path: string): Promise<boolean> {
  const backend = startBackend()
  const verdict = await backend.call('bundle.verify', { path, jobId: 'verify' })
  await backend.close()
  return verdict.ok && verdict.value.good
}
