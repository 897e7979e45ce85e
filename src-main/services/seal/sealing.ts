import { basename } from 'node:path'
import type { Channels } from '#shared/ipc/channels'
import type { Result } from '#shared/result'
import { openedName } from '#shared/seal/sealing'
import type { CountyContext, Handler } from '../context'
import { sealFile } from './seal-file'

/** Lists of households that are saved as files. */
type SealingChannel = 'household.export' | 'delivery.export' | 'sampling.export'

/** The handler; what it saves is sealed where the input says for whom, and then lies nowhere in plain where it goes. */
export function sealing<K extends SealingChannel>(handler: Handler<K, CountyContext>): Handler<K, CountyContext> {
  return async (county, input): Promise<Result<Channels[K]['output']>> => {
    const { seal, path } = input
    if (!seal) return handler(county, input)
    return county.lent.during(openedName(basename(path)), async (plain) => {
      const saved = await handler(county, { ...input, path: plain })
      if (!saved.ok) return saved
      const sealed = await county.unfinished.during(path, () => sealFile(plain, path, seal, {}))
      return sealed.ok ? saved : sealed
    })
  }
}
