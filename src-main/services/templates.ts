import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { KnownSet } from '#shared/data-sets/data-set'
import { countyHistory } from '#shared/history/history-ids'
import { isReplaceable, type TemplatePaper } from '#shared/papers/paper'
import { fail, ok, type Result } from '#shared/result'
import { describeInspection } from '#shared/template/inspection'
import { defaultTemplateId, proposedAbout, type TemplateInfo } from '#shared/template/template-about'
import { writeFileAtomic } from '../fs/atomic-write'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { readBounded } from '../fs/read-bounded'
import {
  findTemplate,
  insertTemplate,
  listTemplates,
  type StoredTemplate,
  updateTemplate,
} from '../store/template-repository'
import { inTransaction } from '../store/transaction'
import { type AppContext, type CountyContext, type Handler, instantOf, todayOf } from './context'
import type { TemplateOf } from './make-paper'
import { inspectTemplate, layoutTemplate, remadeTemplate } from './paper-writers'
import { noteChanges } from './record-writes'
import { templateField } from './subjects/county-subjects'

/** A paper of text and tables; anything bigger was chosen by mistake. */
const maxTemplateBytes = 20 * 1024 * 1024

const notFound = ({ title }: TemplatePaper) => fail('NOT_FOUND', { what: `该${title}范本` })

export const listTemplateInfos: Handler<'template.list', CountyContext> = async (county, { paper: kind }) => {
  const paper = replaceable(county, kind)
  return paper.ok ? ok(await templatesOf(county, paper.value)) : paper
}

/** The program's own, and those of the office as they came. */
export async function templatesOf(county: CountyContext, paper: TemplatePaper): Promise<TemplateInfo[]> {
  const own: TemplateInfo = {
    id: defaultTemplateId,
    name: defaultName(county, paper),
    version: county.version,
    source: '程序自带',
    status: 'default',
    enabledFrom: null,
    importedAt: null,
    sha256: null,
    isDefault: true,
    removed: false,
  }
  return [own, ...(await listTemplates(county.db, paper.id)).map(infoOf)]
}

/** The paper of that kind; NOT_FOUND where it is not made from a template. */
export function replaceable({ papers }: Pick<AppContext, 'papers'>, kind: string): Result<TemplatePaper> {
  const paper = papers.get(kind)
  return paper && isReplaceable(paper) ? ok(paper) : fail('NOT_FOUND', { what: '这种文书的范本' })
}

export const inspectFile: Handler<'template.inspect', AppContext> = async (app, { paper: kind, path }) => {
  const paper = replaceable(app, kind)
  if (!paper.ok) return paper
  const bytes = await readTemplate(path)
  return bytes.ok ? inspectTemplate(bytes.value, paper.value.made.words) : bytes
}

/**
 * Copies a checked template into `templates/` of the county. TEMPLATE_INVALID names what is unknown or missing;
 * FOLDER_READONLY, DISK_FULL and the like of the county's disk.
 */
export const importTemplate: Handler<'template.import', CountyContext> = async (
  county,
  { paper: kind, path, name, about },
) => {
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  const bytes = await readTemplate(path)
  if (!bytes.ok) return bytes
  const inspection = await inspectTemplate(bytes.value, paper.value.made.words)
  if (!inspection.ok) return inspection
  if (!inspection.value.usable) {
    return fail('TEMPLATE_INVALID', { title: paper.value.title, detail: describeInspection(inspection.value) })
  }
  const id = county.newId()
  const before = await listTemplates(county.db, kind)
  const { enabledFrom, ...said } = about ?? proposedAbout(todayOf(county), before.length)
  const template: StoredTemplate = {
    id,
    paper: kind,
    name,
    ...said,
    enabled_from: enabledFrom,
    file_name: `${id}.docx`,
    sha256: createHash('sha256').update(bytes.value).digest('hex'),
    imported_at: instantOf(county),
    removed: 0,
  }
  const written = await storeTemplate(filePath(county, template), bytes.value)
  if (!written.ok) return written
  return inTransaction(county.db, async (tx) => {
    await insertTemplate(tx, template)
    await noteChanges(county, tx, 'importTemplate', countyHistory, [
      { field: templateField(id), before: undefined, after: toldOf(template) },
    ])
    return ok(infoOf(template))
  })
}

async function storeTemplate(path: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await makeFolder(dirname(path))
  } catch (error) {
    return { ok: false, error: fsError(error, path) }
  }
  return writeFileAtomic(path, bytes)
}

