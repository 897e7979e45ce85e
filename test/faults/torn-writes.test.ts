import { expect, test } from 'vitest'
import { startCrashOffice } from '../campaign/crash/crash-office'
import { TornSteps } from '../campaign/torn/torn-steps'

/** The campaign takes every step of a day, the whole of one, and more states of each moment. */
const sample = { act: '添加材料', ofEach: 3, seed: 20_261_128 }

test.runIf(process.platform === 'linux')(
  'a power cut at any moment of a step loses nothing that was acknowledged; a step that never syncs its files is found to lose',
  async () => {
    const torn = new TornSteps(await startCrashOffice([]))
    const { tally } = torn
    await torn.cut({ ...sample, lies: false })
    // The first of this county: it makes the folder of its backups.
    await torn.cut({ ...sample, act: '备份', whenTold: true, lies: false })
    await torn.cut({ ...sample, lies: false, wholeDay: true, every: 6 })
    await torn.cut({ ...sample, lies: true, every: 3 })
    expect(tally.losses).toEqual([])
    expect(tally.states).toBeGreaterThan(20)
    await torn.cut({ ...sample, lies: false, every: 4, forgets: ({ path }) => path.includes('/evidence') })
    expect(tally.losses).toContainEqual(expect.stringMatching(/evidence .*损坏/))
    await torn.end()
  },
  300_000,
)
