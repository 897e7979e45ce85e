import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const maxBytes = 1024 * 1024

/** Older first. */
export const logFiles = (userDataFolder: string): string[] =>
  ['goufutong.log.1', 'goufutong.log'].map((name) => join(userDataFolder, 'logs', name))

/** Program faults for the maintainers: userData/logs/goufutong.log, two files of 1 MiB at most. Never contents. */
export class FaultLog {
  readonly #folder: string

  constructor(userDataFolder: string) {
    this.#folder = join(userDataFolder, 'logs')
  }

  /** Name and place of the fault; the message may quote what was typed, so it is left out. */
  write(at: string, channel: string, error: unknown): void {
    const path = join(this.#folder, 'goufutong.log')
    try {
      mkdirSync(this.#folder, { recursive: true })
      if (sizeOf(path) > maxBytes) renameSync(path, `${path}.1`)
      appendFileSync(path, `${at} ${channel} ${faultPlace(error)}\n`)
    } catch {
      // A log that cannot be written must not become a second fault.
    }
  }
}

/** `SqliteError [SQLITE_IOERR]`, or `TypeError` where it has no code. */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as Error & { code?: unknown }
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? `${error.name} [${code}]` : error.name
}

/** `TypeError < at check (backend.ts:10:3) < …`: file names without the folders of this machine. */
export function faultPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [faultCode(error), ...frames.slice(0, 6).map(placeOf)].join(' < ')
}

/** Folders may hold blanks and a person's name: only what follows the last slash is kept. */
function placeOf(frame: string): string {
  const [, caller = '', file = ''] = /^\s+at (?:(.*?) \()?.*?([^\\/()]+:\d+:\d+)\)?$/.exec(frame) ?? []
  return file === '' ? 'at ?' : `at ${caller && !/[\\/]/.test(caller) ? `${caller} ` : ''}(${file})`
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
