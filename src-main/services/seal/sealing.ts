import type { Channels } from '#shared/ipc/channels'
import { sealedList } from '#shared/jobs'
import { ok, type Result } from '#shared/result'
import type { CountyContext, Handler } from '../context'
import { sealInto } from './seal-file'

/** Lists of households that are saved as files. */
type SealingChannel = 'household.export' | 'delivery.export' | 'sampling.export'

/**
 * The handler; what it saves is sealed where the input says for whom, and then lies nowhere in plain where it goes. The sealing
 * is told and left off as a job of its own, behind the handler's.
 */
export function sealing<K extends SealingChannel>(handler: Handler<K, CountyContext>): Handler<K, CountyContext> {
  return async (county, input): Promise<Result<Channels[K]['output']>> => {
    const { seal, path, jobId } = input
    if (!seal) return handler(county, input)
    const own = jobId === undefined ? undefined : `${jobId}-seal`
    const job = { jobId: own, kind: 'seal', subject: sealedList, path, label: '加密' } as const
    return county.jobs.runTold(job, async (work) => {
      const saved = await sealInto(county, { path, seal }, work, (plain) => handler(county, { ...input, path: plain }))
      return saved.ok ? ok(saved.value.written) : saved
    })
  }
}
