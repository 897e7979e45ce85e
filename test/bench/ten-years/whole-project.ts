import type { CountyContext } from '#main/services/context'
import { readCountyYear } from '#main/services/county-year'
import type { HeldWithIt } from '#main/services/held-with-it'
import { papersWith } from '#main/services/papers-held'
import { readProjectFileOf } from '#main/services/project-file'
import { recordsAround } from '#main/services/records-around'
import { listEvidence } from '#main/store/evidence-repository'
import { listProjects } from '#main/store/project-repository'
import { listFilesOf } from '#main/store/record-file-repository'
import { listToldChanges } from '#main/store/told-changes'
import type { ProjectFile } from '#shared/project/project-file'

/** A project with all that a bundle carries of it. */
export interface WholeProject {
  file: ProjectFile
  held: HeldWithIt
}

/** Every project of the county, its contractor's register with it. */
export async function wholeProjects(county: CountyContext): Promise<WholeProject[]> {
  const { db } = county
  const countyYear = await readCountyYear(county, [])
  const found: WholeProject[] = []
  for (const { project } of await listProjects(db, ['active'])) {
    const { own, ofContractor } = await recordsAround(db, project)
    const records = [...own, ...ofContractor].map(({ record }) => record)
    const ids = records.map(({ id }) => id)
    const files = await listFilesOf(db, ids)
    const file = await readProjectFileOf(county, countyYear, project)
    found.push({
      file: { ...file, years: file.years.filter(({ year }) => year === project.year), otherProjects: [] },
      held: {
        documents: await papersWith(db, project.id, ids),
        evidence: await listEvidence(db, project.id),
        records: records.map((record) => ({
          ...record,
          files: files
            .filter(({ recordId }) => recordId === record.id)
            .map(({ recordId: _record, removed: _removed, ...one }) => ({ ...one, path: '' })),
        })),
        changes: await listToldChanges(db, [project.id, ...ids]),
        dataSets: [],
      },
    })
  }
  return found
}
