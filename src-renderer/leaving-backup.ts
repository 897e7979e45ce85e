import { create } from 'zustand'
import type { AppError, ErrorCode } from '#shared/errors'
import { call } from './api'
import { useAppData } from './app-data'
import { newId } from './new-id'
import { notAtHome } from './not-at-home'

/** What is told once it lasts, and how the clerk decides. */
interface Leaving {
  jobId: string
  /** It could not be made: whether to leave all the same is hers to say. */
  error: AppError | null
  /** True: leave; false: stay. */
  decide(leave: boolean): void
  /** Tries to make it once more. */
  again(): void
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
  let jobId = ''
  const leave = await new Promise<boolean>((decide) => {
    async function make() {
      jobId = newId()
      useLeaving.setState({ leaving: { jobId, error: null, decide, again: () => void make() } })
      const done = await call('backup.make', { kind: 'close', jobId })
      const { leaving } = useLeaving.getState()
      const error = notAtHome(done)
      if (!error || nothingToAsk.has(error.code) || !leaving) decide(true)
      else useLeaving.setState({ leaving: { ...leaving, error } })
    }
    void make()
  })
  useLeaving.setState({ leaving: null })
  void call('job.cancel', { jobId })
  return leave
}
