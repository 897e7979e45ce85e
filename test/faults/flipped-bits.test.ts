import { beforeAll, describe, expect, test } from 'vitest'
import { turnBit } from '../campaign/flips/flipped-bit'
import { type LivedCounty, livedCounty } from '../campaign/flips/lived-county'
import { type Place, placesInTexts } from '../campaign/flips/places'
import { randomFrom } from '../campaign/flips/random-from'
import { temporaryFolder } from '../store/county-fixture'

// One bit of county.sqlite at a time; the campaign (npm run campaign:flips) turns more of them.
describe('a bit that the disk has turned is told, or changes nothing that is shown', () => {
  let county: LivedCounty
  beforeAll(async () => {
    county = await livedCounty()
  })

  async function outcomesOf(places: readonly Place[]) {
    const folder = temporaryFolder()
    const outcomes = new Map<string, number>()
    for (const place of places) {
      const { became, says } = await turnBit(county, place, folder)
      const told = became === 'silent' ? `${became} ${place.at}:${place.bit} ${says}` : became
      outcomes.set(told, (outcomes.get(told) ?? 0) + 1)
    }
    return outcomes
  }

  test('in letters and figures of what the office has typed', async () => {
    const random = randomFrom(20_261_128)
    const places = placesInTexts(county.bytes)
    const outcomes = await outcomesOf(Array.from({ length: 120 }, () => places[random(places.length)]!))
    expect([...outcomes.keys()].filter((one) => one.startsWith('silent'))).toEqual([])
    expect(outcomes.get('found')).toBeGreaterThan(40)
  }, 300_000)

  test('anywhere in the file', async () => {
    const random = randomFrom(7)
    const places = Array.from({ length: 40 }, () => ({ at: random(county.bytes.length), bit: random(8) }))
    const outcomes = await outcomesOf(places)
    expect([...outcomes.keys()].filter((one) => one.startsWith('silent'))).toEqual([])
    expect(outcomes.get('found')).toBeGreaterThan(0)
  }, 300_000)
})
