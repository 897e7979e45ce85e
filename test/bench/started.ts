import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackend } from '#main/backend'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { type Result, unwrap } from '#shared/result'

/** A backend on a profile of its own, in a folder that goes with the process. */
export function started(name: string) {
  const root = mkdtempSync(join(tmpdir(), `${name}-bench-`))
  process.on('exit', () => rmSync(root, { recursive: true, force: true }))
  const backend = createBackend({
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    userDataFolder: join(root, 'app'),
    documentsFolder: join(root, 'app'),
    version: '0',
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  })
  const get = async <K extends ChannelName>(channel: K, input: Channels[K]['input']) =>
    unwrap((await backend.invoke(channel, input)) as Result<Channels[K]['output']>)
  return { root, backend, get }
}
