import type { ErrorCode } from '#shared/errors'
import type { ChannelName, Channels, Events } from '#shared/ipc/channels'
import type { ScreenResources } from '#shared/papers/screen-resources'
import { fail, ok, type Result } from '#shared/result'
import { waitsAtGate } from './lock-gate'
import { askSystem } from './system-dialog'

type Heard = (channel: ChannelName) => void
const heard = new Set<Heard>()

/** Told after each call of such a channel that has done what was asked; answers how to stop. */
export function onDone(channels: RegExp, listener: () => void): () => void {
  const hear: Heard = (channel) => channels.test(channel) && listener()
  heard.add(hear)
  return () => void heard.delete(hear)
}

const refused = new Set<(code: ErrorCode) => void>()

/** Told after each call that was refused for that reason; answers how to stop. */
export function onRefused(code: ErrorCode, listener: () => void): () => void {
  const hear = (found: ErrorCode) => found === code && listener()
  refused.add(hear)
  return () => void refused.delete(hear)
}

/** The windows of the system, and what they answer when the clerk leaves them. */
const leftDialogs: Partial<Record<ChannelName, Result<unknown>>> = {
  'dialog.openFile': ok(null),
  'dialog.openFiles': ok([]),
  'dialog.openFolder': ok(null),
  'dialog.saveFile': ok(null),
}

/** Asks the backend. A channel that breaks (a bug, a closed window) comes back as BUG, so no screen waits for ever. */
export async function call<K extends ChannelName>(
  channel: K,
  input: Channels[K]['input'],
): Promise<Result<Channels[K]['output']>> {
  try {
    const waits = waitsAtGate(channel)
    if (waits && !(await waits)) return fail('SIGN_IN_NEEDED')
    const ask = () => window.goufutong.invoke(channel, input)
    const left = leftDialogs[channel]
    const answer = left === undefined ? await ask() : await askSystem(ask, left as Result<Channels[K]['output']>)
    if (answer.ok) for (const hear of heard) hear(channel)
    else for (const hear of refused) hear(answer.error.code)
    return answer
  } catch (error) {
    return fail('BUG', { detail: error instanceof Error ? error.message : String(error) })
  }
}

/** Listens to an event of the backend; answers how to stop. */
export function onEvent<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.goufutong.on(event, listener)
}

/** Paths of dropped files; those that lie nowhere on the machine are left out. */
export function takeDropped(files: FileList): Promise<string[]> {
  return window.goufutong.takeDropped([...files])
}

let cachedResources: Promise<Result<ScreenResources>> | null = null

/** Regions, catalogues, templates, rules and clauses: they never change while the app runs, so one call serves all. */
export function resources(): Promise<Result<ScreenResources>> {
  cachedResources ??= call('app.resources', null).then((result) => {
    if (!result.ok) cachedResources = null
    return result
  })
  return cachedResources
}
