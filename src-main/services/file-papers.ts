import { createHash } from 'node:crypto'
import { nothingHeld, type Paper, type PaperFacts } from '#shared/papers/paper'
import type { ProjectFile } from '#shared/project/project-file'
import { fail, ok, type Result } from '#shared/result'
import type { BundleContents } from './bundle-entries'
import { type AppContext, todayOf } from './context'
import { makePaper, type TemplateOf } from './make-paper'
import { countyYearOf } from './project-file'
import { versionOf } from './store-paper'
import { readTemplate } from './template-files'
import { defaultTemplate } from './templates'

/** What the papers of a project are made of, from a file instead of a county: no records and no files are kept there. */
export const factsOfFile = (app: AppContext, file: ProjectFile): PaperFacts => ({
  county: countyYearOf(file, app.resources.rules, todayOf(app)),
  resources: app.resources,
  of: { type: 'project', project: file.project },
  records: [],
  held: nothingHeld,
})

/** A paper of the project by the program's own template, or by the one at `templatePath`. */
export async function paperOfFile(
  app: AppContext,
  paper: Paper,
  file: ProjectFile,
  templatePath: string | null,
): Promise<Result<Uint8Array>> {
  const facts = factsOfFile(app, file)
  const barred = paper.barred?.(facts)
  if (barred) return { ok: false, error: barred }
  const made = await makePaper(app, paper, facts, 1, (...asked) => templateAt(app, asked, templatePath))
  return made.ok ? ok(made.value.bytes) : made
}

async function templateAt(app: AppContext, asked: Parameters<TemplateOf>, path: string | null) {
  if (path === null) return defaultTemplate(app, ...asked)
  const bytes = await readTemplate(path)
  return bytes.ok ? ok({ name: path, version: '', bytes: bytes.value, isOwn: true }) : bytes
}

/** What a bundle made from a project file holds: the data, and the papers that go with an export and that nothing bars. */
export async function contentsOfFile(app: AppContext, file: ProjectFile): Promise<Result<BundleContents>> {
  const facts = factsOfFile(app, file)
  const documents: BundleContents['documents'] = []
  for (const paper of app.papers.values()) {
    if (!paper.onExport || paper.owner !== 'project' || paper.barred?.(facts) || !paper.inputOf(facts).ok) continue
    const made = await makePaper(app, paper, facts, 1, (...asked) => defaultTemplate(app, ...asked))
    if (!made.ok) return made
    const { bytes } = made.value
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const owner = { owner: 'project', ownerId: file.project.id } as const
    const document = { ...versionOf(app, paper, facts, 1, made.value), ...owner, sha256, sizeBytes: bytes.length }
    documents.push({ document, source: { bytes } })
  }
  return ok({ file, documents, evidence: [], stage: null })
}

/** The paper of that kind, of projects. */
export function projectPaper({ papers }: AppContext, kind: string): Result<Paper> {
  const paper = papers.get(kind)
  return paper?.owner === 'project' ? ok(paper) : fail('NOT_FOUND', { what: '这种文书' })
}
