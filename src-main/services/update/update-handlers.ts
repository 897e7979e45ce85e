import type { Channels } from '#shared/ipc/channels'
import type { AppContext } from '../context'
import type { CountySessions } from '../county-sessions'
import { begin } from './begin'
import { look } from './look'
import { back, putOff, standing, told } from './standing'
import { started } from './started'

/** 升级程序, from a file. */
export const updateHandlers = (app: AppContext, sessions: CountySessions) => ({
  'update.standing': () => standing(app),
  'update.look': (input: Channels['update.look']['input']) => look(app, sessions, input),
  'update.begin': (input: Channels['update.begin']['input']) => begin(app, sessions, input),
  'update.back': () => back(app, sessions),
  'update.putOff': () => putOff(app),
  'update.started': () => started(app, sessions),
  'update.told': () => told(app),
})
