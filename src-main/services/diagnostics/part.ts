import type { Line } from '#shared/diagnostics/diagnostics'
import type { AppContext, CountyContext } from '../context'
import type { RecentCounties } from '../recent-counties'

/** What is asked about: the open county, the folder of one that cannot be opened, or the program alone. */
export interface Asked {
  app: AppContext
  recent: RecentCounties
  county: CountyContext | null
  folder: string | null
}

/**
 * One part of the package. It is made of versions, counts, dates and the program's own words, never by taking something out of a
 * text of the office: nothing that was typed, and no path, is read for it. A new one is its file and its row in `parts.ts`.
 */
export interface Part {
  id: string
  title: string
  about: string
  /** Throws where it could not be looked at; that is told as it is. */
  read(asked: Asked): Promise<string | readonly Line[]>
}
