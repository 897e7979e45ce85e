import type { BundleVerdict } from '#shared/bundle/bundle'
import { ok, type Result } from '#shared/result'
import type { LongWork } from '../fs/progress'
import { openSource, type SourceFile } from '../fs/source-file'
import { failureOf } from '../fs/stop'
import type { Notes } from './notes'
import { type BundleReading, readBundle } from './read-bundle'

/**
 * 校验: any file gets a verdict, good, good with remarks, or what is wrong with which file; BagIt 0.93 to 1.0 of any
 * program. Constant memory, nothing is written. Fails only when the file cannot be read (FILE_NOT_FOUND,
 * FILE_UNREADABLE, …) or on CANCELLED.
 */
export async function verifyBundle(path: string, work: LongWork = {}): Promise<Result<BundleVerdict>> {
  let source: SourceFile | undefined
  try {
    work.signal?.throwIfAborted()
    source = await openSource(path)
    return ok(verdictOf(await readBundle(source, work), source.sizeBytes))
  } catch (error) {
    return failureOf(error, path, 'read')
  } finally {
    await source?.handle.close()
  }
}

/** A code is given for a good bundle only: read out over the telephone it must not vouch for a bad one. */
function verdictOf(
  { notes, info, labels, bag, contentCode, fileCount }: BundleReading,
  sizeBytes: number,
): BundleVerdict {
  const good = !notes.isBad
  return {
    good,
    maker: notes.strict ? 'ours' : 'other',
    contentCode: good ? contentCode : '',
    fileCount,
    sizeBytes,
    problems: notes.problems,
    counts: notes.counts,
    remarks: notes.remarks,
    remarkCount: notes.remarkCount,
    next: good ? nextWhenGood(notes.remarkCount) : nextWhenBad(notes),
    bag,
    info: info && {
      projectName: info.projectName,
      countyName: info.countyName,
      stage: info.stage,
      createdOn: info.createdOn,
    },
    labels: notes.strict ? [] : labels,
  }
}

function nextWhenGood(remarkCount: number): string {
  return remarkCount > 0 ? '文件内容可以使用；请看一遍下面的说明，必要时请对方下次改正。' : ''
}

function nextWhenBad({ hostile, next }: Notes): string {
  if (next !== undefined) return next
  if (hostile) return '请不要解开或使用它，另请对方重新导出；如来源不明，请删除。'
  return '请让对方重新导出，或换一个 U 盘再复制一次。'
}
