import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { countingIds, startBackend, temporaryFolder } from './county-fixture'
import type { toldBy } from './told-county'

const fixtures = resolve(import.meta.dirname, '../fixtures/counties')
export const names = readdirSync(fixtures).flatMap((name) => (name.endsWith('.zip') ? [name.slice(0, -4)] : []))
export const sampleId = 'sample-2023-jiadiao'

/** What stood in the county when its own program closed it. */
export interface Listing extends Awaited<ReturnType<typeof toldBy>> {
  commit: string
  version: number
  rows: Record<string, number>
  history: Record<string, string[]>
  log: string[]
  /** From version 330 on, in their order. */
  households?: {
    id: string
    code: string
    name: string
    area: string
    type: string
    address: string
    /** Masked. */
    citizenNumber: string
    removed: number
  }[]
  /** From version 340 on: of each draw its households as code and result. */
  samples?: { id: string; recordId: string; seed: string; removed: number; households: string[] }[]
  /** From version 370 on: folders, and of which household each is. */
  delivered?: { path: string; code: string | null }[]
  recoveryCode?: string
  /** Typed 身份证号 by code of household. */
  numbers?: Record<string, string>
  /** Of 420: telephones that were typed, in plain in its file; those of wives in a further column. */
  phones?: Record<string, string>
  wifesPhones?: Record<string, string>
}
export const listingOf = (name: string): Listing => JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8'))

/** Lays the county of that fixture into the folder, as its program closed it. */
export function unpackTo(folder: string, name: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(fixtures, `${name}.zip`))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** The county of that fixture, open in today's program; `older` is its file as it came. */
export async function opened(name: string) {
  const folder = join(temporaryFolder(), '旗县')
  unpackTo(folder, name)
  const older = join(temporaryFolder(), 'county.sqlite')
  cpSync(join(folder, 'county.sqlite'), older)
  const backend = startBackend({ newId: countingIds('new'), now: () => new Date('2023-06-04T01:00:00Z') })
  await backend.get('county.open', { folder })
  return { ...backend, older, file: join(folder, 'county.sqlite'), listing: listingOf(name) }
}
