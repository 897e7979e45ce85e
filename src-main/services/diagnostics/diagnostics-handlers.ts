import type { Channels } from '#shared/ipc/channels'
import { ok } from '#shared/result'
import type { AppContext } from '../context'
import type { CountySessions } from '../county-sessions'
import { gather, type Held } from './gather'
import { save } from './save'

/** 诊断信息包: what was gathered is held until it is saved, so that what is saved is what was read. */
export function diagnosticsHandlers(app: AppContext, sessions: CountySessions) {
  const held: Held = { last: null }
  const { recent } = sessions
  return {
    'diagnostics.gather': async () => {
      const folder = sessions.folder()
      const open =
        folder === null ? null : await sessions.use((county) => gather({ app, recent, county, folder }, held))
      // A county that is gone from its place meanwhile is one that cannot be opened.
      return open?.ok ? open : gather({ app, recent, county: null, folder }, held)
    },
    'diagnostics.gatherOf': ({ folder }: Channels['diagnostics.gatherOf']['input']) =>
      gather({ app, recent, county: null, folder }, held),
    'diagnostics.save': async (input: Channels['diagnostics.save']['input']) => {
      const saved = await save(held, sessions.folder() ?? '', input)
      return saved.ok ? ok(null) : saved
    },
  }
}
