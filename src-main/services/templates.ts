import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { countyHistory } from '#shared/history/history-ids'
import { fail, ok, type Result } from '#shared/result'
import { type ContractTemplateInfo, describeInspection } from '#shared/template/inspection'
import { writeFileAtomic } from '../fs/atomic-write'
import { fsError } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import { insertTemplate, listTemplates, putIntoUse, type StoredTemplate } from '../store/template-repository'
import { inTransaction } from '../store/transaction'
import { type AppContext, type CountyContext, type Handler, instantOf } from './context'
import { type ContractTemplate, inspectTemplate } from './paper-writers'
import { noteChanges } from './record-writes'
import { templateField, templateInUseField } from './subjects/county-subjects'

const defaultId = 'default'
/** A contract of text and tables; anything bigger was chosen by mistake. */
const maxTemplateBytes = 20 * 1024 * 1024

const notFound = () => fail('NOT_FOUND', { what: '该合同范本' })

export const listTemplateInfos: Handler<'template.list', CountyContext> = async (county) => {
  const imported = await listTemplates(county.db)
  const own: ContractTemplateInfo = {
    id: defaultId,
    name: county.resources.contractTemplateName,
    importedAt: null,
    isDefault: true,
    inUse: !imported.some(({ in_use }) => in_use === 1),
  }
  return ok([own, ...imported.map(infoOf)])
}

export const inspectFile: Handler<'template.inspect', AppContext> = async (_app, { path }) => {
  const bytes = await readTemplate(path)
  return bytes.ok ? inspectTemplate(bytes.value) : bytes
}

/**
 * Copies a checked template into `templates/` of the county. TEMPLATE_INVALID names what is unknown or missing;
 * FOLDER_READONLY, DISK_FULL and the like of the county's disk.
 */
export const importTemplate: Handler<'template.import', CountyContext> = async (county, { path, name }) => {
  const bytes = await readTemplate(path)
  if (!bytes.ok) return bytes
  const inspection = await inspectTemplate(bytes.value)
  if (!inspection.ok) return inspection
  if (!inspection.value.usable) return fail('TEMPLATE_INVALID', { detail: describeInspection(inspection.value) })
  const id = county.newId()
  const template: StoredTemplate = {
    id,
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

export const chooseTemplate: Handler<'template.use', CountyContext> = (county, { id }) =>
  inTransaction(county.db, async (tx) => {
    const imported = await listTemplates(tx)
    if (id !== defaultId && !imported.some((template) => template.id === id)) return notFound()
    await putIntoUse(tx, id === defaultId ? null : id)
    const before = imported.find(({ in_use }) => in_use === 1)?.id ?? defaultId
    await noteChanges(county, tx, 'useTemplate', countyHistory, [{ field: templateInUseField, before, after: id }])
    return ok(null)
  })

export const saveTemplateCopy: Handler<'template.saveCopy', CountyContext> = async (county, { id, path }) => {
  const bytes = id === defaultId ? await readTemplate(defaultTemplatePath(county)) : await readImported(county, id)
  return bytes.ok ? writeFileAtomic(path, bytes.value) : bytes
}

export interface TemplateInUse extends ContractTemplate {
  name: string
}

/** The template contracts are made from now, and the name they record. */
export async function templateInUse(county: CountyContext): Promise<Result<TemplateInUse>> {
  const chosen = (await listTemplates(county.db)).find(({ in_use }) => in_use === 1)
  const bytes = chosen ? await readImported(county, chosen.id) : await readTemplate(defaultTemplatePath(county))
  if (!bytes.ok) return bytes
  const name = chosen?.name ?? county.resources.contractTemplateName
  return ok({ name, bytes: bytes.value, isOwn: chosen !== undefined })
}

export function defaultTemplatePath({ resources }: Pick<CountyContext, 'resources'>): string {
  return join(resources.folder, 'contract', 'contract-template.docx')
}

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
async function readImported(county: CountyContext, id: string): Promise<Result<Uint8Array>> {
  const template = (await listTemplates(county.db)).find((one) => one.id === id)
  if (!template) return notFound()
  const path = filePath(county, template)
  const bytes = await readTemplate(path)
  if (!bytes.ok) return bytes
  const digest = createHash('sha256').update(bytes.value).digest('hex')
  return digest === template.sha256 ? bytes : fail('FILE_DAMAGED', { path })
}

const filePath = (county: CountyContext, template: StoredTemplate) =>
  join(county.folder, 'templates', template.file_name)

function infoOf({ id, name, imported_at, in_use }: StoredTemplate): ContractTemplateInfo {
  return { id, name, importedAt: imported_at, isDefault: false, inUse: in_use === 1 }
}
