import type { Channels } from '#shared/ipc/channels'
import type { AppContext } from '../context'
import type { RecentCounties } from '../recent-counties'
import { diagnose } from './diagnose'
import { look } from './look'
import { restore, salvage, setAside } from './ways'

/** The ways on where a county cannot be opened. */
export const recoveryHandlers = (app: AppContext, recent: RecentCounties) => ({
  'recovery.look': (input: Channels['recovery.look']['input']) => look(app, recent, input),
  'recovery.diagnose': (input: Channels['recovery.diagnose']['input']) => diagnose(app, recent, input),
  'recovery.restore': (input: Channels['recovery.restore']['input']) => restore(app, recent, input),
  'recovery.salvage': (input: Channels['recovery.salvage']['input']) => salvage(app, recent, input),
  'recovery.setAside': (input: Channels['recovery.setAside']['input']) => setAside(app, input),
})
