import { withSets } from '#shared/office-data/data-of-sets'
import { kindsBy } from '#shared/records/kind-by-figures'
import { knownSetOf, listDataSets } from '../store/data-set-repository'
import { putDues } from '../store/record-repository'
import type { Executor } from '../store/schema'
import type { CountyContext } from './context'
import { setsOf } from './office-data'

/** The days by which records are due may follow the office's data: written anew once those are others. */
export async function refreshDues(county: CountyContext, tx: Executor): Promise<void> {
  const carried = setsOf(county).filter(({ by }) => by === 'bundle')
  const offices = (await listDataSets(tx)).flatMap((row) => knownSetOf(county.dataKinds, row) ?? [])
  const { rules } = withSets(county.resources, [...offices, ...carried])
  const following = new Map([...county.recordKinds].filter(([, kind]) => kind.byFigures))
  await putDues(tx, kindsBy(following, rules))
}
