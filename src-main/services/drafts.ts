import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, draftSchema } from '#shared/draft'
import { ok, type Result } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { fsError, isErrno } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import type { AppContext, Handler } from './context'
import { isPersonal, sealedDraftSchema } from './draft-seal'
import { isBeside, keptUnder, nameBeside } from './drafts-beside'

const folderOf = ({ userDataFolder }: AppContext) => join(userDataFolder, 'drafts')
const fileOf = (app: AppContext, key: string) =>
  join(folderOf(app), `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`)

/** What was typed and is not in any county yet; a file that cannot be read holds nobody up. */
export const listDrafts: Handler<'draft.list', AppContext> = async (app) => {
  const names = await readdir(folderOf(app)).catch(() => [])
  const told = names.filter((name) => name.endsWith('.json') && !isBeside(name))
  const read = [...told, ...(await putBack(app, names))].map((name) => readDraft(app, name))
  return ok((await Promise.all(read)).filter((draft) => draft !== null))
}

async function readDraft(app: AppContext, name: string): Promise<Draft | null> {
  const kept = parsed(await readFile(join(folderOf(app), name), 'utf8').catch(() => ''))
  const sealed = sealedDraftSchema.safeParse(kept)
  if (sealed.success) return app.drafts.open(sealed.data)
  const draft = draftSchema.safeParse(kept).data ?? null
  // As a version before has kept it.
  if (draft && isPersonal(draft)) await write(app, draft)
  return draft
}

/** What lies beside and opens again takes its place where no newer text has it; answers the names of those. */
async function putBack(app: AppContext, names: string[]): Promise<string[]> {
  const taken = new Set(names)
  const back: string[] = []
  for (const beside of names.filter(isBeside).toSorted()) {
    const name = keptUnder(beside)
    if (taken.has(name) || (await readDraft(app, beside)) === null) continue
    taken.add(name)
    // A disk that moves nothing keeps nobody from his text.
    const moved = rename(join(folderOf(app), beside), join(folderOf(app), name))
    back.push(
      await moved.then(
        () => name,
        () => beside,
      ),
    )
  }
  return back
}

/** Whether that file is a sealed draft whose key the store keeps and does not give back now. */
async function isShut(app: AppContext, path: string): Promise<boolean> {
  const sealed = sealedDraftSchema.safeParse(parsed(await readFile(path, 'utf8').catch(() => '')))
  return sealed.success && app.drafts.isShut(sealed.data)
}

async function write(app: AppContext, draft: Draft): Promise<Result<null>> {
  const kept = isPersonal(draft) ? await app.drafts.seal(draft) : draft
  return writeFileAtomic(fileOf(app, draft.key), Buffer.from(JSON.stringify(kept)))
}

/**
 * Keeps text with the app's own data, which may lie on another disk than the county: neither a full or vanished disk nor
 * a power cut takes it. Sealed where there is a number of somebody in it. One under the same key that does not open now stays
 * beside it. DISK_FULL, FOLDER_READONLY.
 */
export const keepDraft: Handler<'draft.keep', AppContext> = async (app, draft) => {
  try {
    await makeFolder(folderOf(app))
    const path = fileOf(app, draft.key)
    if (await isShut(app, path)) await rename(path, nameBeside(path))
  } catch (error) {
    return { ok: false, error: fsError(error, folderOf(app)) }
  }
  return write(app, draft)
}

/** The text is saved, or given up. One that does not open now was told to nobody, and stays. */
export const dropDraft: Handler<'draft.drop', AppContext> = async (app, { key }) => {
  try {
    const path = fileOf(app, key)
    if (!(await isShut(app, path))) await rm(path, { force: true })
    return ok(null)
  } catch (error) {
    if (!isErrno(error)) throw error
    return { ok: false, error: fsError(error, fileOf(app, key)) }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
