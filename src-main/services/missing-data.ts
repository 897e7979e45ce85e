import type { BundledDataSet } from '#shared/bundle/data-set-file'
import type { SetName } from '#shared/data-sets/data-pin'
import { missingPins } from '#shared/data-sets/missing-data'
import { pinTitle } from '#shared/data-sets/pin-title'
import type { CountyContext } from './context'
import { setsOf } from './office-data'

/** What the project names and neither the county nor the bundle has, each once, as the clerk knows it. */
export function missingDataOf(
  county: CountyContext,
  names: readonly SetName[],
  files: readonly BundledDataSet[],
): string[] {
  const brought = new Set(files.map(({ sha256 }) => sha256))
  const missing = missingPins(names, setsOf(county)).filter(({ sha256 }) => !sha256 || !brought.has(sha256))
  return [...new Set(missing.map((pin) => pinTitle(pin, county.dataKinds)))]
}
