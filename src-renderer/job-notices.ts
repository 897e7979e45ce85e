import type { JobEnd, JobSubject } from '#shared/jobs'
import { call, onEvent } from './api'
import { useEndNotices } from './end-notices'
import { type Navigation, useNavigation } from './navigation'
import { newId } from './new-id'
import { notifyLeading } from './ui/notify'

interface Words {
  done: string
  failed: string
  /** Whether the clerk sees what has come of it; undefined = its dialog stays until then. */
  inView?(at: Navigation, subject: string): boolean
  open?(subject: string): void
}

const at = () => useNavigation.getState()

/** Of each long work: no name of a person, a project or a file, for a notification is read by whoever stands by. */
const words: Partial<Record<JobSubject['kind'], Words>> = {
  export: {
    done: '材料包已导出。',
    failed: '材料包没有导出，请回到购服通查看原因。',
    inView: ({ screen, projectId, tab }, subject) => screen === 'project' && projectId === subject && tab === 'bundle',
    open: (subject) => at().openProject(subject, 'bundle'),
  },
  verify: {
    done: '材料包已校验完。',
    failed: '材料包没有校验完，请回到购服通查看原因。',
    inView: ({ screen }) => screen === 'projects',
    open: () => at().show('projects'),
  },
  import: {
    done: '材料包已导入。',
    failed: '材料包没有导入，请回到购服通查看原因。',
    inView: ({ screen }) => screen === 'projects',
    open: () => at().show('projects'),
  },
  examine: {
    done: '材料已检测完。',
    failed: '材料没有检测完，请回到购服通查看原因。',
    inView: ({ recordId }, subject) => recordId === subject,
  },
  check: {
    done: '材料已核对完。',
    failed: '材料没有核对完，请回到购服通查看原因。',
    inView: ({ screen, projectId, tab }, subject) => screen === 'project' && projectId === subject && tab === 'bundle',
    open: (subject) => at().openProject(subject, 'bundle'),
  },
  households: { done: '户册已处理完。', failed: '户册没有处理完，请回到购服通查看原因。' },
  draw: { done: '样本已抽取。', failed: '样本没有抽取，请回到购服通查看原因。' },
  sheet: { done: '复核名单已处理完。', failed: '复核名单没有处理完，请回到购服通查看原因。' },
  save: { done: '文件已另存。', failed: '文件没有另存，请回到购服通查看原因。' },
  show: { done: '文件已打开。', failed: '文件没有打开，请回到购服通查看原因。' },
  delivery: {
    done: '交付的材料已处理完。',
    failed: '交付的材料没有处理完，请回到购服通查看原因。',
    open: (subject) => at().openProject(subject, 'later/tracking'),
  },
}

const opening = new Map<string, () => void>()

/** Long work has ended: the system says so where the window is not in front, the program where its screen is not in view. */
export function tellEnded({ kind, subject, result }: JobEnd): void {
  const said = words[kind]
  if (!said || (!result.ok && result.error.code === 'CANCELLED')) return
  const body = result.ok ? said.done : said.failed
  const open = said.open && (() => said.open?.(subject))
  if (!document.hasFocus()) {
    if (!useEndNotices.getState().on) return
    const id = newId()
    if (open) opening.set(id, open)
    void call('app.notify', { id, title: '购服通', body })
    return
  }
  if (said.inView && !said.inView(at(), subject)) notifyLeading(body, open ?? null)
}

/** What has lasted and is over, where the window is not in front: by the system, without a name. */
export function tellAway(body: string): void {
  if (document.hasFocus() || !useEndNotices.getState().on) return
  void call('app.notify', { id: newId(), title: '购服通', body })
}

/** A notification that was pressed leads to what it told of. */
export function followNotices(): () => void {
  return onEvent('noticePressed', ({ id }) => {
    opening.get(id)?.()
    opening.delete(id)
  })
}
