import { useCallback, useEffect, useRef, useState } from 'react'
import type { Channels } from '#shared/ipc/channels'
import type { Result } from '#shared/result'
import { call, onEvent } from '../../api'
import { newId } from '../../new-id'

type JobChannel = 'bundle.export' | 'bundle.verify' | 'bundle.import'

export interface JobProgress {
  label: string
  doneBytes: number
  /** 0 while the size is not known yet. */
  totalBytes: number
}

/** One piece of long work at a time: its progress while it runs, and the way to stop it. */
export function useJob() {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const running = useRef<string | null>(null)

  useEffect(
    () =>
      onEvent('job', ({ jobId, ...rest }) => {
        if (jobId === running.current) setProgress(rest)
      }),
    [],
  )

  const run = useCallback(
    async <K extends JobChannel>(
      channel: K,
      label: string,
      input: Omit<Channels[K]['input'], 'jobId'>,
    ): Promise<Result<Channels[K]['output']>> => {
      const jobId = newId()
      running.current = jobId
      setProgress({ label, doneBytes: 0, totalBytes: 0 })
      const result = await call(channel, { ...input, jobId } as Channels[K]['input'])
      running.current = null
      setProgress(null)
      return result
    },
    [],
  )

  const cancel = useCallback(() => {
    if (running.current) void call('job.cancel', { jobId: running.current })
  }, [])

  return { progress, run, cancel }
}
