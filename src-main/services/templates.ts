import { join } from 'node:path'
import type { KnownSet } from '#shared/data-sets/data-set'
import { countyHistory } from '#shared/history/history-ids'
import { isDrawn, isReplaceable, type ReplaceablePaper, type TemplatePaper, wordsOf } from '#shared/papers/paper'
import { fail, ok, type Result } from '#shared/result'
import { describeInspection } from '#shared/template/inspection'
import { defaultTemplateId, defaultText, proposedAbout, type TemplateInfo } from '#shared/template/template-about'
import { writeFileAtomic } from '../fs/atomic-write'
import {
  findTemplate,
  insertTemplate,
  listTemplates,
  type StoredTemplate,
  updateTemplate,
} from '../store/template-repository'
import { inTransaction } from '../store/transaction'
import { type AppContext, type CountyContext, type Handler, instantOf, todayOf } from './context'
import { keptBytes, keptDefault, keptDefaults, remadeSuffix } from './kept-defaults'
import { remadeFor, type TemplateOf } from './make-paper'
import { readFacts } from './paper-facts'
import { inspectTemplate, layoutTemplate, remadeTemplate, starterOf } from './paper-writers'
import { noteChanges } from './record-writes'
import { templateField, toldOfTemplate } from './subjects/standard-changes'
import { digestOf, readSound, readTemplate, storeTemplate } from './template-files'

const notFound = ({ title }: ReplaceablePaper) => fail('NOT_FOUND', { what: `该${title}范本` })

export const listTemplateInfos: Handler<'template.list', CountyContext> = async (county, { paper: kind, ownerId }) => {
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  if (ownerId === undefined) return ok(await templatesOf(county, paper.value, []))
  const facts = await readFacts(county, paper.value, ownerId)
  return facts.ok ? ok(await templatesOf(county, paper.value, remadeFor(paper.value, facts.value))) : facts
}

/** The program's own, those of its own of before that papers here were made with, and those of the office as they came. */
export async function templatesOf(
  county: CountyContext,
  paper: ReplaceablePaper,
  remadeWith: readonly KnownSet[],
): Promise<TemplateInfo[]> {
  const own = await defaultTemplate(county, paper, remadeWith)
  const sha256 = own.ok && own.value ? digestOf(own.value.bytes) : null
  const name = own.ok && own.value ? own.value.name : defaultName(county, paper)
  const kept = (await keptDefaults(county, paper, remadeWith)).filter((one) => one.sha256 !== sha256)
  return [
    defaultInfo({ id: defaultTemplateId, name, version: county.version, sha256, source: '程序自带' }),
    ...kept.map((one) => defaultInfo({ ...one, id: one.sha256, source: '以前的程序自带，本旗县用过，留存着' })),
    ...(await listTemplates(county.db, paper.id)).map(infoOf),
  ]
}

function defaultInfo(told: Pick<TemplateInfo, 'id' | 'name' | 'version' | 'sha256' | 'source'>): TemplateInfo {
  const { name, version, sha256 } = told
  const rest = { status: 'default', enabledFrom: null, importedAt: null, isDefault: true, removed: false } as const
  return { ...told, ...rest, name: defaultText(name, { version, sha256 }) }
}

/** The paper of that kind; NOT_FOUND where it is not made from a template. */
export function replaceable({ papers }: Pick<AppContext, 'papers'>, kind: string): Result<ReplaceablePaper> {
  const paper = papers.get(kind)
  return paper && isReplaceable(paper) ? ok(paper) : fail('NOT_FOUND', { what: '这种文书的范本' })
}

