import type { DataKind, KnownSet } from '#shared/data-sets/data-set'
import { type ExpectedPapers, expectedPapers } from '#shared/materials/expected-papers'
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
  #sets: Promise<KnownSet[]> | null = null

  constructor(db: Executor, kinds: readonly DataKind[]) {
    this.#db = db
    this.#kinds = kinds
  }

  forget(): void {
    this.#sets = null
  }

  /** The program's data with those of the office among the sets. */
  async over(resources: Resources): Promise<Resources> {
    this.#sets ??= this.#read()
    const offices = await this.#sets
    if (offices.length === 0) return resources
    const { rules } = resources
    return { ...resources, rules: { ...rules, sets: [...(rules.sets ?? []), ...offices] } }
  }

  async #read(): Promise<KnownSet[]> {
    try {
      const offices = (await listDataSets(this.#db)).flatMap((row) => knownSetOf(this.#kinds, row) ?? [])
      const carried = await carriedSets(this.#db, this.#kinds)
      return [...offices, ...carried.filter(({ sha256 }) => offices.every((own) => own.sha256 !== sha256))]
    } catch (error) {
      this.forget()
      throw error
    }
  }
}
