import { yearLedger } from '#shared/funds/year-ledger'
import { agreedPrice } from '#shared/law/agreed-price'
import type { Fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { balanceOf } from '#shared/records/balance'
import { acceptedIn, type YearMoney, yearMoney } from '#shared/workbench/year-money'
import { listOfOwner } from '../../store/record-repository'
import type { CountyContext } from '../context'
import { aroundProject } from '../record-around'
import type { Office } from './office'

/** 本年资金: ceiling, planned, contracted, accepted, paid. */
export async function readMoney(
  county: CountyContext,
  { all, own, records }: Office,
  year: number,
): Promise<YearMoney> {
  const kinds = [...county.recordKinds.values()].filter(({ owner }) => owner === 'project')
  const acceptedFen = new Map<string, Fen>()
  for (const stored of own.filter(isAcceptedAbout)) {
    const around = aroundProject(all, stored)
    const kept = records.get(stored.id) ?? (await listOfOwner(county.db, kinds, { id: null, ownerId: stored.id }))
    const balance = balanceOf({
      ...around,
      agreedFen: agreedPrice(all, around.project),
      budgetFen: null,
      records: [...kept],
    })
    acceptedFen.set(stored.id, acceptedIn(balance, all.settled?.get(stored.id)?.at(-1) ?? null, year))
  }
  return yearMoney(year, yearLedger(all, year, []), { acceptedFen, own })

  /** Nothing of a project comes into the year without an acceptance or a settlement in it. */
  function isAcceptedAbout({ id }: Project): boolean {
    const days = [...(all.accepted?.get(id) ?? []), ...(all.settled?.get(id) ?? [])]
    return days.some((on) => Number(on.slice(0, 4)) === year)
  }
}