export const inspectFile: Handler<'template.inspect', AppContext> = async (app, { paper: kind, path }) => {
  const paper = replaceable(app, kind)
  if (!paper.ok) return paper
  const bytes = await readTemplate(path)
  return bytes.ok ? inspectTemplate(bytes.value, wordsOf(paper.value), paper.value.format) : bytes
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
  const inspection = await inspectTemplate(bytes.value, wordsOf(paper.value), paper.value.format)
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
    file_name: `${id}.${paper.value.format}`,
    sha256: digestOf(bytes.value),
    imported_at: instantOf(county),
    removed: 0,
  }
  const written = await storeTemplate(filePath(county, template), bytes.value)
  if (!written.ok) return written
  return inTransaction(county.db, async (tx) => {
    await insertTemplate(tx, template)
    await noteChanges(county, tx, 'importTemplate', countyHistory, [
      { field: templateField(id), before: undefined, after: toldOfTemplate(template) },
    ])
    return ok(infoOf(template))
  })
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
    const change = { field: templateField(id), before: toldOfTemplate(stored), after: toldOfTemplate(template) }
    await noteChanges(county, tx, 'editTemplate', countyHistory, [change])
    return ok(infoOf(template))
  })
}

export const saveTemplateCopy: Handler<'template.saveCopy', CountyContext> = async (county, asked) => {
  const { paper: kind, id, path } = asked
  const paper = replaceable(county, kind)
  if (!paper.ok) return paper
  const bytes = await bytesOf(county, paper.value, id)
  return bytes.ok ? writeFileAtomic(path, bytes.value) : bytes
}

async function bytesOf(county: CountyContext, paper: ReplaceablePaper, id: string): Promise<Result<Uint8Array>> {
  if (id === defaultTemplateId) return readDefault(county, paper)
  const imported = await findTemplate(county.db, paper.id, id)
  return imported ? readSound(filePath(county, imported), imported.sha256) : keptBytes(county, paper, id)
}

/** One that is known, by its id. */
export async function templateById(
  county: CountyContext,
  paper: ReplaceablePaper,
  id: string,
  remadeWith: readonly KnownSet[],
): ReturnType<TemplateOf> {
  if (id === defaultTemplateId) return defaultTemplate(county, paper, remadeWith)
  const chosen = await findTemplate(county.db, paper.id, id)
  if (!chosen) return keptDefault(county, paper, id, remadeWith)
  if (chosen.removed === 1) return notFound(paper)
  const bytes = await readSound(filePath(county, chosen), chosen.sha256)
  return bytes.ok ? ok({ name: chosen.name, version: chosen.version, bytes: bytes.value, isOwn: true }) : bytes
}

/** The program's own, made anew with what the project goes by where that is not what it was made with. */
export async function defaultTemplate(
  app: Pick<AppContext, 'resources' | 'version'>,
  paper: ReplaceablePaper,
  remadeWith: readonly KnownSet[],
): ReturnType<TemplateOf> {
  if (isDrawn(paper)) return ok(null)
  const { version } = app
  if (remadeWith.length > 0) {
    const name = `${defaultName(app, paper)}${remadeSuffix(remadeWith)}`
    return ok({ name, version, bytes: await remadeTemplate(app.resources.folder, remadeWith), isOwn: false })
  }
  const bytes = await readDefault(app, paper)
  return bytes.ok ? ok({ name: defaultName(app, paper), version, bytes: bytes.value, isOwn: false }) : bytes
}

/** Laid out when it is first asked for, or a file of the program; of a drawn paper its drawing with placeholders. */
async function readDefault(
  { resources }: Pick<AppContext, 'resources'>,
  paper: ReplaceablePaper,
): Promise<Result<Uint8Array>> {
  if (isDrawn(paper)) return ok(await starterOf(paper.made.replaced.starter))
  const { source } = (paper as TemplatePaper).made
  return 'layout' in source
    ? ok(await layoutTemplate(source.layout))
    : readTemplate(join(resources.folder, source.file))
}

const defaultName = ({ resources }: Pick<AppContext, 'resources'>, { title, made }: ReplaceablePaper) =>
  made.by === 'template' && 'file' in made.source ? made.source.nameOf(resources) : `默认${title}范本`

const filePath = (county: CountyContext, template: StoredTemplate) =>
  join(county.folder, 'templates', template.file_name)

const infoOf = (stored: StoredTemplate): TemplateInfo => ({
  ...toldOfTemplate(stored),
  id: stored.id,
  importedAt: stored.imported_at,
  isDefault: false,
})
