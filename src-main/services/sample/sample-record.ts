import type { IsoDate } from '#shared/dates'
import type { Project } from '#shared/project/project'
import type { Body } from '#shared/records/record-field'
import type { ServiceReportBody } from '#shared/records/service-report-schema'
import { unwrap } from '#shared/result'
import type { CountyContext } from '../context'
import { getRecord, saveRecord } from '../records'
import type { SmallProject } from './small-projects'

/** The projects of the example: the year that is told whole, the next one under way, and what went otherwise, each in a small one. */
export type SampleProject = 'main' | 'next' | SmallProject

/** What a row of the example may name. */
export interface RowWorld {
  project: Project
  contractorName: string
  /** Id of a record entered before, by its name here. */
  idOf(name: string): string
}

/** Work on a record beside its form. */
export type SampleWork = (county: CountyContext, recordId: string) => Promise<unknown>

/** Steps of a record one after the other, by the state they lead to, and what is done in between. */
type Steps = readonly (string | SampleWork)[]

/** What becomes of a record entered before, on a later day. */
export interface SampleSteps {
  name: string
  on: IsoDate
  steps: Steps
}

/** One record of the example year, as a county enters it. */
export interface SampleRecord {
  /** How other rows name it. */
  name: string
  kind: string
  /** Its owner is this project, the year or the contractor of it, as its kind has it. */
  of: SampleProject
  /** The day it is entered on: left out where the computer's clock stands before it. */
  on: IsoDate
  /** Name of the record it is begun from. */
  from?: string
  /** What is typed over what it begins with. */
  typed(begun: Body, world: RowWorld): Body
  /** Slots with a file, each with what it is called; a slot for a signed paper gets that paper. */
  files?: Readonly<Record<string, string>>
  /** Scans that are put there once its steps are taken. */
  late?: Readonly<Record<string, string>>
  steps?: Steps
}

/** A row whose body is read as its kind's own. */
export const sampleRecord = <B>(
  row: Omit<SampleRecord, 'typed'> & { typed(begun: B, world: RowWorld): Partial<B> },
): SampleRecord => row as unknown as SampleRecord

/** Every item of a list with the same beside what it says. */
export const each = <T extends object>(items: readonly T[], part: Partial<T> | ((item: T, at: number) => Partial<T>)) =>
  items.map((item, at) => ({ ...item, ...(typeof part === 'function' ? part(item, at) : part) }))

/** Items of a list with an id each. */
export const items = <T extends object>(rows: readonly T[]): (T & { id: string })[] =>
  rows.map((row, at) => ({ id: `item-${at + 1}`, ...row }))

/** What is typed between two steps. */
export const typing =
  <B extends object>(part: Partial<B> | ((body: B) => Partial<B>)): SampleWork =>
  async (county, id) => {
    const { body, revision } = unwrap(await getRecord(county, { id }))
    const typed = typeof part === 'function' ? part(body as B) : part
    unwrap(await saveRecord(county, { id, revision, body: { ...body, ...typed } }))
  }

/** Of a report: the first node of the work plan was done on that day. */
export const begunOn = (doneOn: IsoDate): ServiceReportBody['nodes'] => [{ id: 'node-1', node: 'item-1', doneOn }]
