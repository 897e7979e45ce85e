import type { DataKind, KnownSet } from '#shared/data-sets/data-set'
import { type ExpectedPapers, expectedPapers } from '#shared/materials/expected-papers'
import { withSets } from '#shared/office-data/data-of-sets'
import { expectedFor } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import type { Resources } from '../resources'
import { knownSetOf, listDataSets } from '../store/data-set-repository'
import type { Executor } from '../store/schema'
import { carriedSets } from './carried-sets'

/** All sets known in an open county: the program's and its own. */
export const setsOf = ({ resources }: { resources: Resources }): readonly KnownSet[] => resources.rules.sets ?? []

/** 应有材料 of a project; of one that is not there, the program's own. */
export const expectedIn = (county: { resources: Resources }, project: Project | undefined): ExpectedPapers =>
  project ? expectedFor(setsOf(county), project) : expectedPapers

/** The open county's own data sets, and those that came with projects, beside the program's; read once until one comes or is stopped. */
export class OfficeData {
  readonly #db: Executor
  readonly #kinds: readonly DataKind[]
  #over: Promise<Resources> | null = null

  constructor(db: Executor, kinds: readonly DataKind[]) {
    this.#db = db
    this.#kinds = kinds
  }

  forget(): void {
    this.#over = null
  }

  /** The program's data with those of the office beside it; the same object until one comes or is stopped. */
  over(resources: Resources): Promise<Resources> {
    this.#over ??= this.#read(resources)
    return this.#over
  }

  async #read(resources: Resources): Promise<Resources> {
    try {
      const offices = (await listDataSets(this.#db)).flatMap((row) => knownSetOf(this.#kinds, row) ?? [])
      const carried = await carriedSets(this.#db, this.#kinds)
      const known = new Set([...setsOf({ resources }), ...offices].map(({ sha256 }) => sha256))
      const sets = [...offices, ...carried.filter(({ sha256 }) => !known.has(sha256))]
      return sets.length === 0 ? resources : withSets(resources, sets)
    } catch (error) {
      this.forget()
      throw error
    }
  }
}
