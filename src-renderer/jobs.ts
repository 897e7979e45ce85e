import { create } from 'zustand'
import type { ImportedProject } from '#shared/bundle/imported-project'
import type { Channels } from '#shared/ipc/channels'
import type { JobEnd, JobInfo, JobSubject } from '#shared/jobs'
import type { Result } from '#shared/result'
import { call, onEvent } from './api'
import { tellEnded } from './job-notices'
import { newId } from './new-id'
import { notifyImported } from './ui/notify-imported'

type JobChannel =
  | 'bundle.export'
  | 'bundle.verify'
  | 'bundle.import'
  | 'record.examine'
  | 'stored.check'
  | 'backup.make'
  | 'backup.restore'
  | 'backup.look'
  | 'backup.takeBack'
  | 'backup.takeProject'
  | 'seal.open'
  | 'seal.backup'
  | 'seal.restore'
  | 'checkUp.run'
  | 'checkUp.bringBack'
  | 'checkUp.bringBackRows'
  | 'update.look'
  | 'update.begin'

interface JobsState {
  running: JobInfo[]
  /** How the last work of each subject ended, until the next one or until the clerk has put it away. */
  ended: JobEnd[]
}

/** Long work, wherever the clerk is meanwhile: a screen that comes back shows what runs and what has come of it. */
export const useJobs = create<JobsState>(() => ({ running: [], ended: [] }))

const sameSubject = (a: JobSubject) => (b: JobSubject) => a.kind === b.kind && a.subject === b.subject
const startedHere = new Set<string>()
const endedIds = new Set<string>()

export async function startJob<K extends JobChannel>(
  channel: K,
  subject: JobSubject,
  input: Omit<Channels[K]['input'], 'jobId'>,
): Promise<Result<Channels[K]['output']>> {
  const jobId = newId()
  startedHere.add(jobId)
  clearEnded(subject)
  const path = 'path' in input ? String(input.path) : ''
  show({ ...subject, jobId, path, label: '', doneBytes: 0, totalBytes: 0 })
  const result = await call(channel, { ...input, jobId } as unknown as Channels[K]['input'])
  settle({ ...subject, jobId, path, result })
  return result
}

export function clearEnded(subject: JobSubject): void {
  useJobs.setState(({ ended }) => ({ ended: ended.filter((end) => !sameSubject(subject)(end)) }))
}

function show(job: JobInfo): void {
  if (endedIds.has(job.jobId)) return
  useJobs.setState(({ running }) => ({ running: [...running.filter(({ jobId }) => jobId !== job.jobId), job] }))
}

function settle(end: JobEnd): void {
  if (endedIds.has(end.jobId)) return
  endedIds.add(end.jobId)
  useJobs.setState(({ running, ended }) => ({
    running: running.filter(({ jobId }) => jobId !== end.jobId),
    ended: [...ended.filter((other) => !sameSubject(end)(other)), end],
  }))
  tellEnded(end)
  // A screen that was loaded anew meanwhile has nobody waiting for the answer.
  if (end.kind === 'import' && end.result.ok && !startedHere.has(end.jobId))
    notifyImported(end.result.value as ImportedProject, false)
}

/** Hears of all work, and asks once for what began before this screen was loaded. */
export function followJobs(): () => void {
  const stop = [
    onEvent('job', show),
    onEvent('jobEnded', settle),
    onEvent('countyChanged', () => useJobs.setState({ ended: [] })),
  ]
  void call('job.list', null).then((list) => {
    if (!list.ok) return
    for (const job of list.value.running) show(job)
    useJobs.setState(({ ended }) => ({
      ended: [...list.value.ended.filter((end) => !ended.some(sameSubject(end))), ...ended],
    }))
  })
  return () => {
    for (const end of stop) end()
  }
}
