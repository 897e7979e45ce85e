import { safeFileName } from '#shared/bundle/safe-name'
import type { DocumentVersion } from '#shared/documents/document-version'
import { ok, type Result } from '#shared/result'
import type { StoredFile } from '../fs/evidence-store'
import { insertDocument, insertPaperSource, nextDocumentNumber } from '../store/document-repository'
import { inTransaction } from '../store/transaction'
import { type CountyContext, instantOf } from './context'
import { noteChanges } from './record-writes'

interface NewPaper {
  projectId: string
  projectName: string
  kind: DocumentVersion['kind']
  templateName: string
  /** What it says (`sourceOf`), to find it stale later. */
  madeOf: string | null
  /** Makes the bytes; is told the number the paper will have, for its version line. */
  make(number: number): Promise<Result<Uint8Array>>
}

const kindTitles: Record<DocumentVersion['kind'], { title: string; extension: string }> = {
  contract: { title: '合同', extension: 'docx' },
  budget_docx: { title: '预算书', extension: 'docx' },
  budget_xlsx: { title: '预算书', extension: 'xlsx' },
}

/** 项目名称-合同-第2版.docx */
export function paperFileName(projectName: string, kind: DocumentVersion['kind'], number: number | null): string {
  const { title, extension } = kindTitles[kind]
  const version = number === null ? '预览' : `第${number}版`
  return safeFileName(`${safeFileName(projectName, 60)}-${title}-${version}.${extension}`)
}

/**
 * Makes a paper, puts its bytes into the evidence store and records it as the next version; the old ones stay. It is
 * made outside the transaction, so that the clerk's typing is saved meanwhile.
 */
export async function storePaper(county: CountyContext, paper: NewPaper): Promise<Result<DocumentVersion>> {
  const { projectId, kind } = paper
  const number = await nextDocumentNumber(county.db, projectId, kind)
  const bytes = await paper.make(number)
  if (!bytes.ok) return bytes
  const stored = await county.evidence.putBytes(bytes.value)
  if (!stored.ok) return stored
  const recorded = await inTransaction(county.db, async (tx) => {
    // Another paper of the kind was made meanwhile: this one bears its number and has to be made again.
    if ((await nextDocumentNumber(tx, projectId, kind)) !== number) return ok(null)
    const document = documentOf(county, paper, number, stored.value)
    await insertDocument(tx, document)
    if (paper.madeOf !== null) await insertPaperSource(tx, document.id, paper.madeOf)
    const after = { kind, number, fileName: document.fileName }
    await noteChanges(county, tx, 'makePaper', projectId, [
      { field: `@paper/${document.id}`, before: undefined, after },
    ])
    return ok(document)
  })
  if (!recorded.ok) return recorded
  if (!recorded.value) return storePaper(county, paper)
  county.emit('papersChanged', { projectId })
  return ok(recorded.value)
}

function documentOf(county: CountyContext, paper: NewPaper, number: number, stored: StoredFile): DocumentVersion {
  const { projectId, projectName, kind, templateName } = paper
  return {
    id: county.newId(),
    projectId,
    kind,
    number,
    // Budget and contract both belong to the time before the service; the stage names the folder of the bundle.
    stage: 'before',
    fileName: paperFileName(projectName, kind, number),
    sha256: stored.sha256,
    sizeBytes: stored.sizeBytes,
    createdAt: instantOf(county),
    templateName,
  }
}
