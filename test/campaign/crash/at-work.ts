import { join } from 'node:path'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { type Result, unwrap } from '#shared/result'
import { backendOf } from '../../faults/backend-of-folder'
import { chanceOf } from '../../property/undo/office'
import type { AtWork } from './acts'
import type { Told } from './told'

interface Where {
  /** Holds the county, its papers and what belongs to this computer. */
  root: string
  registers: readonly string[]
  seed: number
}

/** The backend of an office, and what the steps of a day work with. */
export function startWork({ root, registers, seed }: Where, tell: (told: Told) => void) {
  const backend = backendOf(root)
  let count = 0
  const call = async <K extends ChannelName>(channel: K, input: Channels[K]['input']) =>
    (await backend.invoke(channel, input)) as Result<Channels[K]['output']>
  const atWork: AtWork = {
    root,
    documents: join(root, '文档'),
    registers,
    chance: chanceOf(seed),
    name: (what) => `${what}${seed}x${++count}x`,
    call,
    get: async (channel, input) => unwrap(await call(channel, input)),
    will: (will) => tell({ will }),
    laid: (laid) => tell({ laid }),
  }
  return { backend, atWork }
}
