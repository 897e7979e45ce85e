import type { Channels } from '#shared/ipc/channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import type { Result } from '#shared/result'
import type { CountyContext, Handler } from '../context'
import { bringBack, putAside } from './mend'
import { last, run } from './run'

type InCounty = <K extends BackendChannel>(
  handler: Handler<K, CountyContext>,
) => (input: Channels[K]['input']) => Promise<Result<Channels[K]['output']>>

/** 体检, and what mends what it finds. */
export const checkUpHandlers = (inCounty: InCounty) => ({
  'checkUp.last': inCounty(last),
  'checkUp.run': inCounty(run),
  'checkUp.bringBack': inCounty(bringBack),
  'checkUp.putAside': inCounty(putAside),
})
