import type { DocumentVersion } from '#shared/documents/document-version'
import type { Paper, PaperFacts } from '#shared/papers/paper'
import { ok, type Result } from '#shared/result'
import { isRenewed } from '#shared/template/template-choice'
import { insertPaper, nextPaperNumber } from '../store/paper-repository'
import { inTransaction } from '../store/transaction'
import { type CountyContext, instantOf } from './context'
import { keepFound } from './found-altered'
import { keeping } from './kept-defaults'
import { type MadePaper, makePaper, paperFileName } from './make-paper'
import { historyOf } from './paper-facts'
import { sourceOf } from './paper-sources'
import { noteChanges } from './record-writes'
import { lastVersion, templatesFor } from './template-choice'

/**
 * Makes a paper, puts its bytes into the evidence store and records it as the next version; the old ones stay. It is
 * made outside the transaction, so that the clerk's typing is saved meanwhile.
 */
export async function storePaper(
  county: CountyContext,
  paper: Paper,
  facts: PaperFacts,
  ownerId: string,
  templateId?: string,
): Promise<Result<DocumentVersion>> {
  const owner = { owner: paper.owner, ownerId }
  const number = await nextPaperNumber(county.db, owner, paper.id)
  const last = await lastVersion(county, paper, ownerId)
  const templateOf = keeping(county, templatesFor(county, facts, ownerId, templateId))
  const made = await makePaper(county, paper, facts, number, templateOf)
  if (!made.ok) return made
  const stored = await county.evidence.putBytes(made.value.bytes)
  if (!stored.ok) return stored
  await keepFound(county, stored.value.sha256, null)
  const version = { ...versionOf(county, paper, facts, number, made.value), ...owner, ...stored.value }
  const recorded = await inTransaction(county.db, async (tx) => {
    // Another paper of the kind was made meanwhile: this one bears its number and has to be made again.
    if ((await nextPaperNumber(tx, owner, paper.id)) !== number) return ok(null)
    await insertPaper(tx, version, sourceOf(paper, facts))
    const after = { kind: paper.id, number, fileName: version.fileName }
    await noteChanges(county, tx, 'makePaper', historyOf(owner), [
      { field: `@paper/${version.id}`, before: undefined, after },
    ])
    return ok(version)
  })
  if (!recorded.ok) return recorded
  if (!recorded.value) return storePaper(county, paper, facts, ownerId, templateId)
  const renewed = templateId === undefined && isRenewed(last, version) ? { renewed: paper.title } : {}
  county.emit('papersChanged', { projectId: ownerId, ...renewed })
  return ok(recorded.value)
}

/** A version, but for whose it is and where its bytes lie. */
export function versionOf(
  app: Pick<CountyContext, 'now' | 'newId'>,
  paper: Paper,
  facts: PaperFacts,
  number: number,
  { templateName, template }: MadePaper,
) {
  return {
    id: app.newId(),
    kind: paper.id,
    number,
    stage: paper.stage,
    fileName: paperFileName(paper, facts, number),
    createdAt: instantOf(app),
    templateName,
    template,
  }
}