/** What the office says of it, and 移出; no paper changes by it. */
export const saveTemplate: Handler<'template.save', CountyContext> = async (county, asked) => {
  const { paper: kind, id, about, removed } = asked
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  return inTransaction(county.db, async (tx) => {
    const stored = await findTemplate(tx, kind, id)
    if (!stored) return notFound(paper.value)
    const { enabledFrom, ...said } = about
    const template: StoredTemplate = { ...stored, ...said, enabled_from: enabledFrom, removed: removed ? 1 : 0 }
    await updateTemplate(tx, template)
    const change = { field: templateField(id), before: toldOf(stored), after: toldOf(template) }
    await noteChanges(county, tx, 'editTemplate', countyHistory, [change])
    return ok(infoOf(template))
  })
}

/** In the history. */
const toldOf = ({ name, version, source, status, enabled_from, sha256, removed }: StoredTemplate) => ({
  name,
  version,
  source,
  status,
  enabledFrom: enabled_from,
  sha256,
  removed: removed === 1,
})

export const saveTemplateCopy: Handler<'template.saveCopy', CountyContext> = async (county, asked) => {
  const { paper: kind, id, path } = asked
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  const bytes = await bytesOf(county, paper.value, id)
  return bytes.ok ? writeFileAtomic(path, bytes.value) : bytes
}

async function bytesOf(county: CountyContext, paper: TemplatePaper, id: string): Promise<Result<Uint8Array>> {
  if (id === defaultTemplateId) return readDefault(county, paper)
  const imported = await findTemplate(county.db, paper.id, id)
  return imported ? readImported(county, imported) : notFound(paper)
}

/** One that is known, by its id. */
export async function templateById(
  county: CountyContext,
  paper: TemplatePaper,
  id: string,
  remadeWith: KnownSet | null,
): ReturnType<TemplateOf> {
  if (id === defaultTemplateId) return defaultTemplate(county, paper, remadeWith)
  const chosen = await findTemplate(county.db, paper.id, id)
  if (!chosen || chosen.removed === 1) return notFound(paper)
  const bytes = await readImported(county, chosen)
  return bytes.ok ? ok({ name: chosen.name, version: chosen.version, bytes: bytes.value, isOwn: true }) : bytes
}

/** The program's own, made anew with the office's data where there are any. */
export async function defaultTemplate(
  app: Pick<AppContext, 'resources' | 'version'>,
  paper: TemplatePaper,
  remadeWith: KnownSet | null,
): ReturnType<TemplateOf> {
  const { version } = app
  if (remadeWith) {
    const name = `${defaultName(app, paper)}，${remadeWith.title}（${remadeWith.version}）`
    return ok({ name, version, bytes: await remadeTemplate(app.resources.folder, remadeWith), isOwn: false })
  }
  const bytes = await readDefault(app, paper)
  return bytes.ok ? ok({ name: defaultName(app, paper), version, bytes: bytes.value, isOwn: false }) : bytes
}

/** Laid out when it is first asked for, or a file of the program. */
async function readDefault(
  { resources }: Pick<AppContext, 'resources'>,
  { made: { source } }: TemplatePaper,
): Promise<Result<Uint8Array>> {
  return 'layout' in source
    ? ok(await layoutTemplate(source.layout))
    : readTemplate(join(resources.folder, source.file))
}

const defaultName = ({ resources }: Pick<AppContext, 'resources'>, { title, made: { source } }: TemplatePaper) =>
  'layout' in source ? `默认${title}范本` : source.nameOf(resources)

/** FILE_NOT_FOUND, FILE_TOO_LARGE. */
export const readTemplate = (path: string): Promise<Result<Uint8Array>> => readBounded(path, maxTemplateBytes)

/** FILE_DAMAGED when the stored template is no longer what was checked at its import. */
async function readImported(county: CountyContext, template: StoredTemplate): Promise<Result<Uint8Array>> {
  const path = filePath(county, template)
  const bytes = await readTemplate(path)
  if (!bytes.ok) return bytes
  const digest = createHash('sha256').update(bytes.value).digest('hex')
  return digest === template.sha256 ? bytes : fail('FILE_DAMAGED', { path })
}

const filePath = (county: CountyContext, template: StoredTemplate) =>
  join(county.folder, 'templates', template.file_name)

const infoOf = (stored: StoredTemplate): TemplateInfo => ({
  ...toldOf(stored),
  id: stored.id,
  importedAt: stored.imported_at,
  isDefault: false,
})
