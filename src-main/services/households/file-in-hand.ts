import type { JudgedTable } from '#shared/households/judge-table'
import type { HouseholdTable, TableReading, TableRow } from '#shared/households/table'

/** What a table came out as for one project. */
export interface Judgement {
  projectId: string
  reading: TableReading
  heads: readonly string[]
  rows: readonly TableRow[]
  judged: JudgedTable
}

export interface ReadFile {
  id: string
  fileName: string
  sha256: string
  table: HouseholdTable
  judgement: Judgement | null
}

/** The one table of households that is being taken in, in memory alone: gone with its import, the next one, or the county. */
export class FileInHand {
  #file: ReadFile | null = null

  take(file: ReadFile): void {
    this.#file = file
  }

  get(id: string): ReadFile | null {
    return this.#file?.id === id ? this.#file : null
  }

  drop(): void {
    this.#file = null
  }
}
