import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ListedFolder } from '#shared/delivery/listed-folder'
import { type DroppedFile, type DroppedFiles, mostDropped, whyLeftOut } from '#shared/documents/dropped-files'
import { ok, type Result } from '#shared/result'
import { listFolder } from '../fs/list-folder'
import { failureOf, Stop } from '../fs/stop'
import type { CountyContext, Handler } from './context'
import type { Job } from './jobs'

const { compare } = new Intl.Collator('zh-CN', { numeric: true })
/** Folder by folder, by numbers where there are some: 2.jpg before 10.jpg. */
const asCounted = (one: DroppedFile, other: DroppedFile) =>
  compare(one.folder, other.folder) || compare(basename(one.path), basename(other.path))

/** Files as they are, and what lies in folders; what is no material is left out, and told. CANCELLED, TOO_MANY_FILES. */
export const walkDropped: Handler<'file.walk', CountyContext> = (county, { paths, jobId }) =>
  county.jobs.run({ jobId, kind: 'add', subject: '', path: '', label: '查看文件夹' }, async (job) => {
    try {
      return await walk(paths, job)
    } catch (error) {
      return failureOf(error, paths[0] ?? '', 'read')
    }
  })

async function walk(paths: readonly string[], { signal, onProgress }: Job): Promise<Result<DroppedFiles>> {
  const found: DroppedFiles = { files: [], folders: 0, left: [] }
  let seen = 0
  const onNames = (names: readonly string[]) => {
    seen += names.length
    onProgress({ doneBytes: seen, totalBytes: 0 })
    if (seen > mostDropped) throw new Stop('TOO_MANY_FILES', { most: String(mostDropped) })
    const left = names.map((name) => ({ name, why: whyLeftOut(name) ?? '' }))
    found.left.push(...left.filter(({ why }) => why !== ''))
  }
  for (const path of paths) {
    signal.throwIfAborted()
    const name = basename(path)
    if ((await lstat(path).catch(() => null))?.isDirectory()) {
      found.folders += 1
      const within: DroppedFiles = { files: [], folders: 0, left: found.left }
      take(await listFolder(path, { signal, onNames }), path, paths.length > 1 ? name : '', within)
      found.files.push(...within.files.sort(asCounted))
    } else {
      onNames([name])
      if (whyLeftOut(name) === null) found.files.push({ path, folder: '' })
    }
  }
  return ok(found)
}

/** All files of a listed folder and of those in it. */
function take(listed: ListedFolder, path: string, folder: string, found: DroppedFiles): void {
  for (const { name, problem } of listed.files) {
    if (whyLeftOut(name) !== null) continue
    if (problem === null) found.files.push({ path: join(path, name), folder })
    else found.left.push({ name: name || basename(path), why: problem })
  }
  for (const inner of listed.folders.filter(({ name }) => whyLeftOut(name) === null))
    take(inner, join(path, inner.name), folder === '' ? inner.name : `${folder}/${inner.name}`, found)
}
