import type { Result } from '#shared/result'
import type { Found } from '#shared/search/found'
import type { Fitting, SearchEntry } from '../../store/search-repository'
import type { CountyContext } from '../context'

interface SourceAbout {
  id: string
  /** Over what is found of it. */
  title: string
  /** In any order; what is there no more is left out. */
  show(county: CountyContext, ids: readonly string[]): Promise<Found[]>
}

/** A sort of things in the one index; the triggers of migration 400 note which of them are to be read anew. */
export interface IndexedSource extends SourceAbout {
  /** Where its entries stand in the index; never given anew. */
  band: number
  read(county: CountyContext, ids: readonly string[]): Promise<SearchEntry[]>
}

/** One with an index of its own. */
export interface OwnSource extends SourceAbout {
  find(county: CountyContext, typed: string, limit: number): Promise<Result<Fitting>>
}

export type Source = IndexedSource | OwnSource
