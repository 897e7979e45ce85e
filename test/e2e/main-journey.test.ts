import { afterAll, beforeAll, describe } from 'vitest'
import { makeClerk } from './journey/clerk'
import { fromCountyToBudget } from './journey/from-county-to-budget'
import { fromPurchaseToContract } from './journey/from-purchase-to-contract'
import { toAnotherMachine } from './journey/to-another-machine'

/** The whole main job as a clerk lives it, through the window alone: first start to a bundle taken in on another machine. */
describe('the main journey', () => {
  const clerk = makeClerk()
  beforeAll(clerk.open)
  afterAll(clerk.close)

  fromCountyToBudget(clerk)
  fromPurchaseToContract(clerk)
  toAnotherMachine(clerk)
})
