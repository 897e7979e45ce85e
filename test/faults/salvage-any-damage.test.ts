import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { salvageDatabase } from '#main/recovery/salvage-database'
import { migrations } from '#main/store/migrations/all'
import { inspectFile } from '#main/store/sound/inspect-file'
import { runs } from '../fixtures/property-runs'
import { officeWithClock } from '../store/backup-fixture'

const kept = mkdtempSync(join(tmpdir(), 'goufutong-any-damage-'))
let whole: Buffer
afterAll(() => rmSync(kept, { recursive: true, force: true }))

beforeAll(async () => {
  const office = await officeWithClock()
  for (let number = 2; number <= 40; number += 1)
    await office.get('project.create', { name: `项目${number}`, year: 2023, catalogCode: 'SW-02' })
  await office.close()
  whole = readFileSync(join(office.folder, 'county.sqlite'))
}, 120_000)

/** Bytes written over by others, here and there, and the end cut off. */
const damages = fc.record({
  spots: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 600 }),
    }),
    { maxLength: 12 },
  ),
  left: fc.double({ min: 0.2, max: 1, noNaN: true }),
})

test('whatever befell the file, what is salvaged is a sound county, and never more than there was', () => {
  let number = 0
  fc.assert(
    fc.property(damages, ({ spots, left }) => {
      const bytes = Buffer.from(whole)
      for (const { at, bytes: others } of spots)
        bytes.set(others.subarray(0, 600), Math.floor(at * (bytes.length - 600)))
      number += 1
      const from = join(kept, `${number}.sqlite`)
      const to = join(kept, `${number}-salvaged.sqlite`)
      writeFileSync(from, bytes.subarray(0, Math.floor(bytes.length * left)))
      const { tables } = salvageDatabase(from, to, {})
      inspectFile(to, migrations)
      expect(tables.projects!.came).toBeLessThanOrEqual(40)
      if (!tables.projects!.atLeast) expect(tables.projects!.came + tables.projects!.lost).toBeGreaterThanOrEqual(40)
      rmSync(from)
      rmSync(to)
    }),
    { numRuns: runs(25) },
  )
})
