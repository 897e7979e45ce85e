import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../fixtures/property-runs'
import { startOffice } from './office'
import { actCount, type Chosen, newTally, runHistory } from './random-history'

const chosen: fc.Arbitrary<Chosen> = fc.record({ act: fc.nat(actCount - 1), seed: fc.nat(1_000_000) })

test('undo after every command is the very same content, redo the same again, back to the start and forth, and no entry is lost', async () => {
  const tally = newTally()
  await fc.assert(
    fc.asyncProperty(fc.array(chosen, { minLength: 12, maxLength: 20 }), async (history) => {
      const office = await startOffice()
      try {
        await runHistory(office, history, tally)
      } finally {
        await office.close()
      }
    }),
    // More of them: npm run campaign:undo.
    { numRuns: runs(2) },
  )
  expect(tally.taken.size).toBeGreaterThan(5)
}, 180_000)
