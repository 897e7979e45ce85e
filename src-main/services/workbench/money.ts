import { yearLedger } from '#shared/funds/year-ledger'
import { agreedPrice } from '#shared/law/agreed-price'
import type { Project } from '#shared/project/project'
import { acceptance } from '#shared/records/acceptance'
import { balanceOf } from '#shared/records/balance'
import { contractChange } from '#shared/records/contract-change'
import { payment } from '#shared/records/payment'
import { settlement } from '#shared/records/settlement'
import {
  acceptedAheadIn,
  acceptedIn,
  paidAheadIn,
  type StagesInYear,
  type YearMoney,
  yearMoney,
} from '#shared/workbench/year-money'
import { listRecordsOwnedBy } from '../../store/record-repository'
import type { CountyContext } from '../context'
import { grouped } from '../grouped'
import { aroundProject } from '../record-around'
import type { Office } from './office'

/** What is accepted and paid is reckoned from these alone. */
const kinds = new Map([acceptance, contractChange, payment, settlement].map((kind) => [kind.id, kind]))

/** 本年资金: ceiling, planned, contracted, accepted, paid. */
export async function readMoney(county: CountyContext, { all, own }: Office, year: number): Promise<YearMoney> {
  const projects = own.filter(hasPartIn)
  const ids = projects.map(({ id }) => id)
  const kept = grouped(await listRecordsOwnedBy(county.db, kinds, { owner: 'project', ids }), ({ ownerId }) => ownerId)
  const stages = new Map<string, StagesInYear>()
  for (const stored of projects) {
    const around = aroundProject(all, stored)
    const agreedFen = agreedPrice(all, around.project)
    const records = kept.get(stored.id) ?? []
    const balance = balanceOf({ ...around, agreedFen, budgetFen: null, records })
    const payments = records.filter(({ kind }) => kind === payment.id)
    stages.set(stored.id, {
      acceptedFen: acceptedIn(balance, all.settled?.get(stored.id)?.at(-1) ?? null, year),
      acceptedAheadFen: acceptedAheadIn(balance, year),
      paidAheadFen: paidAheadIn(around.project, payments, year),
    })
  }
  return yearMoney(year, yearLedger(all, year, []), { stages, own })

  /** Nothing of a project comes into the year without an acceptance, a settlement or a payment in it. */
  function hasPartIn({ id }: Project): boolean {
    const paid = (all.payments?.get(id) ?? []).map(({ paidOn }) => paidOn)
    const days = [...(all.accepted?.get(id) ?? []), ...(all.settled?.get(id) ?? []), ...paid]
    return days.some((on) => Number(on.slice(0, 4)) === year)
  }
}
