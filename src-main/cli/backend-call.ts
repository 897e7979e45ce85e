import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import type { Result } from '#shared/result'
import { type Backend, createBackend } from '../backend'
import { systemUser } from '../system-user'

export type Call = <K extends ChannelName>(
  channel: K,
  input: Channels[K]['input'],
) => Promise<Result<Channels[K]['output']>>

interface OpenedBackend {
  backend: Backend
  settings: string
}

/**
 * The backend as a command has it: made at its first question, with settings of its own, so that no command changes what
 * the desktop app opens next.
 */
export function backendCall(host: { now(): Date; newId(): string }): { call: Call; close(): Promise<void> } {
  let opened: Promise<OpenedBackend> | null = null
  const call = async (channel: string, input: unknown): Promise<Result<unknown>> => {
    opened ??= open(host)
    return (await opened).backend.invoke(channel, input)
  }
  const close = async () => {
    const made = await opened
    if (!made) return
    await made.backend.close()
    await rm(made.settings, { recursive: true, force: true })
  }
  return { call: call as Call, close }
}

async function open({ now, newId }: { now(): Date; newId(): string }): Promise<OpenedBackend> {
  const root = programFolder(import.meta.dirname)
  const settings = await mkdtemp(join(tmpdir(), 'goufutong-'))
  try {
    const folders = { resourcesFolder: join(root, 'resources'), userDataFolder: settings, documentsFolder: settings }
    return { backend: createBackend({ ...folders, version: versionOf(root), now, newId, who: systemUser }), settings }
  } catch (error) {
    await rm(settings, { recursive: true, force: true })
    throw error
  }
}

/** The nearest folder above this file that holds the program's data: the same from sources, build and package. */
function programFolder(from: string): string {
  if (existsSync(join(from, 'resources', 'regions.json'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('resources not found')
  return programFolder(above)
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
