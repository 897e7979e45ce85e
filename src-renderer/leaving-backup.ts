import { create } from 'zustand'
import type { AppError, ErrorCode } from '#shared/errors'
import { call } from './api'
import { useAppData } from './app-data'
import { newId } from './new-id'

/** What is told once it lasts, and how the clerk decides. */
interface Leaving {
  jobId: string
  /** It could not be made: whether to leave all the same is hers to say. */
  error: AppError | null
  /** True: leave; false: stay. */
  decide(leave: boolean): void
}

export const useLeaving = create<{ leaving: Leaving | null }>(() => ({ leaving: null }))

/** She has left it off, or there is no county any more that could be backed up, which has been told. */
const nothingToAsk: ReadonlySet<ErrorCode> = new Set(['CANCELLED', 'COUNTY_GONE', 'NO_COUNTY'])

/** The county is left, by the window or for another: backed up before, where anything has changed. False: the clerk stays. */
export async function backUpBeforeLeaving(): Promise<boolean> {
  const under = useLeaving.getState().leaving
  // Asked once more, she means it.
  if (under) under.decide(true)
  const { county } = useAppData.getState()
  if (under || !county || county.readOnly) return true
  const jobId = newId()
  const decided = new Promise<boolean>((resolve) => {
    useLeaving.setState({ leaving: { jobId, error: null, decide: resolve } })
  })
  const made = call('backup.make', { kind: 'close', jobId }).then((done) => {
    const { leaving } = useLeaving.getState()
    if (done.ok || nothingToAsk.has(done.error.code) || !leaving) return true
    useLeaving.setState({ leaving: { ...leaving, error: done.error } })
    return decided
  })
  const leave = await Promise.race([decided, made])
  useLeaving.setState({ leaving: null })
  void call('job.cancel', { jobId })
  return leave
}
