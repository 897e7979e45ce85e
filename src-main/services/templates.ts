import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KnownSet } from '#shared/data-sets/data-set'
import { countyHistory } from '#shared/history/history-ids'
import { isReplaceable, type TemplatePaper } from '#shared/papers/paper'
import { fail, ok, type Result } from '#shared/result'
import { describeInspection, type TemplateInfo } from '#shared/template/inspection'
import { writeFileAtomic } from '../fs/atomic-write'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { insertTemplate, listTemplates, putIntoUse, type StoredTemplate } from '../store/template-repository'
import { inTransaction } from '../store/transaction'
import { type AppContext, type CountyContext, type Handler, instantOf } from './context'
import type { TemplateOf } from './make-paper'
import { inspectTemplate, layoutTemplate, remadeTemplate } from './paper-writers'
import { noteChanges } from './record-writes'
import { templateField, templateInUseField } from './subjects/county-subjects'

const defaultId = 'default'
/** A paper of text and tables; anything bigger was chosen by mistake. */
const maxTemplateBytes = 20 * 1024 * 1024

const notFound = ({ title }: TemplatePaper) => fail('NOT_FOUND', { what: `该${title}范本` })

export const listTemplateInfos: Handler<'template.list', CountyContext> = async (county, { paper: kind }) => {
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  const imported = await listTemplates(county.db, kind)
  const own: TemplateInfo = {
    id: defaultId,
    name: defaultName(county, paper.value),
    importedAt: null,
    isDefault: true,
    inUse: !imported.some(({ in_use }) => in_use === 1),
  }
  return ok([own, ...imported.map(infoOf)])
}

/** The paper of that kind; NOT_FOUND where it is not made from a template. */
function replaceable({ papers }: Pick<AppContext, 'papers'>, kind: string): Result<TemplatePaper> {
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
  { paper: kind, path, name },
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
  const template: StoredTemplate = {
    id,
    paper: kind,
    name: name.trim(),
    file_name: `${id}.docx`,
    sha256: createHash('sha256').update(bytes.value).digest('hex'),
    imported_at: instantOf(county),
    in_use: 0,
  }
  const written = await storeTemplate(filePath(county, template), bytes.value)
  if (!written.ok) return written
  return inTransaction(county.db, async (tx) => {
    await insertTemplate(tx, template)
    const after = { name: template.name, sha256: template.sha256 }
    await noteChanges(county, tx, 'importTemplate', countyHistory, [
      { field: templateField(id), before: undefined, after },
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

export const chooseTemplate: Handler<'template.use', CountyContext> = async (county, { paper: kind, id }) => {
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  return inTransaction(county.db, async (tx) => {
    const imported = await listTemplates(tx, kind)
    if (id !== defaultId && !imported.some((template) => template.id === id)) return notFound(paper.value)
    await putIntoUse(tx, kind, id === defaultId ? null : id)
    const before = imported.find(({ in_use }) => in_use === 1)?.id ?? defaultId
    const field = `${templateInUseField}/${kind}`
    await noteChanges(county, tx, 'useTemplate', countyHistory, [{ field, before, after: id }])
    return ok(null)
  })
}

export const saveTemplateCopy: Handler<'template.saveCopy', CountyContext> = async (county, asked) => {
  const { paper: kind, id, path } = asked
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  const bytes = id === defaultId ? await readDefault(county, paper.value) : await readImported(county, paper.value, id)
  return bytes.ok ? writeFileAtomic(path, bytes.value) : bytes
}

/** The template a paper is made from now. */
export async function templateInUse(
  county: CountyContext,
  paper: TemplatePaper,
  remadeWith: KnownSet | null,
): ReturnType<TemplateOf> {
  const chosen = (await listTemplates(county.db, paper.id)).find(({ in_use }) => in_use === 1)
  if (!chosen) return defaultTemplate(county, paper, remadeWith)
  const bytes = await readImported(county, paper, chosen.id)
  return bytes.ok ? ok({ name: chosen.name, bytes: bytes.value, isOwn: true }) : bytes
}

/** The program's own, made anew with the office's data where there are any. */
export async function defaultTemplate(
  app: Pick<AppContext, 'resources'>,
  paper: TemplatePaper,
  remadeWith: KnownSet | null,
): ReturnType<TemplateOf> {
  if (remadeWith) {
    const name = `${defaultName(app, paper)}，${remadeWith.title}（${remadeWith.version}）`
    return ok({ name, bytes: await remadeTemplate(app.resources.folder, remadeWith), isOwn: false })
  }
  const bytes = await readDefault(app, paper)
  return bytes.ok ? ok({ name: defaultName(app, paper), bytes: bytes.value, isOwn: false }) : bytes
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
export async function readTemplate(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path)
    if (size > maxTemplateBytes) return fail('FILE_TOO_LARGE', { path })
    return ok(await readFile(path))
  } catch (error) {
    return { ok: false, error: fsError(error, path, 'read') }
  }
}

/** FILE_DAMAGED when the stored template is no longer what was checked at its import. */
async function readImported(county: CountyContext, paper: TemplatePaper, id: string): Promise<Result<Uint8Array>> {
  const template = (await listTemplates(county.db, paper.id)).find((one) => one.id === id)
  if (!template) return notFound(paper)
  const path = filePath(county, template)
  const bytes = await readTemplate(path)
  if (!bytes.ok) return bytes
  const digest = createHash('sha256').update(bytes.value).digest('hex')
  return digest === template.sha256 ? bytes : fail('FILE_DAMAGED', { path })
}

const filePath = (county: CountyContext, template: StoredTemplate) =>
  join(county.folder, 'templates', template.file_name)

function infoOf({ id, name, imported_at, in_use }: StoredTemplate): TemplateInfo {
  return { id, name, importedAt: imported_at, isDefault: false, inUse: in_use === 1 }
}
