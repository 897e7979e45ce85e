import { yearLedger } from '#shared/funds/year-ledger'
import { agreedPrice } from '#shared/law/agreed-price'
import { yearCeiling } from '#shared/norms/ceiling'
import { ownProjects } from '#shared/project/own-projects'
import { balanceOf } from '#shared/records/balance'
import { ok } from '#shared/result'
import { yearMoney } from '#shared/workbench/year-money'
import { listOfOwner } from '../../store/record-repository'
import type { CountyContext, Handler } from '../context'
import { readCountyYear } from '../county-year'
import { aroundProject } from '../record-around'

/** 本年资金: ceiling, planned, contracted, accepted, paid. */
export const readMoney: Handler<'workbench.money', CountyContext> = async (county, { year }) => {
  const all = await readCountyYear(county, [])
  const kinds = [...county.recordKinds.values()].filter(({ owner }) => owner === 'project')
  const balances = []
  for (const stored of ownProjects(all).filter((one) => one.year === year)) {
    const around = aroundProject(all, stored)
    const records = await listOfOwner(county.db, kinds, { id: null, ownerId: stored.id })
    balances.push(balanceOf({ ...around, agreedFen: agreedPrice(all, around.project), budgetFen: null, records }))
  }
  return ok(yearMoney(yearCeiling(all, year), yearLedger(all, year, []), balances))
}
