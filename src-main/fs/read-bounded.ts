import { readFile, stat } from 'node:fs/promises'
import { fail, type Result } from '#shared/result'
import { fsError } from './fs-errors'

/** A file the clerk has chosen, whole. FILE_TOO_LARGE: bigger than that, it was chosen by mistake. */
export async function readBounded(path: string, largest: number): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path)
    if (size > largest) return fail('FILE_TOO_LARGE', { path })
    return { ok: true, value: new Uint8Array(await readFile(path)) }
  } catch (error) {
    return { ok: false, error: fsError(error, path, 'read') }
  }
}
