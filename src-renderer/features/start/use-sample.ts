import { useEffect, useState } from 'react'
import type { CountyState } from '#shared/county/county'
import { fail, type Result } from '#shared/result'
import { call, onEvent } from '../../api'
import { useAppData } from '../../app-data'
import { newId } from '../../new-id'

/** The example: made, its year entered, opened. `percent` null = not under way; stopped, it opens with what is there by then. */
export function useSample() {
  const [jobId, setJobId] = useState<string | null>(null)
  const [percent, setPercent] = useState(0)
  useEffect(
    () =>
      onEvent('job', ({ kind, doneBytes, totalBytes }) => {
        if (kind === 'sample' && totalBytes > 0) setPercent(Math.floor((doneBytes / totalBytes) * 100))
      }),
    [],
  )

  async function open(): Promise<Result<CountyState>> {
    useAppData.setState({ opening: true })
    try {
      return await prepare()
    } finally {
      useAppData.setState({ opening: false })
    }
  }

  async function prepare(): Promise<Result<CountyState>> {
    const made = await call('county.createSample', null)
    if (!made.ok) return made
    const id = newId()
    setPercent(0)
    setJobId(id)
    const filled = await call('county.fillSample', { jobId: id })
    setJobId(null)
    if (!filled.ok && filled.error.code !== 'CANCELLED') return filled
    const current = await call('county.current', null)
    return current.ok ? (current.value ? { ok: true, value: current.value } : fail('NO_COUNTY')) : current
  }
  const stop = () => void (jobId && call('job.cancel', { jobId }))
  return { percent: jobId === null ? null : percent, open, stop }
}
