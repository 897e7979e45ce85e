import type { BundledRecord } from '#shared/bundle/record-file'
import type { Project } from '#shared/project/project'
import { isSameValue } from '#shared/records/body-changes'
import type { RecordKind } from '#shared/records/kind'
import { projectsNamed } from '#shared/records/projects-named'
import { findRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import type { CountyContext } from './context'
import type { HeldWithIt } from './held-with-it'
import { ownerIn } from './record-bundles'
import { parseBody } from './record-writes'

/** What a bundle holds, as far as it is taken in, and what is told of the rest. */
export interface Coming extends HeldWithIt {
  keptRecords: string[]
  foreignRecords: number
}

/**
 * Leaves out records of the contractor that came with another project before, with their files, papers and history: they
 * stay as they are, told where the bundle has them otherwise (`keptRecords`). Of another unit only those come that name the
 * project: the rest of its register (`foreignRecords`) would stand in this county's as if it were its own.
 */
export async function comingIn(
  county: CountyContext,
  tx: Executor,
  project: Project,
  held: HeldWithIt,
  isGuest: boolean,
): Promise<Coming> {
  const out = new Set<string>()
  const keptRecords: string[] = []
  let foreignRecords = 0
  for (const record of held.records) {
    const kind = county.recordKinds.get(record.kind)
    if (kind?.owner !== 'contractor') continue
    const here = await findRecord(tx, county.recordKinds, record.id)
    if (here?.kind === kind.id && here.ownerId === ownerIn(project, kind)) {
      out.add(record.id)
      if (here.state !== record.state || !isSameBody(kind, here.body, record)) keptRecords.push(here.title)
    } else if (isGuest && !projectsNamed(kind, record.body).includes(project.id)) {
      out.add(record.id)
      foreignRecords += 1
    }
  }
  return {
    ...held,
    records: held.records.filter(({ id }) => !out.has(id)),
    changes: held.changes.filter(({ recordId }) => !out.has(recordId)),
    documents: held.documents.filter(({ owner, ownerId }) => owner !== 'record' || !out.has(ownerId)),
    keptRecords,
    foreignRecords,
  }
}

function isSameBody(kind: RecordKind, here: BundledRecord['body'], { body }: BundledRecord): boolean {
  const read = parseBody(kind, body)
  return read.ok && isSameValue(here, read.value)
}
