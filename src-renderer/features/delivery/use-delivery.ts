import { useCallback, useEffect, useState } from 'react'
import type { DeliveryOverview } from '#shared/delivery/delivery'
import type { AppError } from '#shared/errors'
import type { Channels } from '#shared/ipc/channels'
import type { Result } from '#shared/result'
import { call } from '../../api'
import { newId } from '../../new-id'
import { notifyDone, notifyError } from '../../ui/notify'
import { useJob } from '../bundle/use-job'

type Work = 'delivery.begin' | 'delivery.goOn' | 'delivery.recheck'

/** What was delivered of the households of a project; the work under way on it, and the ways to begin it. Read anew for another `register`. */
export function useDelivery(projectId: string, register: unknown) {
  const [overview, setOverview] = useState<DeliveryOverview | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const { running, cancel } = useJob('delivery', projectId)

  const reload = useCallback(async () => {
    const read = await call('delivery.overview', { projectId })
    if (read.ok) setOverview(read.value)
    else setError(read.error)
  }, [projectId])
  // A work that another visit of the screen began ends here, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when work begins and is over, and when the register has changed
  useEffect(() => void reload(), [reload, running === null, register])

  async function work<K extends Work>(channel: K, input: Omit<Channels[K]['input'], 'jobId'>) {
    setError(null)
    const ended = (await call(channel, { ...input, jobId: newId() } as never)) as Result<null>
    await reload()
    if (ended.ok) notifyDone(channel === 'delivery.recheck' ? '已核对完。' : '已收完。')
    else if (ended.error.code === 'CANCELLED') notifyDone('已中断，做完的都在；点“继续”接着做。')
    else setError(ended.error)
  }
  async function change(done: Promise<Result<unknown>>) {
    const ended = await done
    if (!ended.ok) notifyError(ended.error)
    await reload()
  }
  return { overview, error, setError, running, cancel, reload, work, change }
}

export type DeliveryInHand = ReturnType<typeof useDelivery>
