import { type AppError, describeError } from '#shared/errors'
import type { Result } from '#shared/result'
import { call, onEvent } from '../../api'
import { tellAway } from '../../job-notices'
import { newId } from '../../new-id'
import { notifyMind } from '../../ui/notify'
import { showProgress } from '../../ui/notify-progress'

/** Name of a file of the machine, whatever its system. */
export const nameOfPath = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

interface Adding<T> {
  /** 添加到「培训签到」 */
  label: string
  paths: readonly string[]
  /** `stepOf`: the one added before, with which it is one step. */
  add(path: string, jobId: string, stepOf: string | undefined): Promise<Result<T & { sameAs?: string[] }>>
  /** A dialog that says itself how far it is, and has a button to leave it off. */
  shown?: { tell(text: string): void; stop: { current: (() => void) | null } }
}

export interface Added<T> {
  added: T[]
  refused: { path: string; error: AppError }[]
  /** Left off before all were done. */
  cancelled: boolean
}

/** One after the other: a bad one does not hold up the others, and the rest may be left off. What is refused or there twice is told by the caller. */
export async function addEach<T extends { id: string }>({
  label,
  paths,
  add,
  shown,
}: Adding<T>): Promise<Added<T> & { same: string[] }> {
  const result: Added<T> & { same: string[] } = { added: [], refused: [], cancelled: false, same: [] }
  let jobId = ''
  const cancel = () => {
    result.cancelled = true
    void call('job.cancel', { jobId })
  }
  if (shown) shown.stop.current = cancel
  const progress = shown ? null : showProgress(label, cancel)
  let done = 0
  const tell = (part: number) => {
    const text = `${Math.min(done + 1, paths.length)} / ${paths.length} 份`
    progress?.tell(text, (done + part) / paths.length)
    shown?.tell(`${label} ${text}…`)
  }
  const stop = onEvent('job', (job) => {
    if (job.jobId === jobId && job.totalBytes > 0) tell(job.doneBytes / job.totalBytes)
  })
  for (const path of paths) {
    if (result.cancelled) break
    jobId = newId()
    tell(0)
    const one = await add(path, jobId, result.added.at(-1)?.id)
    done += 1
    if (one.ok) {
      result.added.push(one.value)
      const { sameAs } = one.value
      if (sameAs) result.same.push(`${nameOfPath(path)} 与${sameAs.join('、')}内容相同`)
    } else if (one.error.code !== 'CANCELLED') result.refused.push({ path, error: one.error })
  }
  stop()
  progress?.end()
  if (paths.length > 1 && !result.cancelled) tellAway(`添加完了：${result.added.length} 份已添加。`)
  return result
}

const most = 8

/** What was refused, each with its reason, and what is there twice; nothing where all went well. */
export function tellTrouble({ refused, same }: { refused: Added<unknown>['refused']; same: readonly string[] }): void {
  if (refused.length > 0) {
    const reasons = refused.slice(0, most).map(({ path, error }) => `${nameOfPath(path)}：${reasonOf(error, path)}`)
    const more = refused.length > most ? `等 ${refused.length} 份` : ''
    notifyMind(`${refused.length} 份没有添加`, `${reasons.join('')}${more}原文件没有改动。`)
  }
  if (same.length > 0) {
    const more = same.length > most ? `等 ${same.length} 份` : ''
    notifyMind('请核对是否重复', `${same.slice(0, most).join('；')}${more}。已照样添加，多余的可以移出。`)
  }
}

/** Without the path: it stands beside. */
export function reasonOf(error: AppError, path: string): string {
  const { what, next } = describeError(error)
  return `${what.replace(`：${path}`, '')}。${next}`
}
