import { useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Channels } from '#shared/ipc/channels'
import type { JobInfo } from '#shared/jobs'
import type { RecoveryLook } from '#shared/recovery/recovery'
import type { SalvageReport } from '#shared/recovery/salvage'
import type { Result } from '#shared/result'
import { call, onEvent } from '../../api'
import { newId } from '../../new-id'

/** What has come of it: a county in a new folder. */
export interface Recovered {
  folder: string
  /** Files that are nowhere. */
  missing: number
  salvage: SalvageReport | null
}

/** What there is to fall back on, and the work that brings it into a new folder; the start screen follows no jobs. */
export function useRecovery(folder: string) {
  const [look, setLook] = useState<RecoveryLook | null>(null)
  const [into, setInto] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const [job, setJob] = useState<JobInfo | { jobId: string; doneBytes: 0; totalBytes: 0; label: string } | null>(null)
  const [recovered, setRecovered] = useState<Recovered | null>(null)
  useEffect(() => {
    void call('recovery.look', { folder }).then((looked) => {
      if (!looked.ok) return setError(looked.error)
      setLook(looked.value)
      setInto(looked.value.into)
    })
  }, [folder])
  useEffect(() => onEvent('job', (told) => setJob((now) => (now?.jobId === told.jobId ? told : now))), [])

  async function work<T>(label: string, ask: (jobId: string) => Promise<Result<T>>, took: (value: T) => Recovered) {
    const jobId = newId()
    setError(null)
    setJob({ jobId, label, doneBytes: 0, totalBytes: 0 })
    const done = await ask(jobId)
    setJob(null)
    if (done.ok) setRecovered(took(done.value))
    else if (done.error.code !== 'CANCELLED') setError(done.error)
  }

  return {
    look,
    into,
    setInto,
    error,
    setError,
    job,
    recovered,
    cancel: () => void (job && call('job.cancel', { jobId: job.jobId })),
    restore: (from: Pick<Channels['recovery.restore']['input'], 'name' | 'from'>) =>
      work(
        '恢复',
        (jobId) => call('recovery.restore', { folder, into, jobId, ...from }),
        (value) => ({ ...value, salvage: null }),
      ),
    salvage: () =>
      work(
        '抢救',
        (jobId) => call('recovery.salvage', { folder, into, jobId }),
        (report) => ({ folder: report.folder, missing: report.files.lost, salvage: report }),
      ),
  }
}
