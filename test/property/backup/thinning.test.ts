import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BackupKind } from '#shared/backup/backup'
import { thinned } from '#shared/backup/thinning'
import { chinaDate } from '#shared/china-time'

interface Made {
  name: string
  at: string
  kind: BackupKind
}

const dayMs = 24 * 60 * 60 * 1000
const end = Date.parse('2026-06-01T08:00:00Z')
const now = new Date(end).toISOString()
const anyBackups = fc
  .array(
    fc.record({
      back: fc.integer({ min: 0, max: 900 * dayMs }),
      kind: fc.constantFrom('auto', 'close', 'manual', 'before-restore'),
    }),
    { maxLength: 120 },
  )
  .map((all) =>
    all.map(
      ({ back, kind }, n): Made => ({
        name: `b${n}`,
        at: new Date(end - back).toISOString(),
        kind: kind as BackupKind,
      }),
    ),
  )

const isThinned = ({ kind }: Made) => kind === 'auto' || kind === 'close'
const isOld = ({ at }: Made) => Date.parse(at) < end - dayMs
const without = (all: Made[], names: string[]) => all.filter(({ name }) => !names.includes(name))

describe('which backups may go', () => {
  test('never what the clerk made, what stood before a restore, or what is of the last day', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const gone = all.filter(({ name }) => thinned(all, now).includes(name))
        expect(gone.filter((one) => !isThinned(one) || !isOld(one))).toEqual([])
      }),
    )
  })

  test('never the newest, however old it is', () => {
    fc.assert(
      fc.property(anyBackups, fc.integer({ min: 0, max: 5000 }), (all, days) => {
        const newest = all.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
        const later = new Date(end + days * dayMs).toISOString()
        const gone = all.filter(({ name }) => thinned(all, later).includes(name))
        expect(gone.some(({ at }) => at === newest?.at && gone.length === all.length)).toBe(false)
        expect(all.length === 0 || gone.length < all.length).toBe(true)
      }),
    )
  })

  test('of the older ones at most 31 stay, 12 of them of different days', () => {
    fc.assert(
      fc.property(anyBackups, (all) => {
        const left = without(all, thinned(all, now)).filter((one) => isThinned(one) && isOld(one))
        expect(left.length).toBeLessThanOrEqual(12 + 10 + 9 + 1)
        const days = (some: Made[]) => [...new Set(some.map(({ at }) => chinaDate(at)))].sort().reverse().slice(0, 12)
        const old = all.filter((one) => isThinned(one) && isOld(one))
        expect(days(left)).toEqual(days(old))
      }),
    )
  })

  test('in whatever order they are listed, and once they have gone nothing more goes', () => {
    fc.assert(
      fc.property(
        anyBackups.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(thinned(shuffled, now).toSorted()).toEqual(thinned(all, now).toSorted())
          expect(thinned(without(all, thinned(all, now)), now)).toEqual([])
        },
      ),
    )
  })
})

test('an office that backs up twice a working day for two years can go back to each of 12 days, 10 weeks and 9 months', () => {
  let kept: Made[] = []
  for (let day = 0; day < 730; day += 1) {
    if (day % 7 > 4) continue
    for (const hour of [1, 9]) {
      const at = new Date(end + day * dayMs + hour * 3_600_000).toISOString()
      kept.push({ name: at, at, kind: 'auto' })
      kept = without(kept, thinned(kept, at))
    }
  }
  const last = kept.at(-1)!.at
  const older = kept.filter(({ at }) => Date.parse(at) < Date.parse(last) - dayMs)
  expect(new Set(older.map(({ at }) => chinaDate(at))).size).toBe(12 + 10 + 9)
  expect(Date.parse(last) - Date.parse(kept[0]!.at)).toBeGreaterThan(300 * dayMs)
})
