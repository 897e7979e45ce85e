import type { Result } from '#shared/result'
import { call } from '../../api'
import { notifyDone, notifyError } from '../../ui/notify'
import { toldWork } from '../../ui/told-work'

/** 替换: another file is asked for and put in the place of this one, which is kept; nothing happens when none is chosen. */
export async function replaceFile(
  title: string,
  put: (path: string, jobId: string) => Promise<Result<unknown>>,
): Promise<void> {
  const chosen = await call('dialog.openFile', { title: `选择替换「${title}」的文件`.slice(0, 100), kind: 'any' })
  if (!chosen.ok) return notifyError(chosen.error)
  if (chosen.value === null) return
  const path = chosen.value
  const done = await toldWork(`正在替换「${title}」`, (jobId) => put(path, jobId))
  if (!done.ok) return notifyError(done.error)
  notifyDone(`已替换「${title}」，原来的一份在“已移出”中保留。`)
}
