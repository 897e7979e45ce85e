import { describe, expect, test } from 'vitest'
import { migrations } from '#main/store/migrations/all'
import { listingOf, names, opened, sampleId } from './county-of-before'
import { rowsBeforeAndNow } from './same-rows'
import { historyTold, toldBy } from './told-county'

/** Made by the first program and worked in by each later one. */
const grown = 'every-version-in-turn'

describe.each(names)('the county of version %s', (name) => {
  test('opens, and tells everything that was kept in it, to the bytes of its files', async () => {
    const { get, listing } = await opened(name)
    const { commit: _, version, rows: __, history: ___, log: ____, ...told } = listing
    // registers-of-before.test.ts
    const { households: _h, samples: _s, recoveryCode: _c, numbers: _n, delivered: _d, ...others } = told
    const { phones: _p, wifesPhones: _w, ...kept } = others
    // Nobody has measured these: until version 50 the total of the suggested values stood there, now it says 未测算.
    const projects = kept.projects.map((one) => (one.households === null ? { ...one, totalFen: null } : one))
    if (name !== grown) expect(version).toBe(Number.parseInt(name, 10))
    expect(await toldBy(get)).toMatchObject({ ...kept, projects })
  })

  test('has every row that it had, with the values it had, and none that it had not', async () => {
    const { older, file, close, listing } = await opened(name)
    await close()
    const tables = rowsBeforeAndNow(older, file)
    for (const { name, before, now } of tables) expect({ name, rows: now }).toEqual({ name, rows: before })
    const counts = tables.map(({ name, before }) => [name, before.length])
    expect(listing.rows).toMatchObject(Object.fromEntries(counts))
  })

  test('tells what was done, by whom and when', async () => {
    const { get, listing } = await opened(name)
    for (const [subject, commands] of Object.entries(listing.history)) {
      const told = (await historyTold(get, subject)).filter((step) => step.includes(' '))
      expect({ subject, told }).toEqual({ subject, told: commands.map((one) => one.split(' ').slice(0, 3).join(' ')) })
    }
    for (const { id } of listing.projects) {
      const last = listing.log.findLast((row) => row.endsWith(` project ${id}`))
      if (last) expect(await historyTold(get, id)).toContain(last.split(' ')[0])
    }
  })

  test('finds its records by words and by sound', async () => {
    const { get, listing } = await opened(name)
    const kept = listing.records.filter(({ removed }) => removed === 0)
    for (const text of ['培训', 'peixun']) {
      const found = (await get('record.search', { text, limit: 50 })).map(({ id }) => id).sort()
      expect({ text, found }).toEqual({
        text,
        found: kept.flatMap((one) => (one.title.includes('培训') ? [one.id] : [])),
      })
    }
  })
})

test('of the example every program had the same figures, and so has this one', async () => {
  for (const name of names.filter((one) => one !== grown)) {
    const { get, close } = await opened(name)
    // 2% of 38,600,000.00 and 4,250,000.00, of 4,300,000.01 in the year after.
    expect(await get('norms.ceiling', { year: 2023 })).toMatchObject({ ceilingFen: 85_700_000 })
    expect(await get('norms.ceiling', { year: 2024 })).toMatchObject({ ceilingFen: 8_600_000 })
    expect(listingOf(name).budgetVersions).toMatchObject([
      { projectId: sampleId, totalFen: 75_700_502, households: '3200' },
      { number: 1, label: '第二次测算', totalFen: 29_882_828, households: '1200' },
      { number: 2, label: '第三次测算', totalFen: 31_044_644, households: '1250' },
    ])
    await close()
  }
})

test('each version that a later one has taken the place of has left a county here', () => {
  // 10 and 20 came with 30, 160 behind 180, 320 behind 330: no program ever stopped there.
  const never = [10, 20, 160, 320]
  const versions = migrations.slice(0, -1).map(({ version }) => version)
  const made = new Set(names.map((name) => listingOf(name).version))
  expect(versions.filter((version) => !made.has(version) && !never.includes(version))).toEqual([])
})
