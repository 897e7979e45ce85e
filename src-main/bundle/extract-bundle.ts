import { mkdtemp, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { BundleInfo } from '#shared/bundle/bag-info'
import { fail, ok, type Result } from '#shared/result'
import { ensureSpaceFor } from '../fs/free-space'
import { isErrno } from '../fs/fs-errors'
import { makeFolder } from '../fs/make-folder'
import type { LongWork } from '../fs/progress'
import { openSource, type SourceFile } from '../fs/source-file'
import { failureOf, Stop } from '../fs/stop'
import type { Notes } from './notes'
import { readBundle, type Sink } from './read-bundle'

export interface ExtractedBundle {
  /** The bag itself: `<folder>/data/…`. */
  folder: string
  contentCode: string
  info: BundleInfo
  /** Paths below `folder`. */
  payload: { path: string; sha256: string; sizeBytes: number }[]
}

/**
 * Unpacks a good bundle into `targetFolder`, which must not exist yet or be empty. All or nothing: files are checked
 * while they go into a folder beside it, which gets its name only when every one was right. BUNDLE_INVALID,
 * BUNDLE_HOSTILE, DISK_FULL, CANCELLED and so on leave nothing.
 */
export async function extractBundle(
  path: string,
  targetFolder: string,
  work: LongWork = {},
): Promise<Result<ExtractedBundle>> {
  const target = resolve(targetFolder)
  let source: SourceFile | undefined
  let staging: string | undefined
  try {
    work.signal?.throwIfAborted()
    source = await openSource(path)
    await makeFolder(dirname(target))
    if (!(await isFree(target))) return fail('PLACE_REFUSED', { detail: `文件夹里已有内容：${target}` })
    const space = await ensureSpaceFor(target, source.sizeBytes)
    if (!space.ok) return space
    staging = await mkdtemp(`${target}.part-`)
    const payload: ExtractedBundle['payload'] = []
    const { notes, info, contentCode } = await readBundle(source, work, sinkInto(staging, payload))
    if (notes.isBad || !info) return refuse(notes)
    work.signal?.throwIfAborted()
    await rmdir(target).catch(ignoreMissing)
    await rename(staging, target)
    staging = undefined
    return ok({ folder: target, contentCode, info, payload })
  } catch (error) {
    return failureOf(error, target)
  } finally {
    await source?.handle.close()
    if (staging) await rm(staging, { recursive: true, force: true }).catch(() => {})
  }
}

function refuse({ problems, counts, hostile, strict, next }: Notes): Result<never> {
  const [first] = problems
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const more = total > 1 ? ` 等 ${total} 处` : ''
  const detail = `${first?.path ? `${first.path}：` : ''}${first?.detail ?? ''}${more}`
  if (hostile) return fail('BUNDLE_HOSTILE', { detail })
  return fail('BUNDLE_INVALID', { detail, ...(!strict && { what: '材料包不能导入' }), ...(next && { next }) })
}

/** Paths are checked by the directory already; this is the second lock on the door. */
function sinkInto(folder: string, payload: ExtractedBundle['payload']): Sink {
  return async (path) => {
    const to = join(folder, ...path.split('/'))
    if (!to.startsWith(folder + sep)) throw new Error(`outside: ${path}`)
    try {
      await makeFolder(dirname(to))
      const file = await open(to, 'wx')
      return {
        write: async (chunk) => void (await file.writeFile(chunk)),
        close: () => file.close(),
        keep: (kept) => void (path.startsWith('data/') && payload.push({ path, ...kept })),
      }
    } catch (error) {
      // A name that only this file system refuses.
      if (isErrno(error, 'EEXIST', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'))
        throw new Stop('BUNDLE_HOSTILE', { detail: `${path}：文件名无法使用` })
      throw error
    }
  }
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return true
    if (isErrno(error, 'ENOTDIR')) return false
    throw error
  }
}

function ignoreMissing(error: unknown): void {
  if (!isErrno(error, 'ENOENT')) throw error
}
