import { afterAll, beforeAll, describe } from 'vitest'
import { liveAfter } from './county-year/after'
import { liveBefore } from './county-year/before'
import { makeClerk } from './county-year/clerk'
import { liveDuring } from './county-year/during'
import { purchaseOf200 } from './county-year/purchase'
import { livePutRight } from './county-year/put-right'

/** One purchase for 200 households, from the plan of its year to the budget of the next: one window, one county, day after day. */
describe('a county’s year', () => {
  const clerk = makeClerk('2023-01-12')
  beforeAll(() => clerk.begin(purchaseOf200))
  afterAll(() => clerk.end())
  liveBefore(clerk)
  liveDuring(clerk)
  livePutRight(clerk)
  liveAfter(clerk)
})
