import { sql } from 'kysely'
import {
  countsQuery,
  countyIdQuery,
  lastChangeQuery,
  standOf,
  type TableCounts,
  tablesQuery,
} from '../../store/county-stand'
import type { CountyContext } from '../context'
import { untilWritten } from '../until-written'

export interface StoredNow {
  countyId: string
  stand: string
  /** '' = nothing was written yet. */
  lastAt: string
  tables: TableCounts
}

/** What the open county holds, in the words of a backup. */
export const storedNow = (county: CountyContext): Promise<StoredNow> =>
  untilWritten(county, 'backup', async () => {
    const rows = async <T>(query: string) => (await sql.raw<T>(query).execute(county.db)).rows
    const tables = (await rows<{ name: string }>(tablesQuery)).map(({ name }) => name)
    const counts = await rows<{ name: string; rows: number }>(countsQuery(tables))
    const [last] = await rows<{ seq: number; at: string }>(lastChangeQuery)
    const [first] = await rows<{ device: string }>(countyIdQuery)
    const byName = Object.fromEntries(counts.map(({ name, rows: count }) => [name, count]))
    return { countyId: first?.device ?? '', stand: standOf(last!, byName), lastAt: last!.at, tables: byName }
  })
