import { basename } from 'node:path'
import { shell } from 'electron'
import { fail, ok, type Result } from '#shared/result'

export type Ask = (channel: string, input: unknown) => Promise<Result<unknown>>

/** A stored file in the system's program for it: a copy, lent by the backend, which lends nothing that could run. */
export async function openWithSystem(ask: Ask, input: unknown): Promise<Result<null>> {
  const lent = (await ask('file.lend', input)) as Result<string>
  if (!lent.ok) return lent
  const problem = await shell.openPath(lent.value)
  return problem === '' ? ok(null) : fail('NO_PROGRAM', { name: basename(lent.value), detail: problem })
}
