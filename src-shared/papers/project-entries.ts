import type { CountyYear } from '../law/county-year'
import type { Project } from '../project/project'
import type { ProjectEntries } from '../records/entered-share'
import { enteredState, type PlatformEntry, platformEntry } from '../records/platform-entry'
import type { RecordEntry } from '../records/record-entry'
import { owedFrom } from './monthly-entry-rows'

/** What these projects have to enter in the platform, and what they registered of it. */
export const projectEntries = (
  county: CountyYear,
  projects: readonly Project[],
  records: readonly Pick<RecordEntry, 'kind' | 'ownerId' | 'state' | 'body'>[],
): ProjectEntries[] =>
  projects.map((project) => ({
    project: project.name,
    owedFrom: owedFrom(county, project),
    entries: records
      .filter(({ kind, ownerId }) => kind === platformEntry.id && ownerId === project.id)
      .map(({ state, body }) => ({ ...(body as PlatformEntry), state }))
      .map(({ stage, dueOn, enteredOn, state }) => ({
        stage,
        dueOn,
        enteredOn: state === enteredState ? enteredOn : null,
      })),
  }))
