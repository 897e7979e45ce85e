import { useCallback } from 'react'
import type { JobSubject } from '#shared/jobs'
import { call } from '../../api'
import { clearEnded, useJobs } from '../../jobs'

/** One subject's long work: its progress while it runs, how it ended, and the way to stop it. */
export function useJob(kind: JobSubject['kind'], subject = '') {
  const isIt = (job: JobSubject) => job.kind === kind && job.subject === subject
  const running = useJobs((state) => state.running.find(isIt) ?? null)
  const ended = useJobs((state) => state.ended.find(isIt) ?? null)
  const jobId = running?.jobId
  const cancel = useCallback(() => {
    if (jobId) void call('job.cancel', { jobId })
  }, [jobId])
  const clear = useCallback(() => clearEnded({ kind, subject }), [kind, subject])
  return { running, ended, cancel, clear }
}
