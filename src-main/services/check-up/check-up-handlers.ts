import type { Channels } from '#shared/ipc/channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import type { Result } from '#shared/result'
import type { CountyContext, Handler } from '../context'
import { altered } from './altered'
import { bringBackRows } from './bring-back-rows'
import { bringBack, putAside } from './mend'
import { last, run } from './run'

type InCounty = <K extends BackendChannel>(
  handler: Handler<K, CountyContext>,
) => (input: Channels[K]['input']) => Promise<Result<Channels[K]['output']>>

/** 体检, and what mends what it finds. */
export const checkUpHandlers = (inCounty: InCounty) => ({
  'checkUp.altered': inCounty(altered),
  'checkUp.last': inCounty(last),
  'checkUp.run': inCounty(run),
  'checkUp.bringBack': inCounty(bringBack),
  'checkUp.bringBackRows': inCounty(bringBackRows),
  'checkUp.putAside': inCounty(putAside),
})
