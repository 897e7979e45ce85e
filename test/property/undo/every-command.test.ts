import { expect, test } from 'vitest'
import { chanceOf, startOffice } from './office'
import { actNames, newTally, runHistory } from './random-history'

/** What stays for good once it is done. */
const lasting = ['budget.saveVersion', 'budget.restoreVersion', 'county.addYear']
const rounds = 20

test('no kind of command falls out of the histories: each is done at least once, and taken back where it may be', async () => {
  const tally = newTally()
  const done = (name: string) => tally.taken.has(name) || (lasting.includes(name) && tally.lasting.has(name))
  const missing = () => actNames.filter((name) => !done(name))
  const chance = chanceOf(6)
  const office = await startOffice()
  try {
    const chosen = (act: number) => ({ act, seed: chance.below(1_000_000) })
    // What finds nothing to be given to yet is given again, behind others that may have left it something.
    for (let round = 0; round < rounds && missing().length > 0; round += 1) {
      const history = missing().flatMap((name) => {
        const others = round === 0 ? [] : [1, 2, 3].map(() => chosen(chance.below(actNames.length)))
        return [...others, chosen(actNames.indexOf(name))]
      })
      await runHistory(office, history, tally)
    }
  } finally {
    await office.close()
  }
  expect(missing()).toEqual([])
}, 180_000)
